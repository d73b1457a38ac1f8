import { newId } from '../testing/new-id.ts';
import type { Chance } from './chance.ts';
import type { Reading } from './readable.ts';
import { oneOf, partyOf, type Writing } from './writing.ts';
import type { World } from './world.ts';

type PromiseRow = {
  id: string;
  partnership_id: string;
  party_id: string;
  source_kind: 'own' | 'clause';
  offer_party_id: string | null;
  created_by: string;
};

export type PromiseRows = {
  readonly promise: PromiseRow[];
  readonly promise_change: { id: string; promise_id: string; party_id: string; person_id: string }[];
};

type Around = Pick<World, 'partnership' | 'party' | 'person'>;

/** Promises of any party of a room, the first by its agreement, some offered to another. */
export function makePromises(chance: Chance, { partnership, party, person }: Around): PromiseRows {
  const promise = partnership.flatMap(({ id: partnership_id }) => {
    const parties = party.filter((one) => one.partnership_id === partnership_id);
    return [0, 1, 2].map((index): PromiseRow => ({
      id: newId(),
      partnership_id,
      party_id: chance.pick(parties).id,
      source_kind: index === 0 ? 'clause' : 'own',
      offer_party_id: chance.yes() ? chance.pick(parties).id : null,
      created_by: chance.pick(person).id,
    }));
  });
  const promise_change = promise.map(({ id: promise_id, party_id }) => ({
    id: newId(),
    promise_id,
    party_id,
    person_id: chance.pick(person).id,
  }));
  return { promise, promise_change };
}

const roomOfPromise = (world: World, id: string): string =>
  world.promise.find((promise) => promise.id === id)?.partnership_id ?? '';

const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

export const promiseReadings: readonly Reading[] = [
  {
    table: 'promise',
    key: 'id',
    allowed: (world, { sees }) => ids(world.promise.filter(({ partnership_id }) => sees(partnership_id))),
  },
  {
    table: 'promise_change',
    key: 'id',
    allowed: (world, { sees }) =>
      ids(world.promise_change.filter(({ promise_id }) => sees(roomOfPromise(world, promise_id)))),
  },
];

export const promiseInserts: readonly Writing[] = [
  (world, { seated }, chance) => {
    const { id } = chance.pick(world.partnership);
    const party = chance.pick(world.party);
    const source = chance.pick(['own', 'clause']);
    return {
      sql: `insert into byg.promise (id, partnership_id, text, party_id, source_kind)
        values ('${newId()}', '${id}', 'T', '${party.id}', '${source}')`,
      may:
        party.partnership_id === id &&
        (seated(id, 'answer') || (source === 'clause' && seated(id, 'accept'))),
    };
  },
  (world, { seatIn }, chance) => {
    const promise = chance.pick(world.promise);
    const party = chance.pick(world.party);
    return {
      sql: `insert into byg.promise_change (id, promise_id, kind, party_id)
        values ('${newId()}', '${promise.id}', 'done', '${party.id}')`,
      may:
        party.partnership_id === promise.partnership_id &&
        (seatIn(party.id, 'answer') || seatIn(party.id, 'accept')),
    };
  },
];

export const promiseUpdates: readonly Writing[] = [
  (world, { seated, seatIn, sees }, chance) => {
    const row = oneOf(chance, world.promise);
    const room = row?.partnership_id ?? '';
    const party = partyOf(world, row?.party_id ?? '');
    return {
      sql: `update byg.promise set state = 'done', offer_party_id = null where id = '${row?.id ?? newId()}'`,
      may:
        row !== undefined &&
        sees(room) &&
        (seatIn(row.party_id, 'answer') ||
          seatIn(row.offer_party_id ?? '', 'answer') ||
          (party?.left_at !== null && seated(room, 'answer')) ||
          (row.source_kind === 'clause' && seated(room, 'accept'))),
    };
  },
];

export const promiseNever: readonly string[] = [
  `update byg.promise set partnership_id = gen_random_uuid()`,
  `update byg.promise set source_kind = 'own'`,
  `update byg.promise set created_by = wall.asker()`,
  `update byg.promise_change set because = 'x'`,
  `insert into byg.promise_change (id, promise_id, kind, party_id, person_name) select gen_random_uuid(), id, 'done', party_id, 'x' from byg.promise`,
];
