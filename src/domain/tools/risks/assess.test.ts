import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cells } from '../../prompts/prompt.ts';
import type { ResultBlock } from '../result.ts';
import { sheetsOf } from '../tool.testing.ts';
import type { ToolSheet } from '../tool.ts';
import { assess } from './assess.ts';
import { lightFor, risksIn } from './register.ts';
import { tool } from './tool.ts';

const sheet = (risks: readonly Cells[], day?: string): ToolSheet => ({
  title: '',
  shared: { risks: risks.map((cells, index) => ({ id: `r${index}`, cells })), ...(day && { day }) },
  sides: [],
});

const block = (given: ToolSheet, id: string): ResultBlock | undefined =>
  assess(given).blocks.find((one) => one.id === id);

/** Counted by hand: 4×4 = 16, 2×5 = 10, 5×2 = 10, 1×3 = 3, and one that cannot be counted. */
const byHand = sheet(
  [
    { risk: 'R08', probability: 5, consequence: 2, review: '2026-12-01' },
    {
      title: 'Taget lækker',
      risk: 'own',
      probability: 2,
      consequence: 5,
      owner: 'Driftslederen',
      prevention: 'Syn',
      response: 'Spande',
    },
    {
      risk: 'R15',
      probability: 4,
      consequence: 4,
      review: '2026-01-10',
      shared: 'yes',
      response: 'Rolleskema',
    },
    { risk: 'R31', probability: 1, consequence: 3, review: '2026-02-01' },
    { risk: 'R17', probability: 'dont-know', consequence: 5 },
  ],
  '2026-11-22',
);

/** The first cell of every row of a table. */
const heads = (found: ResultBlock | undefined) =>
  found?.kind === 'table' ? found.rows.map(([head]) => head) : null;

describe('a register', () => {
  it('puts the gravest first, and of equals the one that would hurt most', () => {
    expect(risksIn(byHand).map(({ score }) => score)).toEqual([16, 10, 10, 3, null]);
    expect(heads(block(byHand, 'top'))).toMatchObject([
      { choice: 'R15' },
      { text: 'Taget lækker' },
      { choice: 'R08' },
      { choice: 'R31' },
    ]);
    expect(block(byHand, 'count')).toMatchObject({
      said: { say: 'red', values: { number: 1, all: 4 } },
      base: { answered: 4, asked: 5 },
    });
  });

  it('stands in the matrix by both, without those that lack one', () => {
    expect(block(byHand, 'matrix')).toMatchObject({
      items: [
        { x: 3, y: 3, light: 'red' },
        { x: 1, y: 4, light: 'amber' },
        { x: 4, y: 1 },
        { x: 0, y: 2, light: 'green' },
      ],
    });
  });

  it('tells what is missing, and what should have been looked at again', () => {
    expect(block(byHand, 'lacking')).toMatchObject({
      items: [
        { say: 'lacks', values: { missing: { all: [{ say: 'no-prevention' }, { say: 'no-owner' }] } } },
        { say: 'lacks', values: { risk: { choice: 'R08' } } },
        { say: 'notRated', values: { risk: { choice: 'R17' } } },
      ],
    });
    expect(block(byHand, 'overdue')).toMatchObject({
      items: [{ values: { day: { day: '2026-01-10' } } }, { values: { day: { day: '2026-02-01' } } }],
    });
    expect(block(sheet([{ risk: 'R01', review: '2020-01-01' }]), 'overdue')).toMatchObject({
      items: [],
      none: { say: 'noDay' },
    });
  });

  it('shows the partner nothing but what is marked for the partner', () => {
    expect(heads(block(byHand, 'told'))).toMatchObject([{ choice: 'R15' }]);
  });

  it.each([
    [1, 'green'],
    [6, 'green'],
    [8, 'amber'],
    [12, 'amber'],
    [15, 'red'],
    [25, 'red'],
  ])('%i is %s', (score, light) => expect(lightFor(score)).toBe(light));

  it('has scores from 1 to 25 in falling order, whatever is filled in', () => {
    fc.assert(
      fc.property(sheetsOf(tool), (any) => {
        const scores = risksIn(any).map(({ score }) => score ?? 0);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        for (const score of scores) expect(score >= 0 && score <= 25).toBe(true);
      }),
    );
  });
});
