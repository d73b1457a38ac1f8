import { baseOf, idsOf } from '../counting.ts';
import type { ResultBlock, Said, ToolResult } from '../result.ts';
import type { ToolSheet } from '../tool.ts';
import { placeIds, type Stage, stages } from './stages.ts';

/** Fewer signs than this tell nothing. */
const fewest = 3;

/** How many pieces of advice each stage has: `enthusiasm-1` to `enthusiasm-3`. */
const advice = [1, 2, 3];

/** What the signs on one sheet point to. */
export const assess = (sheet: ToolSheet): ToolResult => ({ blocks: show([sheet]) });

/** What the signs of all point to, and how many people stand where. */
export const combine = (voices: readonly ToolSheet[]): ToolResult => ({
  blocks: [...show(voices), people(voices)],
});

function show(voices: readonly ToolSheet[]): readonly ResultBlock[] {
  const counts = stages.map((stage) => signs(voices, stage).length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const leading = leadingOf(voices);
  const base = baseOf(voices.flatMap(({ shared }) => placeIds.map((place) => shared[place])));
  const bars = stages.map((stage, index) => ({
    label: { say: `is-${stage}` },
    value: total > 0 ? (counts[index] ?? 0) / total : null,
  }));
  return [
    { kind: 'verdict', id: 'verdict', said: verdict(leading, total), base },
    { kind: 'bars', id: 'stages', scale: [0, 1], bars, as: 'percent' },
    seen(voices, leading),
    helps(leading),
  ];
}

/** The places where the stage's own sign was marked, once for each who marked it. */
const signs = (voices: readonly ToolSheet[], stage: Stage): readonly string[] =>
  placeIds.flatMap((place) =>
    voices.filter(({ shared }) => idsOf(shared[place]).includes(stage)).map(() => place),
  );

/** The stage with most signs, or two that share the lead; none when signs are few or all over. */
function leadingOf(voices: readonly ToolSheet[]): readonly Stage[] {
  const counts = stages.map((stage) => signs(voices, stage).length);
  if (counts.reduce((sum, count) => sum + count, 0) < fewest) return [];
  const most = Math.max(...counts);
  const leading = stages.filter((_, index) => counts[index] === most);
  return leading.length <= 2 ? leading : [];
}

function verdict(leading: readonly Stage[], total: number): Said {
  const [first, second] = leading;
  if (!first) return { say: total < fewest ? 'unknown' : 'mixed' };
  if (!second) return { say: `at-${first}` };
  return { say: 'between', values: { first: { say: first }, second: { say: second } } };
}

/** The signs behind the verdict, each once. */
function seen(voices: readonly ToolSheet[], leading: readonly Stage[]): ResultBlock {
  const items = leading.flatMap((stage) =>
    [...new Set(signs(voices, stage))].map((place): Said => ({ prompt: place, choice: stage })),
  );
  return { kind: 'list', id: 'seen', items, none: { say: 'no-signs' } };
}

function helps(leading: readonly Stage[]): ResultBlock {
  const items = leading.flatMap((stage) => advice.map((number): Said => ({ say: `${stage}-${number}` })));
  return { kind: 'list', id: 'helps', items, none: { say: 'no-advice' } };
}

/** How many people have most of their signs at each stage; last those who have no one stage. */
function people(voices: readonly ToolSheet[]): ResultBlock {
  const own = voices.map((voice) => leadingOf([voice]));
  const at = (stage: Stage): number =>
    own.filter((leading) => leading.length === 1 && leading[0] === stage).length;
  const elsewhere = own.filter(({ length }) => length !== 1).length;
  const row = (say: string, count: number): readonly Said[] => [{ say }, { number: count, as: 'whole' }];
  return {
    kind: 'table',
    id: 'people',
    columns: [{ say: 'stage' }, { say: 'count' }],
    rows: [...stages.map((stage) => row(`is-${stage}`, at(stage))), row('elsewhere', elsewhere)],
  };
}
