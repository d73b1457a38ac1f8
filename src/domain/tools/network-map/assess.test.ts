import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cells, Row } from '../../prompts/prompt.ts';
import type { ResultBlock, ToolResult } from '../result.ts';
import { blockOf } from '../block.testing.ts';
import type { ToolSheet } from '../tool.ts';
import { assess, combine } from './assess.ts';
import { monthsBefore } from './people-behind.ts';
import { shannon } from './spread-out.ts';

const rows = (all: readonly Cells[]): readonly Row[] =>
  all.map((cells, index) => ({ id: `r${index}`, cells }));
const sheet = (
  actors: readonly Cells[],
  more: { ties?: readonly Cells[]; goals?: readonly Row[]; day?: string } = {},
): ToolSheet => ({
  title: '',
  shared: {
    actors: rows(actors),
    ties: rows(more.ties ?? []),
    goals: more.goals ?? [],
    ...(more.day && { day: more.day }),
  },
  sides: [],
});

function block<Kind extends ResultBlock['kind']>(result: ToolResult, kind: Kind, id: string) {
  const found = blockOf(result, kind, id);
  if (!found) throw new Error(`no ${kind} ${id}`);
  return found;
}

/** Five on the map: three known, one of them through two colleagues; two wished, one with a door. */
const small = sheet(
  [
    {
      organisation: 'Museet',
      ring: 'close',
      sector: 'culture',
      owner: 'Formidler',
      last: '2026-10-01',
      goal: 'goal1',
    },
    {
      organisation: 'Teatret',
      ring: 'running',
      sector: 'culture',
      owner: 'Formidler',
      second: 'Leder',
      last: '2025-02-01',
    },
    { organisation: 'Skolen', ring: 'loose', sector: 'education', owner: 'Børnebibliotekar' },
    { organisation: 'Moskeen', ring: 'wished', sector: 'association', goal: 'goal2' },
    { organisation: 'Banken', ring: 'wished', sector: 'company' },
  ],
  {
    ties: [
      { from: 'Museet', to: 'Teatret' },
      { from: 'SKOLEN', to: 'Moskeen' },
      { from: 'Museet', to: 'Zoo' },
    ],
    goals: rows([{ name: 'Læselyst' }, { name: 'Naboskab' }, { name: 'Klima' }]).map((row, index) => ({
      ...row,
      id: `goal${index + 1}`,
    })),
    day: '2026-11-22',
  },
);

describe('a map counted by hand', () => {
  const result = assess(small);

  it('hangs two of three ties on one colleague alone', () => {
    expect(block(result, 'figure', 'onePerson')).toMatchObject({
      value: 2 / 3,
      base: { answered: 3, asked: 3 },
    });
    const [first] = block(result, 'table', 'owners').rows;
    expect(first).toMatchObject([
      { text: 'Formidler' },
      { number: 2 },
      { number: 2 / 3 },
      { number: 1 },
      { number: 2 },
    ]);
  });

  it('has two sectors, 2 and 1: −(2/3·ln 2/3 + 1/3·ln 1/3) = 0.637, as 1.89 alike', () => {
    expect(block(result, 'figure', 'shannon').value).toBeCloseTo(0.6365, 4);
    expect(block(result, 'verdict', 'mix').said).toMatchObject({ values: { share: { number: 2 / 3 } } });
  });

  it('is cold where nobody has been for more than twelve months, and says where no day is known', () => {
    expect(block(result, 'list', 'cold').items).toMatchObject([
      { say: 'cold', values: { organisation: { text: 'Teatret' } } },
      { say: 'undated', values: { number: 1 } },
    ]);
  });

  it('has a goal with a wish alone, one with nobody, and sectors without anyone', () => {
    const said = block(result, 'list', 'white').items;
    expect(said.slice(0, 2)).toMatchObject([
      { say: 'wishedGoal', values: { goal: { text: 'Naboskab' } } },
      { say: 'noGoal', values: { goal: { text: 'Klima' } } },
    ]);
    expect(said).toHaveLength(2 + 6);
  });

  it('is not white everywhere as long as nobody has said where anyone belongs', () => {
    const unsorted = assess(sheet([{ organisation: 'Museet', ring: 'close' }]));
    expect(block(unsorted, 'list', 'white')).toMatchObject({ items: [], none: { say: 'noWhite' } });
  });

  it('leads to one of the wished, and to the other not at all', () => {
    expect(block(result, 'list', 'doors').items).toMatchObject([
      { say: 'door', values: { via: { all: [{ text: 'Skolen' }] } } },
      { say: 'noDoor' },
    ]);
  });

  it('has 2 of 10 ties among them, and the school on the way from four to the wished one', () => {
    // Five and the library: 15 pairs, 10 without the school. Four of them are there without the bank (which
    // nothing leads to): the mosque with the library, the museum and the theatre – 3 – go by the school.
    expect(block(result, 'figure', 'density')).toMatchObject({
      value: 2 / 10,
      base: { answered: 4, asked: 5 },
    });
    expect(block(result, 'table', 'bridges').rows[0]).toMatchObject([
      { text: 'Skolen' },
      { number: 1 },
      { number: 3 / 10 },
      {},
    ]);
    expect(block(result, 'list', 'isolates').items).toMatchObject([{ say: 'onlyWished' }]);
  });

  it('tells of a tie to someone who is not there', () => {
    expect(block(result, 'list', 'mend').items).toMatchObject([
      { say: 'stranger', values: { organisation: { text: 'Zoo' } } },
    ]);
  });
});

it('lays the notes of several on one map: nearest ring, latest day, every colleague, and what differs', () => {
  const one = sheet([{ organisation: 'Museet', ring: 'close', owner: 'Leder', last: '2026-01-01' }]);
  const other = sheet([
    { organisation: 'MUSEET', ring: 'loose', owner: 'Formidler' },
    { organisation: 'Museeet' },
  ]);
  const result = combine([one, other]);
  expect(block(result, 'rings', 'map').items).toMatchObject([{ label: { text: 'Museet' }, at: 0 }]);
  expect(block(result, 'verdict', 'count').base).toEqual({ answered: 1, asked: 2 });
  expect(block(result, 'figure', 'onePerson').value).toBe(0);
  expect(block(result, 'list', 'mend').items).toMatchObject([{ say: 'twice' }, { say: 'split' }]);
});

describe('Shannon', () => {
  it('is 0 for one, ln n for n alike, and never outside', () => {
    expect(shannon([4, 0, 0])).toBe(0);
    expect(shannon([2, 2, 2, 2])).toBeCloseTo(Math.log(4), 12);
    expect(shannon([0, 0])).toBeNull();
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 9 }), (counts) => {
        const value = shannon(counts) ?? 0;
        expect(value >= 0 && value <= Math.log(counts.length)).toBe(true);
      }),
    );
  });
});

it.each([
  ['2026-11-22', 12, '2025-11-22'],
  ['2026-03-31', 1, '2026-02-28'],
  ['2026-01-31', 2, '2025-11-30'],
  ['2026-12-31', 12, '2025-12-31'],
])('%s less %i months is %s', (day, months, before) => expect(monthsBefore(day, months)).toBe(before));
