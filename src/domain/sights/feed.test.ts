import { describe, expect, it } from 'vitest';
import { fedSheet, feeds } from './feed.ts';

const sheet = (shared: object) => ({ title: 'Arket', shared: { ...shared }, sides: [] });
const row = (id: string, cells: Record<string, string>) => ({ id, cells });

describe('a sheet that is fed', () => {
  it('keeps a single answer, and takes it where there is none', () => {
    const fed = [{ promptId: 'current', answer: 'build' }];
    expect(fedSheet(sheet({ current: 'plan' }), fed).shared).toEqual({ current: 'plan' });
    expect(fedSheet(sheet({}), fed).shared).toEqual({ current: 'build' });
  });

  it('adds ticks to those that are made, each once', () => {
    const fed = [{ promptId: 'tasks', answer: ['need', 'goal'] }];
    expect(fedSheet(sheet({ tasks: ['vision', 'goal'] }), fed).shared).toEqual({
      tasks: ['vision', 'goal', 'need'],
    });
  });

  it('fills a row that has other cells, and leaves one in which the same is answered', () => {
    const fed = [
      { promptId: 'why', answer: [row('register', { state: 'yes' })] },
      { promptId: 'why', answer: [row('templates', { state: 'partly' })] },
      { promptId: 'why', answer: [row('named-lead', { state: 'yes', since: '2026-01-01' })] },
    ];
    const own = { why: [row('register', { owner: 'Lederen' }), row('named-lead', { state: 'no' })] };
    expect(fedSheet(sheet(own), fed).shared).toEqual({
      why: [
        row('register', { owner: 'Lederen', state: 'yes' }),
        row('named-lead', { state: 'no' }),
        row('templates', { state: 'partly' }),
      ],
    });
  });

  it('knows whether it changes anything', () => {
    const own = sheet({ current: 'plan', tasks: ['need'], why: [row('register', { state: 'no' })] });
    const same = [
      { promptId: 'current', answer: 'build' },
      { promptId: 'tasks', answer: ['need'] },
      { promptId: 'why', answer: [row('register', { state: 'yes' })] },
    ];
    for (const one of same) {
      expect(feeds(own, one)).toBe(false);
      expect(feeds(sheet({}), one)).toBe(true);
    }
  });

  it('is the sheet itself when there is nothing to feed it with', () => {
    const own = sheet({ current: 'plan' });
    expect(fedSheet(own, [])).toBe(own);
  });
});
