import { afterAll, beforeAll, it } from 'vitest';
import { inRoom, openRoomsTheatre, rooms, type RoomsTheatre } from '../harness/look-at-rooms.ts';

/** Every page of the workspace can be read by who leads a partnership. */
let theatre: RoomsTheatre;
beforeAll(async () => {
  theatre = await openRoomsTheatre();
});
afterAll(() => theatre?.[Symbol.asyncDispose]());

it.each([0, 1] as const)(
  'as the lead of a partnership, in Danish, every other page from number %d',
  (half) =>
    theatre.look({
      from: [theatre.roles.rooms[0], '/da/arbejdsrum'],
      cookie: theatre.roles.lead,
      least: 60,
      follow: inRoom,
      half,
    }),
  rooms,
);
