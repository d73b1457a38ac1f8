import { cellsOf, rowsOf, textOf } from '../counting.ts';
import type { Light, ResultBlock, Said, ToolResult } from '../result.ts';
import type { ToolSheet } from '../tool.ts';

export const months = [
  'm01',
  'm02',
  'm03',
  'm04',
  'm05',
  'm06',
  'm07',
  'm08',
  'm09',
  'm10',
  'm11',
  'm12',
] as const;
type Month = (typeof months)[number];

/** What ought to come round every year; what is not on the wheel is said. */
const yearly = ['strategy', 'offers', 'health', 'budget', 'evaluation'] as const;

type Dated = {
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly who: string;
};

/** The years beside each other, the dates in order, where they clash, and what has no date. */
export function assess(sheet: ToolSheet): ToolResult {
  const dates = datesOf(sheet);
  return { blocks: [beside(sheet), together(sheet), calendar(dates), clashes(sheet, dates), missing(dates)] };
}

const loadOf = ({ sides }: ToolSheet, side: number, month: Month): string =>
  textOf(cellsOf(sides[side]?.answers['busy'], month)['load']);

const hard = (load: string): boolean => load === 'busy' || load === 'closed';

function beside(sheet: ToolSheet): ResultBlock {
  const rows = months.map((month): readonly Said[] => [
    { prompt: 'busy', row: month },
    ...sheet.sides.map((_, side): Said => {
      const choice = loadOf(sheet, side, month);
      const why = textOf(cellsOf(sheet.sides[side]?.answers['busy'], month)['why']);
      if (choice === '') return { say: 'unknown' };
      const load: Said = { prompt: 'busy', column: 'load', choice };
      return why === '' ? load : { say: 'because', values: { load, why: { text: why } } };
    }),
  ]);
  return {
    kind: 'table',
    id: 'beside',
    columns: [{ say: 'month' }, ...sheet.sides.map((_, side) => ({ side }))],
    rows,
  };
}

/** Months where every party has answered and none is busy or closed. */
function together(sheet: ToolSheet): ResultBlock {
  const free = months.filter((month) => {
    const loads = sheet.sides.map((_, side) => loadOf(sheet, side, month));
    return loads.length >= 2 && loads.every((load) => load !== '' && !hard(load));
  });
  return {
    kind: 'list',
    id: 'together',
    items: free.map((row) => ({ prompt: 'busy', row })),
    none: { say: 'noneFree' },
  };
}

const datesOf = ({ shared }: ToolSheet): readonly Dated[] =>
  rowsOf(shared['dates'])
    .map(({ cells }) => ({
      what: textOf(cells['what']),
      from: textOf(cells['from']),
      to: textOf(cells['to']),
      kind: textOf(cells['kind']),
      who: textOf(cells['who']),
    }))
    .filter(({ what, from }) => what !== '' && from !== '')
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));

function calendar(dates: readonly Dated[]): ResultBlock {
  return {
    kind: 'calendar',
    id: 'calendar',
    items: dates.map(({ what, from, to, kind }) => ({
      label: { text: what },
      from,
      ...(to > from && { to }),
      ...(kind !== '' && { lane: { prompt: 'dates', column: 'kind', choice: kind } }),
    })),
  };
}

const monthOf = (day: string): Month | undefined => months[Number(day.slice(5, 7)) - 1];

/** Dates that begin in a month where a party is busy or closed. */
function clashes(sheet: ToolSheet, dates: readonly Dated[]): ResultBlock {
  const items = dates.flatMap(({ what, from }) =>
    sheet.sides.flatMap((_, side): Said[] => {
      const month = monthOf(from);
      const choice = month ? loadOf(sheet, side, month) : '';
      if (!hard(choice)) return [];
      const load: Said = { prompt: 'busy', column: 'load', choice };
      return [{ say: 'clash', values: { what: { text: what }, day: { day: from }, side: { side }, load } }];
    }),
  );
  return { kind: 'list', id: 'clashes', items, none: { say: 'noClash' } };
}

function missing(dates: readonly Dated[]): ResultBlock {
  const light: Light = 'amber';
  const absent = yearly.filter((kind) => !dates.some((dated) => dated.kind === kind));
  const heads: readonly Said[] = [{ say: 'onWheel' }, { say: 'offWheel' }];
  const items = yearly.map((kind) => ({
    label: { prompt: 'dates', column: 'kind', choice: kind },
    at: absent.includes(kind) ? 1 : 0,
    ...(absent.includes(kind) && { light }),
  }));
  return { kind: 'board', id: 'yearly', heads, items };
}
