import { openRoles, type Roles } from './browser-roles.ts';
import { openTheatre, type Theatre } from './browser-theatre.ts';
import { lookAtAll, type Looking } from './look-at-all.ts';
import { twoOfAKind } from './two-of-a-kind.ts';

/** A list that goes on and two versions beside each other have more addresses than pages; `from=1&to=2` stands for those. */
export const inRoom = (path: string): boolean =>
  /arbejdsrum|workspace/.test(path) && !/[?&](after|from)=/.test(path.replace('from=1&to=2', ''));

/** The lead sees every clause and every promise in Danish; for the others two of a kind stand for all. */
export function twoInRoom(): (path: string) => boolean {
  const isNew = twoOfAKind();
  return (path) => inRoom(path) && isNew(path);
}

/** A crawl of the workspace takes its minutes. */
export const rooms = 600_000;

export type RoomsTheatre = AsyncDisposable & {
  readonly roles: Roles;
  look(looking: Looking): Promise<void>;
};

/** A house with people in every role, and somebody to look at their pages. */
export async function openRoomsTheatre(): Promise<RoomsTheatre> {
  const theatre: Theatre = await openTheatre();
  const roles = await openRoles(theatre);
  return {
    roles,
    look: (looking) => lookAtAll(theatre, looking),
    [Symbol.asyncDispose]: () => theatre[Symbol.asyncDispose](),
  };
}
