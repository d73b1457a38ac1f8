import { afterAll, beforeAll, it } from 'vitest';
import { openRoomsTheatre, rooms, twoInRoom, type RoomsTheatre } from '../harness/look-at-rooms.ts';

/** Every page of the workspace can be read by everyone else who comes there, and in English. */
let theatre: RoomsTheatre;
beforeAll(async () => {
  theatre = await openRoomsTheatre();
});
afterAll(() => theatre?.[Symbol.asyncDispose]());

it(
  'as the lead of a partnership, in English',
  () =>
    theatre.look({
      from: [theatre.roles.rooms[1], '/en/workspace'],
      cookie: theatre.roles.lead,
      least: 50,
      follow: twoInRoom(),
    }),
  rooms,
);

it(
  'as a guest',
  () =>
    theatre.look({
      from: theatre.roles.rooms,
      cookie: theatre.roles.guest,
      least: 30,
      follow: twoInRoom(),
    }),
  rooms,
);

it(
  'as the administrator',
  () =>
    theatre.look({
      from: ['/da/arbejdsrum', '/en/workspace'],
      cookie: theatre.roles.administrator,
      least: 10,
      follow: twoInRoom(),
    }),
  rooms,
);
