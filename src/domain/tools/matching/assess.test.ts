import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../prompts/prompt.ts';
import type { ResultBlock } from '../result.ts';
import { sheetsOf } from '../tool.testing.ts';
import type { ToolSheet } from '../tool.ts';
import { assess } from './assess.ts';
import { ranked } from './rank.ts';
import { tool } from './tool.ts';

const sheet = (...sides: readonly Answers[]): ToolSheet => ({
  title: '',
  shared: {
    lacks: ['room', 'audience', 'time'],
    offers: ['knowledge', 'event'],
    sectors: ['company', 'media'],
  },
  sides: sides.map((answers, index) => ({ id: `k${index}`, name: '', answers })),
});
const block = (given: ToolSheet, id: string): ResultBlock | undefined =>
  assess(given).blocks.find((one) => one.id === id);

/**
 * Counted by hand. The club: 2 of what is lacking, wants 1 of what is offered, two steps: 2 + 1 + 2 = 5. The firm:
 * 1 + 0, known: 1 + 0 + 3 = 4. The paper: 1 + 2, way not known: 3, or up to 6.
 */
const byHand = sheet(
  { gives: ['room'], wants: ['name'], near: 'one', sector: 'company' },
  { gives: ['room', 'audience', 'money'], wants: ['event', 'data'], near: 'two', via: 'Skolens leder' },
  { gives: ['audience'], wants: ['knowledge', 'event'] },
);

describe('candidates', () => {
  it('are ordered by what each has that the other lacks, and by how near they are', () => {
    expect(ranked(byHand).map(({ name, total }) => [name, total])).toEqual([
      [{ side: 1 }, 5],
      [{ side: 0 }, 4],
      [{ side: 2 }, 3],
    ]);
    const found = block(byHand, 'ranking');
    expect(found?.kind === 'table' ? found.rows[2]?.slice(3) : null).toEqual([
      { say: 'noWay' },
      { say: 'atLeast', values: { total: 3 } },
    ]);
  });

  it('are proposed only where both gain, until somebody has picked', () => {
    expect(block(byHand, 'short')).toMatchObject({
      items: [
        { say: 'proposed', values: { name: { side: 1 } } },
        { say: 'proposed', values: { name: { side: 2 } } },
      ],
    });
    const picked = sheet({ pick: 'yes', reason: 'Nye' }, { gives: ['room'], wants: ['event'], pick: 'no' });
    expect(block(picked, 'short')).toMatchObject({
      items: [{ say: 'pickedFor', values: { name: { side: 0 } } }],
    });
  });

  it('are one-sided, uncovered, wanted and led to as written', () => {
    expect(block(byHand, 'oneSided')).toMatchObject({
      items: [{ say: 'onlyUs', values: { name: { side: 0 } } }],
    });
    expect(block(byHand, 'uncovered')).toMatchObject({ items: [{ choice: 'time' }] });
    expect(block(byHand, 'wanted')).toMatchObject({
      rows: [
        [{ choice: 'knowledge' }, { all: [{ side: 2 }] }],
        [{ choice: 'event' }, { all: [{ side: 1 }, { side: 2 }] }],
      ],
    });
    expect(block(byHand, 'ways')).toMatchObject({
      items: [
        { say: 'via', values: { name: { side: 1 } } },
        { say: 'findWay', values: { name: { side: 2 } } },
      ],
    });
    expect(block(byHand, 'sectorsLeft')).toMatchObject({ items: [{ choice: 'media' }] });
  });
});

describe('whatever is filled in', () => {
  it('a total lies from 0 to all that is lacking and offered and three for the way', () => {
    fc.assert(
      fc.property(sheetsOf(tool), (any) => {
        const bars = block(any, 'totals');
        if (bars?.kind !== 'bars') throw new Error('no bars');
        for (const { value } of bars.bars)
          expect((value ?? 0) >= 0 && (value ?? 0) <= bars.scale[1]).toBe(true);
      }),
    );
  });

  it('it is the same seen from the other side', () => {
    fc.assert(
      fc.property(sheetsOf(tool), (any) => {
        const turned: ToolSheet = {
          ...any,
          shared: { ...any.shared, lacks: any.shared['offers'], offers: any.shared['lacks'] },
          sides: any.sides.map((side) => ({
            ...side,
            answers: { ...side.answers, gives: side.answers['wants'], wants: side.answers['gives'] },
          })),
        };
        expect(ranked(turned).map(({ name, total }) => [name, total])).toEqual(
          ranked(any).map(({ name, total }) => [name, total]),
        );
      }),
    );
  });
});
