import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeMinutes, mayChange } from './change-window.ts';
import { mentionedIn } from './mentioned.ts';

const people = [
  { personId: '1', name: 'Ida Holm' },
  { personId: '2', name: 'Ida Holm Berg' },
  { personId: '3', name: 'Åse Ørsted' },
  { personId: '4', name: '' },
];
const ids = (text: string): string =>
  mentionedIn(text, people)
    .map(({ personId }) => personId)
    .join('');

describe('who is mentioned', () => {
  it('is who stands there by the whole name', () => {
    expect(ids('Hvad siger du, @Ida Holm?')).toBe('1');
    expect(ids('@ida holm berg, og @ÅSE ØRSTED.')).toBe('23');
    expect(ids('@Ida')).toBe('');
    expect(ids('@Ida Holmgaard')).toBe('');
    expect(ids('skriv til ida@Ida Holm')).toBe('');
    expect(ids('Ida Holm @ mødet')).toBe('');
  });

  it('never is somebody whose name is not in the text', () => {
    const names = fc.array(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.string(), names, (text, given) => {
        const all = given.map((name, index) => ({ personId: String(index), name }));
        for (const { name } of mentionedIn(text, all))
          expect(text.toLocaleLowerCase('da').normalize('NFC')).toContain(
            `@${name.trim().toLocaleLowerCase('da').normalize('NFC')}`,
          );
      }),
    );
  });

  it('finds every name of letters that is written as a mention', () => {
    const name = fc.stringMatching(/^[a-zæøå]{1,8}( [a-zæøå]{1,8}){0,2}$/);
    fc.assert(
      fc.property(name, fc.stringMatching(/^[ .,!?]*$/), (called, after) => {
        const found = mentionedIn(`Se her: @${called}${after}`, [{ personId: 'x', name: called }]);
        expect(found).toHaveLength(1);
      }),
    );
  });
});

describe('a comment', () => {
  const at = '2026-11-23T10:00:00.000Z';
  const after = (minutes: number): string => new Date(Date.parse(at) + minutes * 60_000).toISOString();

  it('is changed by its author alone, for half an hour, and not when it is taken back', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), fc.integer({ min: 0, max: 120 }), (mine, taken, minutes) => {
        const comment = { mine, at, takenBackAt: taken ? at : null };
        expect(mayChange(comment, after(minutes))).toBe(mine && !taken && minutes < changeMinutes);
      }),
    );
  });
});
