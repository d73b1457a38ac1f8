import type { Answer, Answers } from '#domain/prompts/prompt.ts';
import type { Side, WinWinSheet } from '#domain/tools/win-win/model.ts';
import { applyChange, rebased } from '#interface/live/text-change.ts';

/** Two windows had the same sheet (`base`) and both wrote in it: the sheet with what both did. */
export function mergeSheets(base: WinWinSheet, mine: WinWinSheet, theirs: WinWinSheet): WinWinSheet {
  return {
    title: mergeText(base.title, mine.title, theirs.title),
    shared: mergeAnswers(base.shared, mine.shared, theirs.shared),
    sides: mergeSides(base.sides, mine.sides, theirs.sides),
  };
}

function mergeText(base: string, mine: string, theirs: string): string {
  const change = rebased(base, mine, theirs);
  return change ? applyChange(theirs, change) : theirs;
}

function mergeAnswers(base: Answers, mine: Answers, theirs: Answers): Answers {
  const ids = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  const merged = [...ids].map((id) => [id, mergeAnswer(base[id], mine[id], theirs[id])] as const);
  return Object.fromEntries(merged.filter((pair): pair is [string, Answer] => pair[1] !== undefined));
}

function mergeAnswer(
  base: Answer | undefined,
  mine: Answer | undefined,
  theirs: Answer | undefined,
): Answer | undefined {
  if (mine === base) return theirs;
  if (theirs === base || typeof mine !== 'string' || typeof theirs !== 'string') return mine;
  return mergeText(String(base ?? ''), mine, theirs);
}

/** Their order; a party that only one window removed without the other writing in it is gone. */
function mergeSides(base: readonly Side[], mine: readonly Side[], theirs: readonly Side[]): readonly Side[] {
  const at = (sides: readonly Side[], id: string): Side | undefined => sides.find((side) => side.id === id);
  const same = (a: Side | undefined, b: Side | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);
  const kept = (side: Side, others: readonly Side[]): boolean =>
    at(others, side.id) !== undefined || !same(side, at(base, side.id));
  const order = sameOrder(base, theirs) ? mine : theirs;
  const rest = order === mine ? theirs : mine;
  const all = [
    ...order.filter((side) => kept(side, rest)),
    ...rest.filter((side) => !at(order, side.id) && kept(side, order)),
  ];
  return all
    .map(({ id }) => mergeSide(at(base, id), at(mine, id), at(theirs, id)))
    .filter((side) => side !== undefined);
}

const sameOrder = (a: readonly Side[], b: readonly Side[]): boolean =>
  a.map(({ id }) => id).join() === b.map(({ id }) => id).join();

function mergeSide(
  base: Side | undefined,
  mine: Side | undefined,
  theirs: Side | undefined,
): Side | undefined {
  if (!mine || !theirs) return mine ?? theirs;
  return {
    id: mine.id,
    name: mergeText(base?.name ?? '', mine.name, theirs.name),
    answers: mergeAnswers(base?.answers ?? {}, mine.answers, theirs.answers),
  };
}
