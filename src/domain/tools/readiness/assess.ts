import { knownBase, lightOf, mean, numberOf, spread } from '../counting.ts';
import type { Bar, ResultBlock, Said, ToolResult } from '../result.ts';
import type { ToolSheet } from '../tool.ts';
import { statements, type Theme, themes } from './statements.ts';

/** Below `poor` there is something to talk about before going on; from `good` there is not. */
const [poor, good] = [3, 4];

const all: readonly string[] = Object.values(statements).flat();

/** What the twelve answers show: a mean for each theme, and the three lowest statements to talk about. */
export const assess = (sheet: ToolSheet): ToolResult => show([sheet]);

/** The same for several who answered alone, and where they differ most. */
export function combine(voices: readonly ToolSheet[]): ToolResult {
  const { blocks } = show(voices);
  return { blocks: [...blocks, differences(voices)] };
}

function show(voices: readonly ToolSheet[]): ToolResult {
  const values = all.flatMap((id) => scores(voices, id));
  const overall = mean(values);
  const light = lightOf(overall, poor, good);
  const base = knownBase(values);
  const scale = [1, 5] as const;
  return {
    blocks: [
      { kind: 'verdict', id: 'verdict', said: { say: light ?? 'unknown' }, ...(light && { light }), base },
      { kind: 'figure', id: 'overall', value: overall, as: 'plain', scale, ...(light && { light }), base },
      { kind: 'bars', id: 'themes', scale, bars: themes.map((theme) => themeBar(voices, theme)) },
      talk(voices),
    ],
  };
}

const scores = (voices: readonly ToolSheet[], id: string): readonly (number | null)[] =>
  voices.map(({ shared }) => numberOf(shared[id]));

function themeBar(voices: readonly ToolSheet[], theme: Theme): Bar {
  const values = statements[theme].flatMap((id) => scores(voices, id));
  const value = mean(values);
  const light = lightOf(value, poor, good);
  return { label: { say: theme }, value, ...(light && { light }), base: knownBase(values) };
}

/** The three lowest statements under `good`; of equals, the first asked. */
function talk(voices: readonly ToolSheet[]): ResultBlock {
  const lowest = all
    .map((id) => ({ id, value: mean(scores(voices, id)) }))
    .filter((one): one is { id: string; value: number } => one.value !== null && one.value < good)
    .toSorted((a, b) => a.value - b.value)
    .slice(0, 3);
  const items = lowest.map(({ id, value }): Said => told(id, value));
  return { kind: 'list', id: 'talk', items, ordered: true, none: { say: 'nothingLow' } };
}

const told = (id: string, value: number): Said => ({
  say: 'scored',
  values: { statement: { prompt: id }, value: { number: value } },
});

/** Statements where two voices are at least two steps apart, the widest first. */
function differences(voices: readonly ToolSheet[]): ResultBlock {
  const apart = all
    .map((id) => ({ id, value: spread(scores(voices, id)) }))
    .filter((one): one is { id: string; value: number } => one.value !== null && one.value >= 2)
    .toSorted((a, b) => b.value - a.value)
    .slice(0, 3);
  const items = apart.map(({ id, value }): Said => told(id, value));
  return { kind: 'list', id: 'differences', items, ordered: true, none: { say: 'nothingApart' } };
}
