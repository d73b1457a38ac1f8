import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../prompts/prompt.ts';
import { sheetsOf } from '../tool.testing.ts';
import type { ToolSheet } from '../tool.ts';
import { coveredShare, coverageOf } from './ratings.ts';
import { tool } from './tool.ts';

const rows = (
  ratings: Readonly<Record<string, readonly [number | 'dont-know', (number | 'dont-know')?]>>,
): Row[] =>
  Object.entries(ratings).map(([id, [self, other]]) => ({
    id,
    cells: { self, ...(other !== undefined && { other }) },
  }));

const sheet: ToolSheet = {
  title: '',
  shared: {},
  sides: [
    {
      id: 'part-1',
      name: 'Udviklingskonsulenten',
      answers: {
        role: 'network',
        // overview (4 + 5) / 2 = 4.5, communicates (5 + 3) / 2 = 4, backing 2.
        network: rows({ overview: [4, 5], communicates: [5, 3], backing: [2] }),
        staff: rows({ openness: [3, 3] }),
      },
    },
    {
      id: 'part-2',
      name: 'Formidleren',
      answers: {
        role: 'partnership',
        network: rows({ overview: [4], communicates: ['dont-know'] }),
        partnership: rows({ people: [5, 5] }),
      },
    },
  ],
};
const block = (id: string) => tool.compute(sheet).blocks.find((one) => one.id === id);

describe('a worked example', () => {
  it('counts those at 4 or more on each item', () => {
    const able = coverageOf(sheet).filter(({ rated }) => rated > 0);
    expect(able.map(({ item, rated, able: can }) => [item.id, rated, can])).toEqual([
      ['overview', 2, 2],
      ['communicates', 1, 1],
      ['backing', 1, 0],
      ['people', 1, 1],
      ['openness', 1, 0],
    ]);
    // One of the five items is covered by two.
    expect(coveredShare(coverageOf(sheet))).toBe(0.2);
  });

  it('asks the next colleague first for what nobody can', () => {
    expect(block('brief')).toMatchObject({
      items: [
        { say: 'nobody', values: { item: { row: 'backing' } } },
        { say: 'nobody', values: { item: { row: 'openness' } } },
        { say: 'onlyOne', values: { item: { row: 'communicates' } } },
        { say: 'onlyOne', values: { item: { row: 'people' } } },
      ],
    });
  });

  it('tells where a person and a leader differ by two steps', () =>
    expect(block('apart')).toMatchObject({
      items: [{ values: { person: { side: 0 }, item: { row: 'communicates' }, self: 5, other: 3 } }],
    }));

  it('gives each person a mean, and the gap where both sides answered', () => {
    // Self: 4, 5, 2, 3 = 3.5. Other: 5, 3, 3 = 3.67. Gap: 1, -2, 0 = -0.33.
    const table = block('people');
    const [, role, self, other, gap] = table?.kind === 'table' ? (table.rows[0] ?? []) : [];
    expect([role, self]).toEqual([
      { prompt: 'role', choice: 'network' },
      { number: 3.5, as: 'plain' },
    ]);
    expect(other && 'number' in other ? other.number : null).toBeCloseTo(11 / 3);
    expect(gap && 'number' in gap ? gap.number : null).toBeCloseTo(-1 / 3);
  });

  it('suggests the two lowest of what the role asks for', () =>
    expect(block('develop')).toMatchObject({
      items: [{ values: { item: { row: 'backing' } } }, { values: { item: { row: 'openness' } } }],
    }));
});

describe('coverage', () => {
  it('is a share, and never falls when one more can do it', () => {
    fc.assert(
      fc.property(sheetsOf(tool), (any) => {
        const share = coveredShare(coverageOf(any));
        if (share !== null) expect(share >= 0 && share <= 1).toBe(true);
        for (const { able, rated } of coverageOf(any)) expect(able).toBeLessThanOrEqual(rated);
        const rated = coverageOf(any).filter((one) => one.rated > 0);
        const same = rated.map(({ item }) => item);
        const able = same.reduce<Record<string, Row[]>>(
          (all, { profile, id }) => ({
            ...all,
            [profile]: [...(all[profile] ?? []), { id, cells: { self: 5 } }],
          }),
          {},
        );
        const more = { ...any, sides: [...any.sides, { id: 'new', name: '', answers: able }] };
        if (share !== null) expect(coveredShare(coverageOf(more))).toBeGreaterThanOrEqual(share);
      }),
    );
  });
});
