import { isDay } from '../../time.ts';
import { knownBase, mean, numberOf, spread, textOf } from '../counting.ts';
import type { Base, ResultBlock, Said, ToolResult } from '../result.ts';
import type { ToolSheet } from '../tool.ts';
import { cycleFrom } from './cycle.ts';
import { type Approach, approaches, asked, statements } from './statements.ts';

type Side = keyof typeof statements;
type Scored = { readonly id: string; readonly value: number };
export type Lean = {
  readonly a: number | null;
  readonly b: number | null;
  /** −4 all for the departments, 4 all for the team. */
  readonly lean: number | null;
  readonly approach: Approach | null;
  readonly base: Base;
};

/** A side is not weighed on fewer than two answers. */
const least = 2;

export const assess = (sheet: ToolSheet): ToolResult => {
  const lean = weigh([sheet]);
  const chosen = approaches.find((one) => one === sheet.shared['chosen']) ?? lean.approach;
  return { blocks: [...show([sheet], lean), note(sheet, chosen), cycle(sheet, chosen)] };
};

/** Several who answered alone: what they come to together, and where they differ. The decision is made afterwards. */
export const combine = (voices: readonly ToolSheet[]): ToolResult => ({
  blocks: [...show(voices, weigh(voices)), differences(voices)],
});

const scores = (voices: readonly ToolSheet[], id: string): readonly (number | null)[] =>
  voices.map(({ shared }) => numberOf(shared[id]));

/** How far the statements pull to each side, and what that points to: under one step apart is both. */
export function weigh(voices: readonly ToolSheet[]): Lean {
  const [a, b] = [pull(voices, 'a'), pull(voices, 'b')];
  const lean = a === null || b === null ? null : b - a;
  const approach = lean === null ? null : lean >= 1 ? 'b' : lean <= -1 ? 'a' : 'hybrid';
  return { a, b, lean, approach, base: knownBase(asked.flatMap((id) => scores(voices, id))) };
}

function pull(voices: readonly ToolSheet[], side: Side): number | null {
  const means = statements[side].map((id) => mean(scores(voices, id)));
  return knownBase(means).answered < least ? null : mean(means);
}

function show(voices: readonly ToolSheet[], { a, b, lean, approach, base }: Lean): readonly ResultBlock[] {
  return [
    { kind: 'verdict', id: 'verdict', said: { say: approach ?? 'unknown' }, base },
    { kind: 'figure', id: 'lean', value: lean, as: 'signed', scale: [-4, 4], base },
    {
      kind: 'bars',
      id: 'pull',
      scale: [1, 5],
      bars: [
        { label: { say: 'forA' }, value: a, base: baseFor(voices, 'a') },
        { label: { say: 'forB' }, value: b, base: baseFor(voices, 'b') },
      ],
    },
    { kind: 'list', id: 'watch', items: watch(voices, approach), none: { say: 'nothingYet' } },
  ];
}

const baseFor = (voices: readonly ToolSheet[], side: Side): Base =>
  knownBase(statements[side].flatMap((id) => scores(voices, id)));

/** What each approach costs, and the strong statements (4 or more) that pull the other way. */
function watch(voices: readonly ToolSheet[], approach: Approach | null): readonly Said[] {
  if (!approach) return [];
  const against: readonly string[] = approach === 'a' ? statements.b : approach === 'b' ? statements.a : [];
  const strong = against
    .map((id) => ({ id, value: mean(scores(voices, id)) }))
    .filter((one): one is Scored => one.value !== null && one.value >= 4);
  return [
    { say: `${approach}Watch1` },
    { say: `${approach}Watch2` },
    ...strong.map((one): Said => ({ say: 'against', values: valuesOf(one) })),
  ];
}

const valuesOf = ({ id, value }: Scored) => ({ statement: { prompt: id }, value: { number: value } });

function note({ shared }: ToolSheet, chosen: Approach | null): ResultBlock {
  const [because, keeper] = [textOf(shared['because']), textOf(shared['keeper'])];
  const paragraphs: readonly Said[] = [
    { say: chosen ? `${chosen}Note` : 'noteNone' },
    ...(because ? [{ say: 'noteBecause', values: { because: { text: because } } }] : []),
    ...(keeper ? [{ say: 'noteKeeper', values: { keeper: { text: keeper } } }] : []),
  ];
  return { kind: 'text', id: 'note', paragraphs };
}

/** The year of the approach that was chosen, or else the one pointed to; empty until the first day is known. */
function cycle({ shared }: ToolSheet, chosen: Approach | null): ResultBlock {
  const first = textOf(shared['first']);
  const days = chosen && isDay(first) ? cycleFrom(first) : [];
  const items = days.map((from, at) => ({ label: { say: `${chosen ?? ''}Year${at + 1}` }, from }));
  return { kind: 'calendar', id: 'cycle', items };
}

/** Statements where two voices are two steps or more apart, the widest first, three at most. */
function differences(voices: readonly ToolSheet[]): ResultBlock {
  const apart = asked
    .map((id) => ({ id, value: spread(scores(voices, id)) }))
    .filter((one): one is Scored => one.value !== null && one.value >= 2)
    .toSorted((x, y) => y.value - x.value)
    .slice(0, 3);
  const items = apart.map((one): Said => ({ say: 'scored', values: valuesOf(one) }));
  return { kind: 'list', id: 'differences', items, ordered: true, none: { say: 'nothingApart' } };
}
