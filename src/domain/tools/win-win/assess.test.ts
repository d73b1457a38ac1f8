import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers, ScaleAnswer } from '../../prompts/prompt.ts';
import { assess } from './assess.ts';
import { tool } from './tool.ts';
import { emptyToolSheet } from '../empty-sheet.ts';
import type { WinWinSheet } from './model.ts';

const sheet = (...answers: readonly Answers[]): WinWinSheet => ({
  title: '',
  shared: {},
  sides: answers.map((each, index) => ({ id: `part-${index}`, name: '', answers: each })),
});

const step = fc.constantFrom<ScaleAnswer>(1, 2, 3, 4, 5, 'dont-know');
const answers: fc.Arbitrary<Answers> = fc.record(
  { gain: step, effort: step, wants: fc.constantFrom('', 'x'), brings: fc.constantFrom('', 'x') },
  { requiredKeys: [] },
);
const sheets = fc.array(answers, { maxLength: 12 }).map((sides) => sheet(...sides));

describe('balance', () => {
  it('is gain minus effort', () => {
    expect(assess(sheet({ gain: 5, effort: 4 })).sides[0]?.balance).toBe(1);
  });

  it.each([
    {},
    { gain: 3 },
    { effort: 3 },
    { gain: 'dont-know', effort: 1 },
    { gain: 5, effort: 'dont-know' },
  ] as const)('is not known from %j', (given) => expect(assess(sheet(given)).sides[0]?.balance).toBeNull());

  it('lies between −4 and 4', () => {
    fc.assert(
      fc.property(sheets, (any) => {
        for (const { balance } of assess(any).sides) expect(Math.abs(balance ?? 0)).toBeLessThanOrEqual(4);
      }),
    );
  });
});

describe('mutuality', () => {
  it('is 1 when all are alike, 0 when one wins and one loses everything', () => {
    expect(assess(sheet({ gain: 4, effort: 3 }, { gain: 3, effort: 2 })).mutuality).toBe(1);
    expect(assess(sheet({ gain: 5, effort: 1 }, { gain: 1, effort: 5 })).mutuality).toBe(0);
  });

  it('takes the largest difference among more than two', () => {
    const result = assess(sheet({ gain: 4, effort: 3 }, { gain: 3, effort: 2 }, { gain: 2, effort: 5 }));
    expect(result).toMatchObject({ mutuality: 0.5, answeredBalances: 3 });
  });

  it('is known exactly when two balances are, and lies from 0 to 1', () => {
    fc.assert(
      fc.property(sheets, (any) => {
        const { mutuality, answeredBalances } = assess(any);
        expect(mutuality === null).toBe(answeredBalances < 2);
        expect(mutuality ?? 0.5).toBeGreaterThanOrEqual(0);
        expect(mutuality ?? 0.5).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is the same in whatever order the parties stand, and untouched by one that does not know', () => {
    fc.assert(
      fc.property(sheets, (any) => {
        const before = assess(any).mutuality;
        expect(assess({ ...any, sides: any.sides.toReversed() }).mutuality).toBe(before);
        const more = [
          ...any.sides,
          { id: 'x', name: '', answers: { gain: 'dont-know', effort: 1 } as const },
        ];
        expect(assess({ ...any, sides: more }).mutuality).toBe(before);
      }),
    );
  });
});

describe('empty fields', () => {
  it('are all of them on a new sheet: five shared, nine for each party', () => {
    const result = assess(emptyToolSheet(tool));
    expect([result.asked, result.answered, result.missing.length]).toEqual([23, 0, 23]);
    expect(
      result.missing
        .filter(({ required }) => required)
        .map(({ promptId }) => promptId)
        .slice(0, 3),
    ).toEqual(['title', 'brings', 'wants']);
  });

  it('are not those answered with "don\'t know"', () => {
    expect(assess(sheet({ gain: 'dont-know' })).missing.some(({ promptId }) => promptId === 'gain')).toBe(
      false,
    );
  });

  it('and the answered ones are always all that is asked', () => {
    fc.assert(
      fc.property(sheets, (any) => {
        const { asked, answered, missing } = assess(any);
        expect(answered + missing.length).toBe(asked);
      }),
    );
  });
});

describe('wishes', () => {
  it('are unserved when nobody else has written a contribution', () => {
    const result = assess(sheet({ wants: 'unge', brings: 'rum' }, { wants: 'publikum' }));
    expect(result.unserved).toEqual([{ sideId: 'part-0' }]);
    expect(result.wishes).toBe(2);
  });

  it('are missing when a party has written none', () => {
    expect(assess(sheet({ wants: 'unge' }, { wants: '  ' })).sides.map(({ noWish }) => noWish)).toEqual([
      false,
      true,
    ]);
  });
});
