import { lightOf, mean, numberOf, rowsOf, textOf } from '../counting.ts';
import { called } from '../parties.ts';
import { lowest } from '../ratings.ts';
import type { Bar, Base, ResultBlock, Said, ToolResult } from '../result.ts';
import type { ToolSheet } from '../tool.ts';
import { type Area, areas } from './areas.ts';

/** As much learnt as expected, or more, is green; more than a step less is red. */
const [poor, good] = [-1, 0];

/** From here a learning is great enough that it should be possible to show it. */
const great = 4;

/** One thing that somebody wished to learn from a partner. */
type Learning = {
  readonly id: string;
  readonly partner: number;
  readonly area: Area | undefined;
  readonly wish: Said;
  readonly expected: number | null;
  readonly achieved: number | null;
  readonly home: string;
  readonly evidence: string;
};

/** What was learnt from whom, and what was hoped for. */
export function account(sheet: ToolSheet): ToolResult {
  const partners = sheet.sides.map(({ name }, index) => called(name, index));
  const learnings = learningsOf(sheet);
  return {
    blocks: [
      gapFigure(learnings),
      { kind: 'bars', id: 'areas', scale: [1, 5], bars: areaBars(learnings), markLabel: { say: 'expected' } },
      byArea(learnings),
      ...(partners.length > 0 ? [heat(partners, learnings)] : []),
      homeFigure(learnings),
      behind(partners, learnings),
      unproved(partners, learnings),
      white(learnings),
    ],
  };
}

const learningsOf = ({ sides }: ToolSheet): readonly Learning[] =>
  sides.flatMap(({ answers }, partner) =>
    rowsOf(answers['learnings']).map(({ id, cells }): Learning => {
      const area = areas.find((one) => one === cells['area']);
      const text = textOf(cells['wish']);
      const label: Said = area ? { prompt: 'learnings', column: 'area', choice: area } : { say: 'unsaid' };
      return {
        id: `${partner}.${id}`,
        partner,
        area,
        wish: text === '' ? label : { text },
        expected: numberOf(cells['expected']),
        achieved: numberOf(cells['achieved']),
        home: textOf(cells['home']),
        evidence: textOf(cells['evidence']),
      };
    }),
  );

/** Achieved minus expected; not known until both are. */
const gapOf = ({ expected, achieved }: Learning): number | null =>
  expected === null || achieved === null ? null : achieved - expected;

const paired = (learnings: readonly Learning[]): readonly Learning[] =>
  learnings.filter((learning) => gapOf(learning) !== null);

const baseOf = (learnings: readonly Learning[]): Base => ({
  answered: paired(learnings).length,
  asked: learnings.length,
});

const within = (learnings: readonly Learning[], area: Area): readonly Learning[] =>
  learnings.filter((learning) => learning.area === area);

/** Means of the same learnings, so that the one minus the other is the gap. */
function meansOf(learnings: readonly Learning[]) {
  const both = paired(learnings);
  const gap = mean(both.map(gapOf));
  return {
    expected: mean(both.map(({ expected }) => expected)),
    achieved: mean(both.map(({ achieved }) => achieved)),
    gap,
    light: lightOf(gap, poor, good),
  };
}

function gapFigure(learnings: readonly Learning[]): ResultBlock {
  const { gap, light } = meansOf(learnings);
  return {
    kind: 'figure',
    id: 'gap',
    value: gap,
    as: 'signed',
    scale: [-4, 4],
    ...(light && { light }),
    base: baseOf(learnings),
  };
}

/** Areas that somebody learns in; all of them as long as nobody does. */
function taught(learnings: readonly Learning[]): readonly Area[] {
  const found = areas.filter((area) => within(learnings, area).length > 0);
  return found.length > 0 ? found : areas;
}

const areaBars = (learnings: readonly Learning[]): readonly Bar[] =>
  taught(learnings).map((area) => {
    const { achieved, expected, light } = meansOf(within(learnings, area));
    const base = baseOf(within(learnings, area));
    return { label: named(area), value: achieved, mark: expected, ...(light && { light }), base };
  });

const named = (area: Area): Said => ({ prompt: 'learnings', column: 'area', choice: area });

function byArea(learnings: readonly Learning[]): ResultBlock {
  const rows = taught(learnings).map((area): readonly Said[] => {
    const own = within(learnings, area);
    const { expected, achieved, gap } = meansOf(own);
    const count: Said = { number: own.length, as: 'whole' };
    return [named(area), count, cell(expected), cell(achieved), cell(gap, 'signed')];
  });
  const columns = ['area', 'count', 'expected', 'achieved', 'gap'].map((say) => ({ say }));
  return { kind: 'table', id: 'byArea', columns, rows };
}

const cell = (value: number | null, as: 'plain' | 'signed' = 'plain'): Said =>
  value === null ? { say: 'none' } : { number: value, as };

/** Partner by area: what was achieved of what was expected; only expected for as long as nothing is achieved. */
function heat(partners: readonly Said[], learnings: readonly Learning[]): ResultBlock {
  const items = partners.flatMap((_, x) =>
    areas.flatMap((area, y) => {
      const own = within(learnings, area).filter(({ partner }) => partner === x);
      if (own.length === 0) return [];
      const { light, ...means } = meansOf(own);
      const values = {
        achieved: cell(means.achieved),
        expected: cell(means.expected ?? mean(own.map(({ expected }) => expected))),
      };
      return [{ label: { say: 'of', values }, ...(light && { light }), x, y }];
    }),
  );
  return {
    kind: 'grid',
    id: 'heat',
    x: { title: { say: 'partners' }, heads: partners },
    y: { title: { say: 'area' }, heads: areas.map(named) },
    items,
  };
}

/** The share of learnings that have a way home. */
function homeFigure(learnings: readonly Learning[]): ResultBlock {
  const led = learnings.filter(({ home }) => home !== '').length;
  const value = learnings.length > 0 ? led / learnings.length : null;
  const base = { answered: led, asked: learnings.length };
  return { kind: 'figure', id: 'home', value, as: 'percent', scale: [0, 1], base };
}

/** The three learnings furthest below what was expected. */
function behind(partners: readonly Said[], learnings: readonly Learning[]): ResultBlock {
  const rated = learnings.map((learning) => ({ id: learning.id, value: gapOf(learning) }));
  const items = lowest(rated, { below: 0, most: 3 }).flatMap(({ id, value }) =>
    learnings
      .filter((learning) => learning.id === id)
      .map((learning) => told('behind', { partners, learning }, { gap: { number: value, as: 'signed' } })),
  );
  return { kind: 'list', id: 'behind', items, ordered: true, none: { say: 'none-behind' } };
}

type Told = { readonly partners: readonly Said[]; readonly learning: Learning };

const told = (
  say: string,
  { partners, learning }: Told,
  more: Readonly<Record<string, Said>> = {},
): Said => ({
  say,
  values: { wish: learning.wish, partner: partners[learning.partner] ?? { say: 'none' }, ...more },
});

/** Great learnings that nothing is written to show. */
function unproved(partners: readonly Said[], learnings: readonly Learning[]): ResultBlock {
  const items = learnings
    .filter(({ achieved, evidence }) => achieved !== null && achieved >= great && evidence === '')
    .map((learning) => told('unproved', { partners, learning }));
  return { kind: 'list', id: 'unproved', items, none: { say: 'none-unproved' } };
}

/** Areas where nobody has wished to learn anything. */
function white(learnings: readonly Learning[]): ResultBlock {
  const items = areas.filter((area) => within(learnings, area).length === 0).map(named);
  return { kind: 'list', id: 'white', items, none: { say: 'none-white' } };
}
