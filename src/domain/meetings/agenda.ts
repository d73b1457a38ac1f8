import { questionsOf } from '../tools/meeting/questions.ts';
import type { MeetingKind } from './model.ts';

export type DraftItem = {
  readonly question: string;
  readonly minutes: number;
};

/** The questions each kind of meeting begins with; few enough to be asked in an hour. The bank has the others. */
const starts: Readonly<Record<MeetingKind, readonly string[]>> = {
  first: ['q01', 'q02', 'q04', 'q05', 'q10'],
  agreement: ['q11', 'q12', 'q14', 'q15', 'q16'],
  ordinary: ['q17', 'q18', 'q20', 'q22'],
  difficult: ['q23', 'q24', 'q25', 'q26'],
  yearly: ['q27', 'q28', 'q29', 'q30'],
  last: ['q31', 'q32', 'q33', 'q34', 'q35'],
};

/** How long each kind of meeting is unless people say otherwise, in minutes. */
export const usualMinutes: Readonly<Record<MeetingKind, number>> = {
  first: 90,
  agreement: 90,
  ordinary: 60,
  difficult: 90,
  yearly: 120,
  last: 90,
};

/** Kept free for coming and going, and for the open actions from last time. */
const aroundMinutes = 10;
const shortest = 5;

/** The agenda of its kind, the time shared evenly in steps of five minutes, at least five for each item. */
export function agendaFor(kind: MeetingKind, minutes: number): readonly DraftItem[] {
  const questions = starts[kind];
  const each = Math.floor((minutes - aroundMinutes) / questions.length / shortest) * shortest;
  return questions.map((question) => ({ question, minutes: Math.max(each, shortest) }));
}

/** Questions of the kind's bank that are not on the agenda yet. */
export const questionsLeft = (
  kind: MeetingKind,
  items: readonly { readonly question: string }[],
): readonly string[] => questionsOf(kind).filter((id) => !items.some(({ question }) => question === id));

type Placed = { readonly id: string; readonly position: number };

/** The agenda in its order, with one item moved a place; the same order when it stands at the end already. */
export function moveItem(items: readonly Placed[], id: string, by: -1 | 1): readonly string[] {
  const order = inOrder(items).map((item) => item.id);
  const from = order.indexOf(id);
  const to = from + by;
  const [moved, other] = [order[from], order[to]];
  if (moved === undefined || other === undefined) return order;
  return order.map((one, at) => (at === from ? other : at === to ? moved : one));
}

export const inOrder = <Item extends Placed>(items: readonly Item[]): readonly Item[] =>
  items.toSorted((one, other) => one.position - other.position || one.id.localeCompare(other.id));

export type AgendaTime = {
  /** Minutes from the beginning of the meeting until each item, by its place. */
  readonly begins: readonly number[];
  /** What is left when every item has had its time; below nought the agenda is too full. */
  readonly left: number;
};

export function agendaTime(
  items: readonly { readonly minutes: number | null }[],
  minutes: number,
): AgendaTime {
  const begins = items.map((_, at) => items.slice(0, at).reduce((sum, item) => sum + (item.minutes ?? 0), 0));
  const used = items.reduce((sum, item) => sum + (item.minutes ?? 0), 0);
  return { begins, left: minutes - used };
}
