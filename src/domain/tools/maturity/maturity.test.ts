import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ResultBlock, ToolResult } from '../result.ts';
import { sheetsOf } from '../tool.testing.ts';
import type { ToolSheet } from '../tool.ts';
import { levelOf } from './assess.ts';
import { dimensions } from './dimensions.ts';
import { tool } from './tool.ts';

const sheet = (shared: ToolSheet['shared']): ToolSheet => ({ title: '', shared, sides: [] });
const block = ({ blocks }: ToolResult, id: string): ResultBlock => {
  const found = blocks.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
const three = (id: keyof typeof dimensions, values: readonly (number | 'dont-know')[]) =>
  Object.fromEntries(dimensions[id].map((item, at) => [item, values[at]]));

describe('a worked example', () => {
  // why 3, 2, 4 = mean 3, level 4. strategy 1, 0, 1 = mean 0.67, level 1. care 2, don't know, 1 = mean 1.5, level 2.
  const filled = sheet({
    ...three('why', [3, 2, 4]),
    ...three('strategy', [1, 0, 1]),
    ...three('care', [2, 'dont-know', 1]),
    before: [{ id: 'strategy', cells: { level: 2 } }],
  });
  const result = tool.compute(filled);

  it('gives each dimension one more than its mean, rounded down', () => {
    const radar = block(result, 'dimensions');
    const bars = radar.kind === 'radar' ? radar.bars : [];
    expect(bars.map(({ value }) => value)).toEqual([4, null, 1, null, null, null, null, 2]);
    expect(bars[2]).toMatchObject({ mark: 2, base: { answered: 3, asked: 3 } });
    expect(bars[7]?.base).toEqual({ answered: 2, asked: 3 });
  });

  // 9 + 2 + 3 = 14 over eight answers = 1.75, level 2.
  it('counts the whole over all answers', () =>
    expect(block(result, 'level')).toMatchObject({ value: 2, base: { answered: 8, asked: 24 } }));

  it('names the two lowest, and three tools to start with', () => {
    expect(block(result, 'lowest')).toMatchObject({
      items: [{ values: { dimension: { say: 'strategy' } } }, { values: { dimension: { say: 'care' } } }],
    });
    expect(block(result, 'start')).toMatchObject({
      items: [{ say: 'strategyFirst' }, { say: 'careFirst' }, { say: 'strategySecond' }],
    });
  });

  it('tells where two who answered alone see it differently', () => {
    const other = sheet(three('why', [0, 1, 0]));
    expect(block(tool.combine?.([filled, other]) ?? { blocks: [] }, 'differences')).toMatchObject({
      items: [{ values: { dimension: { say: 'why' } } }],
    });
  });
});

describe('levels', () => {
  it('are 1 at nothing, 5 only at full marks', () =>
    expect([0, 0.99, 1, 3.99, 4, null].map(levelOf)).toEqual([1, 1, 2, 4, 5, null]));

  it('never fall when an answer rises', () => {
    const level = (values: readonly number[]) => {
      const found = block(tool.compute(sheet(three('gain', values))), 'level');
      return found.kind === 'figure' ? (found.value ?? 0) : 0;
    };
    const step = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(fc.tuple(step, step, step), fc.integer({ min: 0, max: 2 }), (before, at) => {
        const more = before.map((value, index) => (index === at ? Math.min(4, value + 1) : value));
        expect(level(more)).toBeGreaterThanOrEqual(level(before));
      }),
    );
  });

  it('point to at most two dimensions, and to three tools for two', () => {
    fc.assert(
      fc.property(sheetsOf(tool), (any) => {
        const [low, start] = [block(tool.compute(any), 'lowest'), block(tool.compute(any), 'start')];
        const count = (one: ResultBlock) => (one.kind === 'list' ? one.items.length : -1);
        expect(count(low)).toBeLessThanOrEqual(2);
        expect(count(start)).toBe([0, 2, 3][count(low)]);
      }),
    );
  });
});
