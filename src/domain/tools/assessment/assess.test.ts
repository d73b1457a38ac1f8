import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cells, Row } from '../../prompts/prompt.ts';
import type { ResultBlock, ToolResult } from '../result.ts';
import { sheetsOf } from '../tool.testing.ts';
import type { ToolSheet } from '../tool.ts';
import { assess, combine } from './assess.ts';
import { tool } from './tool.ts';

type Scored = Readonly<Record<string, Cells>>;
const rows = (cells: Scored): readonly Row[] =>
  Object.entries(cells).map(([id, each]) => ({ id, cells: each }));

const sheet = (scores: Scored, more: { weights?: Scored; vetoes?: readonly string[] } = {}): ToolSheet => ({
  title: '',
  shared: { weights: rows(more.weights ?? {}) },
  sides: [{ id: 'a', name: 'A', answers: { scores: rows(scores), vetoes: more.vetoes ?? [] } }],
});

const block = (result: ToolResult, id: string): ResultBlock => {
  const found = result.blocks.find((one) => one.id === id);
  if (!found) throw new Error(`no block ${id}`);
  return found;
};
const bar = (result: ToolResult, id: string) => {
  const found = block(result, id);
  return found.kind === 'bars' ? found.bars[0] : undefined;
};
const verdict = (result: ToolResult) => {
  const found = block(result, 'verdicts');
  return found.kind === 'table' ? found.rows[0]?.[1] : undefined;
};

/**
 * Counted by hand. goal 5 (weight 3, we know), reach 4 (weight 2, we think), will 3 (no weight given: 1, we know):
 * fit (15+8+3)/(3+2+1) = 26/6 = 4.33, read as 4.3. All weight: 3+2 and eleven times 1 = 16; known 3+1 = 4; certainty 4/16 = 25 %.
 */
const byHand = sheet(
  {
    goal: { score: 5, certainty: 'know' },
    reach: { score: 4, certainty: 'think' },
    will: { score: 3, certainty: 'know' },
    law: { score: 'dont-know', certainty: 'guess' },
  },
  { weights: { goal: { weight: 3 }, reach: { weight: 2 } } },
);

describe('a candidate', () => {
  it('fits by the weighted mean of what is answered, and is as sure as the weight of what is known', () => {
    const result = assess(byHand);
    expect(bar(result, 'fit')).toMatchObject({ light: 'green', base: { answered: 3, asked: 13 } });
    expect(bar(result, 'fit')?.value).toBe(4.3);
    expect(bar(result, 'certainty')?.value).toBe(0.25);
    expect(verdict(result)).toEqual({ say: 'green' });
  });

  it.each([
    [[4, 4, 4, 3], 'green'],
    [[4, 4, 4, 3, 3], 'amber'],
    [[3], 'amber'],
    [[3, 2], 'red'],
  ])('with the scores %j is %s', (scores, light) => {
    const named = ['goal', 'reach', 'will', 'law', 'values'];
    const cells = Object.fromEntries(scores.map((score, index) => [named[index] ?? '', { score }]));
    expect(bar(assess(sheet(cells)), 'fit')?.light).toBe(light);
  });

  it('is stopped by a veto, whatever it scores', () => {
    const result = assess(sheet({ goal: { score: 5 } }, { vetoes: ['neutrality'] }));
    expect(bar(result, 'fit')).toMatchObject({ value: 5, light: 'red' });
    expect(verdict(result)).toMatchObject({
      say: 'veto',
      values: { reasons: { all: [{ choice: 'neutrality' }] } },
    });
  });

  it('is not judged by criteria without weight', () => {
    const result = assess(
      sheet({ goal: { score: 1 }, reach: { score: 5 } }, { weights: { goal: { weight: 0 } } }),
    );
    expect(bar(result, 'fit')).toMatchObject({ value: 5, base: { answered: 1, asked: 12 } });
  });

  it('is asked about what weighs most and is least known, in the words people wrote', () => {
    const asked = sheet(
      {
        goal: { score: 5, certainty: 'guess', ask: 'Ring' },
        reach: { score: 4, certainty: 'know' },
        will: { score: 2 },
      },
      { weights: { goal: { weight: 3 }, reach: { weight: 3 }, law: { weight: 3 }, will: { weight: 2 } } },
    );
    expect(block(assess(asked), 'next')).toMatchObject({
      items: [
        { values: { question: { say: 'ask-law' } } },
        { values: { question: { text: 'Ring' } } },
        { values: { question: { say: 'ask-will' } } },
      ],
    });
  });
});

describe('colleagues who score apart', () => {
  const [one, other] = [
    sheet({ goal: { score: 5 }, reach: { score: 2 } }),
    sheet({ goal: { score: 3 }, reach: { score: 3 } }),
  ];

  it('are shown together, with how far apart they are', () => {
    const result = combine([one, other]);
    expect(bar(result, 'fit')?.value).toBe(3.3);
    expect(bar(result, 'spread')).toMatchObject({ value: 0.5, base: { answered: 2, asked: 2 } });
  });

  it('talk about what they see more than one and a half steps apart', () => {
    expect(block(combine([one, other]), 'talk')).toMatchObject({
      items: [{ values: { criterion: { row: 'goal' }, steps: { number: 2 } } }],
    });
  });
});

describe('whatever is filled in', () => {
  it('fit lies from 1 to 5, certainty from 0 to 1, and a veto is always red', () => {
    fc.assert(
      fc.property(sheetsOf(tool), (any) => {
        const [fit, certainty] = ['fit', 'certainty'].map((id) => block(assess(any), id));
        if (fit?.kind !== 'bars' || certainty?.kind !== 'bars') throw new Error('no bars');
        for (const [index, { value, light }] of fit.bars.entries()) {
          if (value !== null) expect(value >= 1 && value <= 5).toBe(true);
          if (any.sides[index]?.answers['vetoes']) expect(light).toBe('red');
        }
        for (const { value } of certainty.bars)
          if (value !== null) expect(value >= 0 && value <= 1).toBe(true);
      }),
    );
  });
});
