import type { Answer, Answers, Cells, Row } from '#domain/prompts/prompt.ts';
import type { Side, ToolSheet } from '#domain/tools/tool.ts';
import { applyChange, rebased } from '#interface/live/text-change.ts';

/** Two windows had the same sheet (`base`) and both wrote in it: the sheet with what both did. */
export function mergeSheets(base: ToolSheet, mine: ToolSheet, theirs: ToolSheet): ToolSheet {
  return {
    title: mergeText(base.title, mine.title, theirs.title),
    shared: mergeAnswers(base.shared, mine.shared, theirs.shared),
    sides: mergeKeyed([base.sides, mine.sides, theirs.sides], mergeSide),
  };
}

function mergeText(base: string, mine: string, theirs: string): string {
  const change = rebased(base, mine, theirs);
  return change ? applyChange(theirs, change) : theirs;
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

function mergeAnswers<Some extends Answer>(
  base: Readonly<Record<string, Some | undefined>>,
  mine: Readonly<Record<string, Some | undefined>>,
  theirs: Readonly<Record<string, Some | undefined>>,
): Readonly<Record<string, Some>> {
  const ids = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  const merged = [...ids].map((id) => [id, mergeAnswer(base[id], mine[id], theirs[id])] as const);
  return Object.fromEntries(merged.filter((pair): pair is [string, Some] => pair[1] !== undefined));
}

function mergeAnswer(
  base: Answer | undefined,
  mine: Answer | undefined,
  theirs: Answer | undefined,
): Answer | undefined {
  if (same(mine, base)) return theirs;
  if (same(theirs, base)) return mine;
  if (typeof mine === 'string' && typeof theirs === 'string')
    return mergeText(String(base ?? ''), mine, theirs);
  if (isRows(mine) && isRows(theirs)) return mergeKeyed([isRows(base) ? base : [], mine, theirs], mergeRow);
  return mine;
}

const isRows = (answer: Answer | undefined): answer is readonly Row[] =>
  Array.isArray(answer) && answer.every((one) => typeof one === 'object');

type Keyed = { readonly id: string };
type Three<Item> = readonly [base: readonly Item[], mine: readonly Item[], theirs: readonly Item[]];
type MergeItem<Item> = (base: Item | undefined, mine: Item, theirs: Item) => Item;

/** Sides or rows, by id. What one window removed without the other writing in it is gone; an order changed is kept. */
function mergeKeyed<Item extends Keyed>(
  [base, mine, theirs]: Three<Item>,
  merge: MergeItem<Item>,
): readonly Item[] {
  const at = (all: readonly Item[], id: string): Item | undefined => all.find((item) => item.id === id);
  const kept = (item: Item, others: readonly Item[]): boolean =>
    at(others, item.id) !== undefined || !same(item, at(base, item.id));
  const order = sameOrder(base, theirs) ? mine : theirs;
  const rest = order === mine ? theirs : mine;
  const all = [
    ...order.filter((item) => kept(item, rest)),
    ...rest.filter((item) => !at(order, item.id) && kept(item, order)),
  ];
  return all.flatMap(({ id }) => {
    const [ours, others] = [at(mine, id), at(theirs, id)];
    if (ours && others) return [merge(at(base, id), ours, others)];
    return [ours, others].filter((item) => item !== undefined);
  });
}

const sameOrder = (a: readonly Keyed[], b: readonly Keyed[]): boolean =>
  a.map(({ id }) => id).join() === b.map(({ id }) => id).join();

const mergeSide: MergeItem<Side> = (base, mine, theirs) => ({
  id: mine.id,
  name: mergeText(base?.name ?? '', mine.name, theirs.name),
  answers: mergeAnswers<Answer>(base?.answers ?? {}, mine.answers, theirs.answers) satisfies Answers,
});

const mergeRow: MergeItem<Row> = (base, mine, theirs) => ({
  id: mine.id,
  cells: mergeAnswers(base?.cells ?? {}, mine.cells, theirs.cells) satisfies Cells,
});
