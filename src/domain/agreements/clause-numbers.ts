import { clauseBank } from './clause-bank.ts';
import type { ClauseId, ClauseText } from './model.ts';

type Placed = Pick<ClauseText, 'clause' | 'included'>;

/** What each clause of the draft is numbered in the document: those that are in it, in its order, from 1. */
export function clauseNumbers(clauses: readonly Placed[]): ReadonlyMap<ClauseId, number> {
  const included = new Set(clauses.filter((one) => one.included).map(({ clause }) => clause));
  const inOrder = clauseBank.filter(({ id }) => included.has(id));
  return new Map(inOrder.map(({ id }, at) => [id, at + 1]));
}

/** How an event names a clause: by what it is, and by the number that people see now, if it has one. */
export function clauseNamed(
  clauses: readonly Placed[],
  clause: ClauseId,
): { readonly clause: ClauseId; readonly section?: number } {
  const section = clauseNumbers(clauses).get(clause);
  return section === undefined ? { clause } : { clause, section };
}
