import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betweennessIn, degreeOf, densityOf, graphOf, tiesIn } from './graph.ts';

/** Four in a row: A–B–C–D. */
const row = graphOf(
  ['A', 'B', 'C', 'D'],
  [
    ['A', 'B'],
    ['B', 'C'],
    ['C', 'D'],
  ],
);
/** One in the middle of three: every way goes through it. */
const star = graphOf(
  ['M', 'A', 'B', 'C'],
  [
    ['M', 'A'],
    ['M', 'B'],
    ['M', 'C'],
  ],
);
/** Two ways as short from A to D: by B, and by C. */
const diamond = graphOf(
  ['A', 'B', 'C', 'D'],
  [
    ['A', 'B'],
    ['A', 'C'],
    ['B', 'D'],
    ['C', 'D'],
  ],
);

describe('graphs counted by hand', () => {
  it('have the density of their ties: 3 of 6, 3 of 6, 4 of 6', () => {
    expect([row, star, diamond].map(densityOf)).toEqual([1 / 2, 1 / 2, 4 / 6]);
  });

  it('have as many neighbours as are drawn', () => {
    expect(['A', 'B', 'C', 'D'].map((node) => degreeOf(row, node))).toEqual([1, 2, 2, 1]);
    expect(degreeOf(star, 'M')).toBe(3);
  });

  it('in a row, B lies between A and C and between A and D: 2 of its 3 pairs', () => {
    expect([...betweennessIn(row)]).toEqual([
      ['A', 0],
      ['B', 2 / 3],
      ['C', 2 / 3],
      ['D', 0],
    ]);
  });

  it('in a star, everything goes through the middle', () => {
    expect([...betweennessIn(star).values()]).toEqual([1, 0, 0, 0]);
  });

  it('where two ways are as short, each carries half of one pair of three', () => {
    for (const share of betweennessIn(diamond).values()) expect(share).toBeCloseTo(1 / 6, 12);
  });

  it('take a tie once, however often it is told, and none to oneself or to a stranger', () => {
    const told = graphOf(
      ['A', 'B'],
      [
        ['A', 'B'],
        ['B', 'A'],
        ['A', 'A'],
        ['A', 'X'],
      ],
    );
    expect([tiesIn(told), densityOf(told)]).toEqual([1, 1]);
  });

  it('say nothing of too few', () => {
    expect(densityOf(graphOf(['A'], []))).toBeNull();
    expect(betweennessIn(graphOf(['A', 'B'], [['A', 'B']])).size).toBe(0);
  });
});

describe('any graph', () => {
  const names = ['A', 'B', 'C', 'D', 'E', 'F'];
  const any = fc
    .array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), { maxLength: 15 })
    .map((ties) => graphOf(names, ties));

  it('has densities and shares from 0 to 1, and nothing goes through one with a single neighbour', () => {
    fc.assert(
      fc.property(any, (graph) => {
        const density = densityOf(graph) ?? -1;
        expect(density >= 0 && density <= 1).toBe(true);
        for (const [node, share] of betweennessIn(graph)) {
          expect(share >= 0 && share <= 1 + 1e-9).toBe(true);
          if (degreeOf(graph, node) < 2) expect(share).toBe(0);
        }
      }),
    );
  });

  it('carries, through all together, one less than the length of every shortest way', () => {
    fc.assert(
      fc.property(any, (graph) => {
        const pairs = ((graph.size - 1) * (graph.size - 2)) / 2;
        const carried = [...betweennessIn(graph).values()].reduce((sum, share) => sum + share * pairs, 0);
        expect(carried).toBeCloseTo(stepsBetween(graph), 8);
      }),
    );
  });
});

/** The nodes that lie strictly between all pairs, counted by widening circles from each node. */
function stepsBetween(graph: ReturnType<typeof graphOf>): number {
  let inside = 0;
  for (const source of graph.keys()) {
    const seen = new Set([source]);
    let [circle, length] = [[source], 0];
    while (circle.length > 0) {
      inside += circle.length * Math.max(0, length - 1);
      circle = circle.flatMap((node) =>
        [...(graph.get(node) ?? [])].filter((next) => !seen.has(next) && seen.add(next)),
      );
      length += 1;
    }
  }
  return inside / 2;
}
