import { items, part } from '../record.ts';
import { done, problem, type Result } from '../result.ts';

export type Card = { readonly id: string; readonly text: string };
export type Group = { readonly id: string; readonly title: string; readonly cards: readonly string[] };

/** Longest card, parked thing and decision, in characters. */
export const longestCard = 400;

/** Which group each card is moved to; an empty word takes it out of all. */
export type Moves = Readonly<Record<string, string>>;

/** A card is in one group at most: moved into one, it is taken out of the others. Groups and cards that are not there are passed over. */
export function regroup(groups: readonly Group[], cards: readonly Card[], moves: Moves): readonly Group[] {
  const home = (id: string): string | undefined => {
    const to = Object.hasOwn(moves, id) ? moves[id] : undefined;
    const known = to === '' || groups.some((group) => group.id === to);
    return known ? to : groups.find((group) => group.cards.includes(id))?.id;
  };
  const homes = cards.map(({ id }) => [id, home(id)] as const);
  return groups.map((group) => ({
    ...group,
    cards: homes.filter(([, to]) => to === group.id).map(([id]) => id),
  }));
}

/** Cards that are in no group. */
export const loose = (groups: readonly Group[], cards: readonly Card[]): readonly Card[] =>
  cards.filter(({ id }) => !groups.some((group) => group.cards.includes(id)));

/** What dots are given to: the groups, and the cards that are in none. */
export const candidates = (groups: readonly Group[], cards: readonly Card[]): readonly Card[] => [
  ...groups.map(({ id, title }) => ({ id, text: title })),
  ...loose(groups, cards),
];

/** The dots of one person: on things that are there, one on each, and no more than there are. */
export function checkVote(
  on: readonly string[],
  among: readonly Card[],
  votes: number,
): Result<readonly string[]> {
  const given = [...new Set(on)].filter((id) => among.some((one) => one.id === id));
  return given.length <= votes
    ? done(given)
    : problem('too-many-dots', { field: 'on', details: { most: votes } });
}

/** What was voted for, the most dots first; equal ones keep their order. Votes over the limit are not counted. */
export function countVotes(
  ballots: readonly (readonly string[])[],
  among: readonly Card[],
  votes: number,
): readonly (Card & { readonly dots: number })[] {
  const good = ballots.flatMap((on) => {
    const checked = checkVote(on, among, votes);
    return checked.ok ? checked.value : [];
  });
  return among
    .map((one) => ({ ...one, dots: good.filter((id) => id === one.id).length }))
    .toSorted((a, b) => b.dots - a.dots);
}

/** The text of a card, a parked thing, a note, as it was kept. */
export const textIn = (data: unknown, name = 'text'): string => {
  const text = part(data, name);
  return typeof text === 'string' ? text.slice(0, longestCard) : '';
};

/** A list of ids as it was kept. */
export const idsIn = (data: unknown, name: string): readonly string[] =>
  items(part(data, name)).filter((id): id is string => typeof id === 'string');
