import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../prompts/prompt.ts';
import { sheetsOf } from '../tool.testing.ts';
import type { ToolSheet } from '../tool.ts';
import { positionOf } from './assess.ts';
import { asked, statements } from './statements.ts';
import { tool } from './tool.ts';

const sheet = (shared: Answers): ToolSheet => ({ title: '', shared, sides: [] });
const found = (shared: Answers, id: string) =>
  tool.compute(sheet(shared)).blocks.find((one) => one.id === id);

describe('a worked example', () => {
  // Central as they stand: 4, 5, 4, 3, 2 = 18. Near turned round: 6-4, 6-2, 6-3, 6-5 = 2+4+3+1 = 10, one not known.
  // 28 over nine answers = 3.11: between.
  const filled = {
    ...{ many: 4, branches: 5, overlap: 4, politics: 3, onlyHeads: 2 },
    ...{ different: 4, swift: 2, trusted: 3, skilled: 5, outward: 'dont-know' },
    ...{ amount: 25_000, months: 12, personal: 'ask', commercial: 'tell' },
    split: [{ id: 'care', cells: { place: 'both' } }],
  } as const;

  it('is placed by the mean of the ten, those for nearness turned round', () => {
    const { value, band, base } = positionOf([sheet(filled)]);
    expect(value).toBeCloseTo(28 / 9);
    expect([band, base]).toEqual(['hybrid', { answered: 9, asked: 10 }]);
  });

  it('writes the thresholds, and names those not agreed on', () => {
    expect(found(filled, 'governance')).toMatchObject({
      rows: [
        [
          { prompt: 'amount' },
          { say: 'amountUpTo', values: { limit: { number: 25_000 } } },
          { say: 'amountAbove' },
        ],
        [{ prompt: 'months' }, { say: 'monthsUpTo' }, { say: 'monthsAbove' }],
        [{ prompt: 'name' }, { say: 'notAgreed' }, { say: 'notAgreed' }],
        [{ prompt: 'personal' }, { say: 'askLead' }, { say: 'askLeadership' }],
        [{ prompt: 'commercial' }, { say: 'tellLead' }, { say: 'tellLeadership' }],
      ],
    });
    expect(found(filled, 'missing')).toMatchObject({ items: [{ prompt: 'days' }, { prompt: 'name' }] });
  });

  it('lays tasks where they were put, and the rest by the rule of thumb', () => {
    const board = found(filled, 'board');
    const at = board?.kind === 'board' ? board.items.map((item) => item.at) : [];
    expect(at).toEqual([0, 0, 0, 0, 2, 2, 1]);
  });
});

describe('the scale', () => {
  const all = (central: number, near: number): Answers =>
    Object.fromEntries([
      ...statements.central.map((id) => [id, central]),
      ...statements.near.map((id) => [id, near]),
    ]) as Answers;

  it('ends where every statement pulls the same way', () => {
    expect(positionOf([sheet(all(5, 1))])).toMatchObject({ value: 5, band: 'central' });
    expect(positionOf([sheet(all(1, 5))])).toMatchObject({ value: 1, band: 'decentral' });
    expect(positionOf([sheet(all(5, 5))])).toMatchObject({ value: 3, band: 'hybrid' });
  });

  it('is silent on fewer than five statements', () =>
    expect(positionOf([sheet({ many: 5, branches: 5, overlap: 5, politics: 5 })]).value).toBeNull());

  it('mirrors itself when every answer is turned round', () => {
    const turned = (voice: ToolSheet): ToolSheet =>
      sheet(
        Object.fromEntries(
          asked.map((id) => {
            const value = voice.shared[id];
            return [id, typeof value === 'number' ? 6 - value : value];
          }),
        ),
      );
    fc.assert(
      fc.property(sheetsOf(tool), (any) => {
        const [here, there] = [positionOf([any]).value, positionOf([turned(any)]).value];
        if (here === null) expect(there).toBeNull();
        else expect(here + (there ?? 0)).toBeCloseTo(6);
      }),
    );
  });
});
