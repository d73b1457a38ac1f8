import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkComment } from './check-comment.ts';
import { checkSettings } from './check-settings.ts';

const settings = {
  level: 'full',
  mode: 'culture',
  circumstances: [],
  languages: { kind: 'one', language: 'da' },
};

describe('settings of an agreement', () => {
  it('keep circumstances in order, each once', () => {
    const checked = checkSettings({ ...settings, circumstances: ['money', 'long', 'money'] });
    expect(checked).toMatchObject({ value: { circumstances: ['long', 'money'] } });
  });

  it('name the binding language of two', () => {
    const languages = { kind: 'both', binding: 'en' };
    expect(checkSettings({ ...settings, languages })).toMatchObject({ value: { languages } });
  });

  it.each([
    [{ level: 'huge' }, 'level'],
    [{ mode: '' }, 'mode'],
    [{ languages: { kind: 'both', language: 'da' } }, 'languages'],
    [{ languages: { kind: 'one', language: 'de' } }, 'languages'],
    [{ circumstances: ['money', 'love'] }, 'circumstances'],
  ])('refuse %j', (more, field) => {
    expect(checkSettings({ ...settings, ...more })).toMatchObject({
      problem: { kind: 'not-a-choice', field },
    });
  });

  it('are answered for anything', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(checkSettings(input).ok).toBe(false);
      }),
    );
  });
});

describe('a comment', () => {
  it('keeps its lines', () =>
    expect(checkComment(' Hvem?\r\nOg hvornår? ')).toEqual({ ok: true, value: 'Hvem?\nOg hvornår?' }));

  it.each([
    ['  ', 'missing'],
    [undefined, 'missing'],
    [7, 'not-text'],
    ['x'.repeat(2001), 'too-long'],
  ])('is refused when it is not one (%#)', (value, kind) => {
    expect(checkComment(value)).toMatchObject({ problem: { kind, field: 'text' } });
  });
});
