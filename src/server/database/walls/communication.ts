import type { Insertable } from 'kysely';
import type { Database } from '../generated/database.ts';
import { newId } from '../testing/new-id.ts';
import type { Chance } from './chance.ts';
import type { Oracle } from './oracle.ts';
import type { Reading } from './readable.ts';
import { oneOf, type Writing } from './writing.ts';
import type { World } from './world.ts';

type LineRow = {
  id: string;
  partnership_id: string;
  party_id: string | null;
  text_party_id: string | null;
  created_by: string;
};
type ApprovalRow = { line_id: string; party_id: string; text_revision: number; person_id: string };
type CheckRow = { partnership_id: string; question: string; person_id: string };
export type CommunicationRows = {
  readonly communication_line: LineRow[];
  readonly communication_approval: ApprovalRow[];
  readonly communication_card: { party_id: string }[];
  readonly communication_check: CheckRow[];
};

type Around = Pick<World, 'partnership' | 'party' | 'person'>;

/** In every room one that all share, approved by some, and one in each party's own house. */
export function makeCommunication(chance: Chance, { partnership, party, person }: Around): CommunicationRows {
  const by = () => ({ id: newId(), created_by: chance.pick(person).id });
  const shared = partnership.map(({ id }) => {
    const text_party_id = chance.pick(party.filter((one) => one.partnership_id === id)).id;
    return { ...by(), partnership_id: id, party_id: null, text_party_id };
  });
  const own = party.map(({ id, partnership_id }) => ({
    ...by(),
    partnership_id,
    party_id: id,
    text_party_id: null,
  }));
  const communication_approval = shared.flatMap((line) =>
    chance
      .some(party)
      .filter(({ id, partnership_id }) => partnership_id === line.partnership_id && id !== line.text_party_id)
      .map(({ id: party_id }) => ({
        line_id: line.id,
        party_id,
        text_revision: 1,
        person_id: chance.pick(person).id,
      })),
  );
  const communication_card = chance.some(party).map(({ id: party_id }) => ({ party_id }));
  const communication_check = chance.some(partnership).map(({ id }) => ({
    ...{ partnership_id: id, question: 'photos', person_id: chance.pick(person).id },
  }));
  const communication_line = [...shared, ...own];
  return { communication_line, communication_approval, communication_card, communication_check };
}

type Whole = {
  [T in keyof CommunicationRows]: (row: CommunicationRows[T][number]) => Insertable<Database[`byg.${T}`]>;
};

/** What a row needs beside that which the walls look at. */
export const wholeCommunication: Whole = {
  communication_line: (row) => ({ ...row, message: 'M', audiences: ['A'] }),
  communication_approval: (row) => row,
  communication_card: (row) => ({ ...row, logo_terms: 'L' }),
  communication_check: (row) => ({ ...row, state: 'fine' as const }),
};

/** What is said in a party's own house is its seats' alone: who leads a network or directs it does not read it. */
const readable = (world: World, { sees, seatIn }: Oracle): string[] =>
  world.communication_line
    .filter(({ partnership_id, party_id }) =>
      party_id === null ? sees(partnership_id) : seatIn(party_id, 'read'),
    )
    .map(({ id }) => id);

const roomOf = (world: World, party: string): string =>
  world.party.find(({ id }) => id === party)?.partnership_id ?? '';

export const communicationReadings: readonly Reading[] = [
  { table: 'communication_line', key: 'id', allowed: readable },
  {
    table: 'communication_approval',
    key: `line_id || '/' || party_id`,
    allowed: (world, { sees }) =>
      world.communication_approval
        .filter(({ party_id }) => sees(roomOf(world, party_id)))
        .map(({ line_id, party_id }) => `${line_id}/${party_id}`),
  },
  {
    table: 'communication_card',
    key: 'party_id',
    allowed: (world, { sees }) =>
      world.communication_card.map(({ party_id }) => party_id).filter((id) => sees(roomOf(world, id))),
  },
  {
    table: 'communication_check',
    key: 'partnership_id',
    allowed: (world, { sees }) =>
      world.communication_check.map(({ partnership_id }) => partnership_id).filter((id) => sees(id)),
  },
];

const quoted = (id: string | undefined): string => (id === undefined ? 'null' : `'${id}'`);

export const communicationInserts: readonly Writing[] = [
  (world, { seatIn }, chance) => {
    const { id } = chance.pick(world.partnership);
    const party = chance.pick(world.party);
    const shared = chance.yes();
    return {
      sql: `insert into byg.communication_line (id, partnership_id, party_id, message, audiences, text_party_id)
        values ('${newId()}', '${id}', ${quoted(shared ? undefined : party.id)}, 'M', '{A}', ${quoted(shared ? party.id : undefined)})`,
      may: party.partnership_id === id && seatIn(party.id, 'answer'),
    };
  },
  (world, { mayAccept }, chance) => {
    const line = chance.pick(world.communication_line);
    const party = chance.pick(world.party);
    const revision = chance.below(4) > 0 ? 1 : 2;
    const asked = line.party_id === null && party.id !== line.text_party_id;
    return {
      sql: `insert into byg.communication_approval (line_id, party_id, text_revision)
        values ('${line.id}', '${party.id}', ${revision})`,
      may: asked && revision === 1 && party.partnership_id === line.partnership_id && mayAccept(party.id),
    };
  },
  (world, { seatIn }, chance) => {
    const party = chance.pick(world.party);
    return {
      sql: `insert into byg.communication_card (party_id, logo_terms) values ('${party.id}', 'L')`,
      may: seatIn(party.id, 'answer'),
    };
  },
];

/** What has been looked at before it is told, by anybody who writes in the room. */
const checkWriting: Writing = (world, { seated }, chance) => {
  const { id } = chance.pick(world.partnership);
  const there = world.communication_check.some(({ partnership_id }) => partnership_id === id);
  return {
    sql: there
      ? `update byg.communication_check set state = 'look', person_id = wall.asker() where partnership_id = '${id}'`
      : `insert into byg.communication_check (partnership_id, question, state) values ('${id}', 'photos', 'look')`,
    may: seated(id, 'answer'),
  };
};

/** Everyone who is a party now, but for who wrote it. */
const isApproved = (world: World, line: LineRow): boolean =>
  world.party
    .filter(({ partnership_id, left_at, id }) => {
      const here = partnership_id === line.partnership_id && left_at === null;
      return here && id !== line.text_party_id;
    })
    .every((party) =>
      world.communication_approval.some(
        ({ line_id, party_id }) => line_id === line.id && party_id === party.id,
      ),
    );

export const communicationUpdates: readonly Writing[] = [
  (world, { seated, seatIn, sees }, chance) => {
    const line = oneOf(chance, world.communication_line);
    const writes = (row: LineRow): boolean =>
      row.party_id === null
        ? sees(row.partnership_id) && seated(row.partnership_id, 'answer')
        : seatIn(row.party_id, 'answer') && seatIn(row.party_id, 'read');
    const change = chance.pick(["channel = 'C'", "state = 'out', out_on = now()::date"]);
    const waits = change.startsWith('state') && line?.party_id === null && !isApproved(world, line);
    return {
      sql: `update byg.communication_line set ${change}, revision = revision + 1 where id = '${line?.id ?? newId()}'`,
      may: line !== undefined && writes(line) && !waits,
    };
  },
  (world, { seated, seatIn, sees }, chance) => {
    const line = oneOf(
      chance,
      world.communication_line.filter(({ party_id }) => party_id === null),
    );
    const party = chance.pick(world.party);
    return {
      sql: `update byg.communication_line set text = 'Another', text_party_id = '${party.id}' where id = '${line?.id ?? newId()}'`,
      may:
        line !== undefined &&
        sees(line.partnership_id) &&
        seated(line.partnership_id, 'answer') &&
        party.partnership_id === line.partnership_id &&
        seatIn(party.id, 'answer'),
    };
  },
  (world, { seatIn }, chance) => {
    const party = chance.pick(world.party);
    const there = world.communication_card.some(({ party_id }) => party_id === party.id);
    return {
      sql: `update byg.communication_card set logo_terms = 'X' where party_id = '${party.id}'`,
      may: there && seatIn(party.id, 'answer'),
    };
  },
  checkWriting,
];

export const communicationNever: readonly string[] = [
  `update byg.communication_line set party_id = null`,
  `update byg.communication_line set text_revision = 1`,
  `update byg.communication_line set partnership_id = gen_random_uuid()`,
  `update byg.communication_approval set text_revision = 2`,
  `delete from byg.communication_line`,
  `delete from byg.communication_approval`,
  `delete from byg.communication_card`,
  `delete from byg.communication_check`,
  `update byg.communication_check set partnership_id = gen_random_uuid()`,
];
