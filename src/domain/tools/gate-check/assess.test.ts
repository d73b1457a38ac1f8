import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../prompts/prompt.ts';
import { blockOf as block } from '../block.testing.ts';
import { sheetsOf } from '../tool.testing.ts';
import type { ToolSheet } from '../tool.ts';
import { assess, combine } from './assess.ts';
import { gates, type Level } from './gates.ts';
import { tool } from './tool.ts';

/** The starting gate with these levels, in the order asked. */
const start = (marks: readonly Level[], more: Answers = {}): ToolSheet => ({
  title: '',
  shared: {
    gate: 'start',
    start: marks.map((level, index) => ({ id: gates.start[index] ?? '', cells: { level } })),
    ...more,
  },
  sides: [],
});
const verdict = (sheet: ToolSheet) => block(assess(sheet), 'verdict', 'verdict');

describe('the gate', () => {
  const half: readonly Level[] = ['high', 'high', 'high', 'high', 'medium', 'medium', 'medium', 'medium'];

  it('is open when nothing is low or unknown and half is high', () => {
    expect(verdict(start(half))).toMatchObject({ light: 'green', base: { answered: 8, asked: 8 } });
    expect(block(assess(start(half)), 'figure', 'high')?.value).toBe(0.5);
  });

  it('is ajar when something is not known, or less than half is high', () => {
    expect(verdict(start(half.with(7, 'dont-know')))?.light).toBe('amber');
    expect(verdict(start(half.slice(0, 7)))?.light).toBe('amber');
    expect(verdict(start(half.with(0, 'medium')))?.light).toBe('amber');
  });

  it('is closed when anything is low, which is then the first condition', () => {
    const result = assess(start(half.with(3, 'low').with(5, 'dont-know')));
    expect(block(result, 'verdict', 'verdict')?.light).toBe('red');
    expect(block(result, 'list', 'conditions')?.items).toMatchObject([
      { values: { thing: { prompt: 'start', row: 'mandate' } } },
      { values: { thing: { prompt: 'start', row: 'feasible' } } },
    ]);
    // Known are 7 of the 8, and 3 of them are high.
    expect(block(result, 'figure', 'high')).toMatchObject({ value: 3 / 7, base: { answered: 7, asked: 8 } });
  });

  it('says so when the decision goes against it', () => {
    const shared = { decision: 'go' };
    const said = (marks: readonly Level[]) =>
      block(assess(start(marks, shared)), 'text', 'decision')?.paragraphs;
    expect(said(half.with(0, 'low'))).toContainEqual({ say: 'bold' });
    expect(said(half)).not.toContainEqual({ say: 'bold' });
  });

  it('is that of most voices, with their counts and where they are split', () => {
    const voices = [start(half), start(half.with(0, 'low')), start(half)];
    const result = combine([...voices, { ...start([]), shared: { gate: 'run' } }]);
    expect(block(result, 'table', 'counts')?.rows[0]?.slice(1)).toEqual(
      [1, 0, 2, 0].map((number) => ({ number, as: 'whole' })),
    );
    expect(block(result, 'list', 'split')?.items).toEqual([{ prompt: 'start', row: 'trust' }]);
  });
});

it('every thing by the gate stands once in the profile, whatever is answered', () => {
  fc.assert(
    fc.property(sheetsOf(tool), (any) => {
      const { gate } = any.shared;
      const asked = gate === undefined ? [] : gates[gate as keyof typeof gates];
      expect(block(assess(any), 'board', 'profile')?.items).toHaveLength(asked.length);
    }),
  );
});
