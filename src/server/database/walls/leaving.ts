import { newId } from '../testing/new-id.ts';
import type { Chance } from './chance.ts';
import type { Oracle } from './oracle.ts';
import type { Reading } from './readable.ts';
import { oneOf, partyOf, type Writing } from './writing.ts';
import type { World } from './world.ts';

type HandoverRow = {
  id: string;
  partnership_id: string;
  party_id: string;
  leaver_id: string;
  created_by: string;
  state: 'open' | 'called-off';
};
type EndingRow = { id: string; partnership_id: string; created_by: string; state: 'preparing' | 'ended' };
type LineRow = { id: string; ending_id: string; keeper_party_id: string | null };

/** Hand-overs and endings: what is done when somebody, or all, leave. */
export type LeavingRows = {
  readonly handover: HandoverRow[];
  readonly handover_note: { handover_id: string; party_id: string }[];
  readonly ending: EndingRow[];
  readonly ending_line: LineRow[];
};

type Around = Pick<World, 'partnership' | 'party' | 'person'>;

export function makeLeaving(chance: Chance, { partnership, party, person }: Around): LeavingRows {
  const handover = chance.some(party).map(({ id: party_id, partnership_id }): HandoverRow => ({
    ...{ id: newId(), partnership_id, party_id },
    ...{ leaver_id: chance.pick(person).id, created_by: chance.pick(person).id },
    state: chance.yes() ? 'open' : 'called-off',
  }));
  const ending = partnership
    .filter(({ state }) => state === 'ended' || chance.yes())
    .map(({ id: partnership_id, state }): EndingRow => ({
      ...{ id: newId(), partnership_id, created_by: chance.pick(person).id },
      state: state === 'ended' ? 'ended' : 'preparing',
    }));
  return {
    handover,
    handover_note: handover.map(({ id: handover_id, party_id }) => ({ handover_id, party_id })),
    ending,
    ending_line: ending.map(({ id: ending_id }) => ({ id: newId(), ending_id, keeper_party_id: null })),
  };
}

/** What each row needs beside that which the walls look at. */
export const wholeLeaving = {
  handover: (row: HandoverRow) => row,
  handover_note: (row: LeavingRows['handover_note'][number]) => ({
    ...row,
    answers: JSON.stringify({ careful: `private to ${row.party_id}` }),
  }),
  ending: (row: EndingRow) => ({ ...row, reason: 'changed' as const }),
  ending_line: (row: LineRow) => ({ ...row, kind: 'name' as const, what: 'T' }),
};

const roomOfEnding = (world: World, id: string): string =>
  world.ending.find((ending) => ending.id === id)?.partnership_id ?? '';
const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

export const leavingReadings: readonly Reading[] = [
  {
    table: 'handover',
    key: 'id',
    allowed: (world, { sees }) => ids(world.handover.filter(({ partnership_id }) => sees(partnership_id))),
  },
  {
    table: 'handover_note',
    key: 'handover_id',
    allowed: (world, { seatIn }) =>
      world.handover_note.filter(({ party_id }) => seatIn(party_id, 'read')).map((row) => row.handover_id),
  },
  {
    table: 'ending',
    key: 'id',
    allowed: (world, { sees }) => ids(world.ending.filter(({ partnership_id }) => sees(partnership_id))),
  },
  {
    table: 'ending_line',
    key: 'id',
    allowed: (world, { sees }) =>
      ids(world.ending_line.filter(({ ending_id }) => sees(roomOfEnding(world, ending_id)))),
  },
];

/** A party and a person who sits for it today. */
const sits = (world: World, party: string, person: string): boolean => {
  const seat = world.party_person.find((one) => one.party_id === party && one.person_id === person);
  if (!seat || seat.ended_at !== null || partyOf(world, party)?.left_at !== null) return false;
  const link = world.capability.find(({ id }) => id === seat.capability_id);
  return !link || (link.revoked_at === null && Date.parse(link.expires_at) > Date.now());
};

/** Whether the asker may write in the closing: it is under way, and the partnership has not ended. */
const writes = (world: World, { seated }: Oracle, id: string): boolean => {
  const ending = world.ending.find((one) => one.id === id);
  return ending?.state === 'preparing' && seated(ending.partnership_id, 'answer');
};

export const leavingInserts: readonly Writing[] = [
  (world, { seatIn, who }, chance) => {
    const { id } = chance.pick(world.partnership);
    const party = chance.pick(world.party);
    const leaver = chance.pick(world.person).id;
    return {
      sql: `insert into byg.handover (id, partnership_id, party_id, leaver_id)
        values ('${newId()}', '${id}', '${party.id}', '${leaver}')`,
      may:
        who !== null &&
        party.partnership_id === id &&
        seatIn(party.id, 'answer') &&
        sits(world, party.id, leaver),
    };
  },
  (world, { seated }, chance) => {
    const { id } = chance.pick(world.partnership);
    return {
      sql: `insert into byg.ending (id, partnership_id) values ('${newId()}', '${id}')`,
      may: seated(id, 'answer'),
    };
  },
  (world, oracle, chance) => {
    const ending = oneOf(chance, world.ending);
    return {
      sql: `insert into byg.ending_line (id, ending_id, kind, what) values ('${newId()}', '${ending?.id ?? newId()}', 'data', 'T')`,
      may: ending !== undefined && writes(world, oracle, ending.id),
    };
  },
  (world, oracle, chance) => {
    const line = oneOf(chance, world.ending_line);
    const party = chance.pick(world.party);
    return {
      sql: `insert into byg.ending_line_yes (line_id, party_id, revision) values ('${line?.id ?? newId()}', '${party.id}', 1)`,
      may:
        line !== undefined &&
        writes(world, oracle, line.ending_id) &&
        party.partnership_id === roomOfEnding(world, line.ending_id) &&
        oracle.seatIn(party.id, 'answer'),
    };
  },
];

export const leavingUpdates: readonly Writing[] = [
  (world, { seatIn }, chance) => {
    const row = oneOf(chance, world.handover);
    return {
      sql: `update byg.handover set leaves_on = '2027-01-01' where id = '${row?.id ?? newId()}'`,
      may: row?.state === 'open' && seatIn(row.party_id, 'answer'),
    };
  },
  (world, { seatIn }, chance) => {
    const row = world.handover_note.length > 0 ? chance.pick(world.handover_note) : undefined;
    return {
      sql: `update byg.handover_note set answers = '{}' where handover_id = '${row?.handover_id ?? newId()}'`,
      may: row !== undefined && seatIn(row.party_id, 'answer') && seatIn(row.party_id, 'read'),
    };
  },
  (world, oracle, chance) => {
    const row = oneOf(chance, world.ending);
    return {
      sql: `update byg.ending set words = 'X' where id = '${row?.id ?? newId()}'`,
      may: row !== undefined && writes(world, oracle, row.id),
    };
  },
  (world, oracle, chance) => {
    const row = oneOf(chance, world.ending_line);
    return {
      sql: `update byg.ending_line set what = 'X' where id = '${row?.id ?? newId()}'`,
      may: row !== undefined && writes(world, oracle, row.ending_id),
    };
  },
];

/** Never: nobody ends, hands over or speaks in another's name but the database itself, with everybody's yes. */
export const leavingNever: readonly string[] = [
  `update byg.partnership set state = 'ended'`,
  `update byg.ending set state = 'ended'`,
  `update byg.ending set ended_at = now()`,
  `update byg.handover set state = 'done'`,
  `update byg.handover set leaver_id = wall.asker()`,
  `update byg.handover_yes set person_name = 'x'`,
  `update byg.ending_yes set party_name = 'x'`,
  `insert into byg.ending_yes (ending_id, kind, party_id, revision, person_id) select e.id, 'end', p.id, 1, e.created_by from byg.ending e join byg.party p using (partnership_id)`,
  `insert into byg.handover_yes (handover_id, party_id, person_id) select id, party_id, created_by from byg.handover`,
  `select wall.settle_ending(gen_random_uuid())`,
  `select wall.settle_handover(gen_random_uuid())`,
  `select wall.forget_ended_rooms('2099-01-01')`,
  ...[
    'handover',
    'handover_note',
    'handover_yes',
    'ending',
    'ending_line',
    'ending_line_yes',
    'ending_yes',
  ].map((table) => `delete from byg.${table}`),
];
