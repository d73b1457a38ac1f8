import { describe, expect, it } from 'vitest';
import { tool as checklist } from '../tools/checklist/tool.ts';
import { tool as phasePlan } from '../tools/phases/tool.ts';
import { fedTool } from './fed-tool.ts';

const sheet = (shared: object) => ({ title: '', shared: { ...shared }, sides: [] });
const yes = (id: string) => [{ id, cells: { state: 'yes' } }];

describe('a tool that a room feeds', () => {
  const fed = [
    { promptId: 'care', answer: yes('agreement-signed'), because: 'aftalen gælder' },
    { promptId: 'why', answer: yes('register'), because: 'den står der' },
  ];
  const blocks = (shared: object) => fedTool(checklist, fed).compute(sheet(shared)).blocks;
  const seen = (shared: object) => blocks(shared).find(({ id }) => id === 'seen');

  it('counts what is seen, and says which lines and why', () => {
    expect(blocks({})[0]).toMatchObject({ id: 'done', value: 1, base: { answered: 2 } });
    expect(blocks({})[1]).toMatchObject({
      id: 'seen',
      items: [
        {
          say: 'seenLine',
          values: { line: { prompt: 'care', row: 'agreement-signed' }, sight: { text: 'aftalen gælder' } },
        },
        { say: 'seenLine' },
      ],
    });
  });

  it('says nothing of a line that a person has answered, whatever the answer', () => {
    const shared = { care: [{ id: 'agreement-signed', cells: { state: 'no' } }] };
    expect(seen(shared)).toMatchObject({ items: [{ values: { line: { row: 'register' } } }] });
    expect(blocks(shared)[0]).toMatchObject({ value: 0.5 });
  });

  it('says once that a phase plan comes from the room', () => {
    const road = [
      { promptId: 'current', answer: 'build' },
      { promptId: 'status', answer: [{ id: 'build', cells: { state: 'going' } }] },
    ];
    const told = (shared: object) =>
      fedTool(phasePlan, road)
        .compute(sheet(shared))
        .blocks.find(({ id }) => id === 'seen');
    expect(told({})).toMatchObject({ items: [{ say: 'seenRoad' }] });
    const own = { current: 'plan', status: [{ id: 'build', cells: { state: 'done' } }] };
    expect(told(own)).toMatchObject({ items: [] });
  });

  it('is the tool itself when there is nothing to feed it with', () =>
    expect(fedTool(checklist, [])).toBe(checklist));
});
