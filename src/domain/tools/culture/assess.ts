import { knownBase, lightOf, mean, numberOf, spread } from '../counting.ts';
import { lowest } from '../ratings.ts';
import type { Bar, ResultBlock, Said, ToolResult } from '../result.ts';
import type { ToolSheet } from '../tool.ts';
import { statements, type Theme, themes } from './statements.ts';

/** Below `poor` the culture stands in the way; from `good` it helps. */
const [poor, good] = [3, 4];

/** Fewest voices before anything is shown, of all and of each group. */
export const least = 5;

const scale = [1, 5] as const;
const all = themes.flatMap((theme) => statements[theme].map((id) => ({ id, theme })));

/** The twelve answers that a group gave together. */
export const assess = (sheet: ToolSheet): ToolResult => ({ blocks: means([sheet]) });

/** The same for all who answered alone, how far they are spread, and staff beside leaders. */
export const combine = (voices: readonly ToolSheet[]): ToolResult => ({
  blocks: [...means(voices), spreads(voices), ...hats(voices)],
});

function means(voices: readonly ToolSheet[]): readonly ResultBlock[] {
  const values = all.flatMap(({ id }) => scores(voices, id));
  const overall = mean(values);
  const light = lightOf(overall, poor, good);
  const base = knownBase(values);
  return [
    { kind: 'verdict', id: 'verdict', said: { say: light ?? 'unknown' }, ...(light && { light }), base },
    { kind: 'figure', id: 'overall', value: overall, as: 'plain', scale, ...(light && { light }), base },
    { kind: 'bars', id: 'themes', scale, bars: themes.map((theme) => themeBar(voices, theme)) },
    habits(voices),
  ];
}

const scores = (voices: readonly ToolSheet[], id: string): readonly (number | null)[] =>
  voices.map(({ shared }) => numberOf(shared[id]));

const themeScores = (voices: readonly ToolSheet[], theme: Theme): readonly (number | null)[] =>
  statements[theme].flatMap((id) => scores(voices, id));

function themeBar(voices: readonly ToolSheet[], theme: Theme): Bar {
  const values = themeScores(voices, theme);
  const value = mean(values);
  const light = lightOf(value, poor, good);
  return { label: { say: theme }, value, ...(light && { light }), base: knownBase(values) };
}

/** A habit for each of the two lowest statements under `good`, never two from one theme. */
function habits(voices: readonly ToolSheet[]): ResultBlock {
  const rated = all.map(({ id }) => ({ id, value: mean(scores(voices, id)) }));
  const ordered = lowest(rated, { below: good, most: all.length });
  const themeOf = (id: string): Theme | undefined => all.find((one) => one.id === id)?.theme;
  const firsts = ordered.filter(
    ({ id }, index) => ordered.findIndex((other) => themeOf(other.id) === themeOf(id)) === index,
  );
  const items = firsts.slice(0, 2).map(({ id, value }) => ({
    say: 'habit',
    values: { habit: { say: `habit-${id}` }, statement: { prompt: id }, value: { number: value } },
  }));
  return { kind: 'list', id: 'habits', items, ordered: true, none: { say: 'nothingLow' } };
}

/** Every statement with its mean and how far the answers lie apart, the widest first. */
function spreads(voices: readonly ToolSheet[]): ResultBlock {
  const rows = all
    .map(({ id }) => ({ id, mean: mean(scores(voices, id)), spread: spread(scores(voices, id)) }))
    .toSorted((a, b) => (b.spread ?? -1) - (a.spread ?? -1));
  return {
    kind: 'table',
    id: 'spreads',
    columns: [{ say: 'statement' }, { say: 'mean' }, { say: 'spread' }],
    rows: rows.map((row) => [{ prompt: row.id }, cell(row.mean), cell(row.spread, 'whole')]),
  };
}

const cell = (value: number | null, as: 'plain' | 'whole' = 'plain'): Said =>
  value === null ? { say: 'none' } : { number: value, as };

/**
 * Staff beside leaders; nothing when either, or those who said neither, are so few that the answers of
 * the few could be counted out from the whole.
 */
function hats(voices: readonly ToolSheet[]): readonly ResultBlock[] {
  const wearing = (role: string) => voices.filter(({ shared }) => shared['role'] === role);
  const [staff, leaders] = [wearing('staff'), wearing('leader')];
  const others = voices.length - staff.length - leaders.length;
  if (staff.length < least || leaders.length < least || (others > 0 && others < least)) return [];
  const bars = themes.map((theme): Bar => {
    const values = themeScores(staff, theme);
    const mark = mean(themeScores(leaders, theme));
    return { label: { say: theme }, value: mean(values), mark, base: knownBase(values) };
  });
  return [{ kind: 'bars', id: 'hats', scale, bars, markLabel: { prompt: 'role', choice: 'leader' } }];
}
