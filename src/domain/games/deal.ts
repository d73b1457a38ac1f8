import { type Dealt, type Deck, type GameEvent, mostPlayers, type Role } from './model.ts';

/** A whole number from 0 up to but not `below`, by chance. */
export type Draw = (below: number) => number;

/**
 * A card for each player: one of each side first, so that there is always somebody to agree with, then the others by
 * turns; no role and no interest is dealt twice. `players` are seat ids, 3 to 8 of them.
 */
export function deal(deck: Deck, players: readonly string[], draw: Draw): ReadonlyMap<string, Dealt> {
  const roles = rolesFor(deck, Math.min(players.length, mostPlayers), draw);
  const seats = shuffled(players.slice(0, mostPlayers), draw);
  const left = shuffled(deck.interests, draw);
  const cards = roles.map((role): Dealt => {
    const at = left.findIndex(({ side }) => side === role.side);
    const [interest] = left.splice(Math.max(at, 0), 1);
    return { roleId: role.id, interestId: interest?.id ?? '' };
  });
  return new Map(seats.map((seat, index) => [seat, cards[index] as Dealt]));
}

/**
 * A card for somebody who came when the others had theirs: a role that is free. Nobody knows which interests the others
 * hold, so two may come to hope for the same. Null when all roles are taken.
 */
export function dealLate(deck: Deck, taken: readonly string[], draw: Draw): Dealt | null {
  if (taken.length >= mostPlayers) return null;
  const free = deck.roles.filter(({ id }) => !taken.includes(id));
  const role = free[draw(free.length)];
  if (!role) return null;
  const fitting = deck.interests.filter(({ side }) => side === role.side);
  return { roleId: role.id, interestId: fitting[draw(fitting.length)]?.id ?? '' };
}

function rolesFor({ roles }: Deck, count: number, draw: Draw): readonly Role[] {
  const of = (side: Role['side']): Role[] =>
    shuffled(
      roles.filter((role) => role.side === side),
      draw,
    );
  const [library, partner, neither] = [of('library'), of('partner'), of('neither')];
  const turns = [library, partner, neither, library, partner, library, partner, neither];
  return turns
    .slice(0, count)
    .flatMap((side) => side.pop() ?? library.pop() ?? partner.pop() ?? neither.pop() ?? []);
}

/** An event for after this round (1-5) that has not come yet; null when the deck has no more. */
export function nextEvent(
  { events }: Deck,
  { round, seen }: { readonly round: number; readonly seen: readonly string[] },
  draw: Draw,
): GameEvent | null {
  const fitting = events.filter(({ id, from }) => from <= round && !seen.includes(id));
  return fitting[draw(fitting.length)] ?? null;
}

/** The same things in an order of chance, each order as likely as any other. */
export function shuffled<T>(things: readonly T[], draw: Draw): T[] {
  const order = [...things];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = draw(last + 1);
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}
