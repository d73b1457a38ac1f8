import { describe, expect, it } from 'vitest';
import type { Answers } from '../../prompts/prompt.ts';
import { blockOf as block } from '../block.testing.ts';
import type { ToolSheet } from '../tool.ts';
import { assess, combine } from './assess.ts';

const voice = (shared: Answers): ToolSheet => ({ title: '', shared, sides: [] });

const answers: Answers = {
  ...{ why: 5, gain: 4, belief: 3 },
  ...{ assumptions: 2, difference: 'dont-know', listen: 4 },
  ...{ leader: 1, time: 2, decide: 3 },
  ...{ colleagues: 5, honest: 5 },
};

describe('one who answers', () => {
  const result = assess(voice(answers));

  it('has a mean for each theme of what is known, and a light by it', () => {
    // (5+4+3)/3 = 4, (2+4)/2 = 3, (1+2+3)/3 = 2, (5+5)/2 = 5.
    const bars = block(result, 'bars', 'themes')?.bars;
    expect(bars?.map(({ value }) => value)).toEqual([4, 3, 2, 5]);
    expect(bars?.map(({ light }) => light)).toEqual(['green', 'amber', 'red', 'green']);
    expect(bars?.map(({ base }) => base?.answered)).toEqual([3, 2, 3, 2]);
  });

  it('has the mean of all ten that are answered', () => {
    // (12 + 6 + 6 + 10) / 10 = 3.4.
    expect(block(result, 'figure', 'overall')).toMatchObject({
      value: 3.4,
      light: 'amber',
      base: { answered: 10, asked: 12 },
    });
    expect(block(result, 'verdict', 'verdict')).toMatchObject({ light: 'amber' });
  });

  it('is to talk about the three lowest, of equals the first asked', () => {
    const items = block(result, 'list', 'talk')?.items;
    expect(items?.map((item) => 'say' in item && item.values)).toEqual([
      { statement: { prompt: 'leader' }, value: { number: 1 } },
      { statement: { prompt: 'assumptions' }, value: { number: 2 } },
      { statement: { prompt: 'time' }, value: { number: 2 } },
    ]);
  });

  it('has no number and no verdict before anything is answered', () => {
    const empty = assess(voice({ why: 'dont-know' }));
    expect(block(empty, 'figure', 'overall')).toMatchObject({
      value: null,
      base: { answered: 0, asked: 12 },
    });
    expect(block(empty, 'verdict', 'verdict')).not.toHaveProperty('light');
  });
});

it('two who answered alone count together, and see where they differ by two steps, the widest first', () => {
  const other = voice({ ...answers, gain: 1, leader: 3, difference: 5, end: 4 });
  const result = combine([voice(answers), other]);
  // Intention (5+4+3 + 5+1+3)/6 = 3.5; mandate (1+2+3 + 3+2+3)/6 = 14/6.
  const values = block(result, 'bars', 'themes')?.bars.map(({ value }) => value);
  expect(values?.[0]).toBe(3.5);
  expect(values?.[2]).toBeCloseTo(14 / 6);
  // What only one has answered is no difference: "difference" and "end" are not there.
  const items = block(result, 'list', 'differences')?.items;
  expect(items?.map((item) => 'say' in item && item.values)).toEqual([
    { statement: { prompt: 'gain' }, value: { number: 3 } },
    { statement: { prompt: 'leader' }, value: { number: 2 } },
  ]);
});
