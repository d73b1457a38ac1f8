import { cellsOf, mean, textOf } from '../counting.ts';
import type { Bar, Base, ResultBlock, Said, ToolResult } from '../result.ts';
import type { ToolSheet } from '../tool.ts';
import { type Chapter, chapters, lines, type State, states, worth } from './lines.ts';

type Line = {
  readonly chapter: Chapter;
  readonly id: string;
  readonly state: State | null;
  readonly owner: string;
  /** 1 for yes, ½ for partly, 0 for no; null for all else. */
  readonly worth: number | null;
};

export function linesOf({ shared }: ToolSheet): readonly Line[] {
  return chapters.flatMap((chapter) =>
    lines[chapter].map((id) => {
      const cells = cellsOf(shared[chapter], id);
      const state = states.find((one) => one === cells['state']) ?? null;
      const counted = state === 'yes' || state === 'partly' || state === 'no' ? worth[state] : null;
      return { chapter, id, state, owner: textOf(cells['owner']), worth: counted };
    }),
  );
}

/** Share done of what counts; null when nothing does. */
export const doneShare = (all: readonly Line[]): number | null => mean(all.map((line) => line.worth));

export function assess(sheet: ToolSheet): ToolResult {
  const all = linesOf(sheet);
  const value = doneShare(all);
  return {
    blocks: [
      {
        kind: 'figure',
        id: 'done',
        value,
        as: 'percent',
        scale: [0, 1],
        ...(value !== null && { light: lightOf(value) }),
        base: baseOf(all),
      },
      {
        kind: 'bars',
        id: 'chapters',
        scale: [0, 1],
        as: 'percent',
        bars: chapters.map((id) => bar(all, id)),
      },
      {
        kind: 'list',
        id: 'next',
        items: nextThree(all).map(action),
        ordered: true,
        none: { say: 'nothingNext' },
      },
      {
        kind: 'list',
        id: 'doubt',
        items: all.filter(({ state }) => state === 'dont-know').map(nameOf),
        none: { say: 'noDoubt' },
      },
      table(all),
    ],
  };
}

/** Counted lines, of those that are not set aside as not relevant. */
const baseOf = (all: readonly Line[]): Base => ({
  answered: all.filter((line) => line.worth !== null).length,
  asked: all.filter(({ state }) => state !== 'not-relevant').length,
});

const lightOf = (value: number) => (value >= 0.8 ? 'green' : value < 0.4 ? 'red' : 'amber');

function bar(all: readonly Line[], id: Chapter): Bar {
  const own = all.filter(({ chapter }) => chapter === id);
  const value = doneShare(own);
  return { label: { say: id }, value, ...(value !== null && { light: lightOf(value) }), base: baseOf(own) };
}

const nameOf = ({ chapter, id }: Pick<Line, 'chapter' | 'id'>): Said => ({ prompt: chapter, row: id });

/**
 * The next three: lines with no before lines with partly, and among them those of the chapter that is furthest
 * behind; of equals, the earlier line.
 */
export function nextThree(all: readonly Line[]): readonly Line[] {
  const behind = (line: Line) => doneShare(all.filter(({ chapter }) => chapter === line.chapter)) ?? 1;
  return all
    .filter(({ state }) => state === 'no' || state === 'partly')
    .toSorted((a, b) => (a.worth ?? 0) - (b.worth ?? 0) || behind(a) - behind(b))
    .slice(0, 3);
}

const action = (line: Line): Said => ({
  say: line.owner ? 'actionOwned' : 'action',
  values: {
    line: nameOf(line),
    deed: { say: `${line.id}-do` },
    ...(line.owner && { owner: { text: line.owner } }),
  },
});

const table = (all: readonly Line[]): ResultBlock => ({
  kind: 'table',
  id: 'lines',
  columns: [{ say: 'line' }, { say: 'state' }, { say: 'owner' }, { say: 'deed' }],
  rows: all.map((line) => [
    nameOf(line),
    line.state ? { prompt: line.chapter, column: 'state', choice: line.state } : { say: 'none' },
    line.owner ? { text: line.owner } : { say: 'nobody' },
    {
      say: line.state === 'yes' ? 'inPlace' : line.state === 'not-relevant' ? 'passedOver' : `${line.id}-do`,
    },
  ]),
});

/** Several who ticked alone: how far each sees things, and the lines where one says yes and another no. */
export function combine(voices: readonly ToolSheet[]): ToolResult {
  const each = voices.map(linesOf);
  const value = doneShare(each.flat());
  const light = value === null ? undefined : lightOf(value);
  const apart = (each[0] ?? []).filter(({ id }) => {
    const said = each.flatMap((all) => all.filter((line) => line.id === id).map(({ state }) => state));
    return said.includes('yes') && said.includes('no');
  });
  return {
    blocks: [
      {
        kind: 'figure',
        id: 'done',
        value,
        as: 'percent',
        scale: [0, 1],
        ...(light && { light }),
        base: baseOf(each.flat()),
      },
      {
        kind: 'bars',
        id: 'chapters',
        scale: [0, 1],
        as: 'percent',
        bars: chapters.map((id) => bar(each.flat(), id)),
      },
      { kind: 'list', id: 'apart', items: apart.map(nameOf), none: { say: 'nothingApart' } },
    ],
  };
}
