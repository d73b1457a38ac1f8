import { afterAll, beforeAll, it } from 'vitest';
import { openRoles, type Roles } from '../harness/browser-roles.ts';
import { openTheatre, type Theatre } from '../harness/browser-theatre.ts';
import { lookAtAll } from '../harness/look-at-all.ts';
import { twoOfAKind } from '../harness/two-of-a-kind.ts';

/** Every page of the workspace can be read by everyone who comes there. */
let theatre: Theatre;
let roles: Roles;
beforeAll(async () => {
  theatre = await openTheatre();
  roles = await openRoles(theatre);
});
afterAll(() => theatre?.[Symbol.asyncDispose]());

/** A list that goes on and two versions beside each other have more addresses than pages; `from=1&to=2` stands for those. */
const inRoom = (path: string): boolean =>
  /arbejdsrum|workspace/.test(path) && !/[?&](after|from)=/.test(path.replace('from=1&to=2', ''));

/** The lead sees every clause and every promise in Danish; for the others two of a kind stand for all. */
function twoInRoom(): (path: string) => boolean {
  const isNew = twoOfAKind();
  return (path) => inRoom(path) && isNew(path);
}

const rooms = 600_000;

it(
  'as the lead of a partnership, in Danish',
  () =>
    lookAtAll(theatre, {
      from: [roles.rooms[0], '/da/arbejdsrum'],
      cookie: roles.lead,
      least: 60,
      follow: inRoom,
    }),
  rooms,
);

it(
  'as the lead of a partnership, in English',
  () =>
    lookAtAll(theatre, {
      from: [roles.rooms[1], '/en/workspace'],
      cookie: roles.lead,
      least: 50,
      follow: twoInRoom(),
    }),
  rooms,
);

it(
  'as a guest',
  () =>
    lookAtAll(theatre, {
      from: roles.rooms,
      cookie: roles.guest,
      least: 30,
      follow: twoInRoom(),
    }),
  rooms,
);

it(
  'as the administrator',
  () =>
    lookAtAll(theatre, {
      from: ['/da/arbejdsrum', '/en/workspace'],
      cookie: roles.administrator,
      least: 10,
      follow: twoInRoom(),
    }),
  rooms,
);
