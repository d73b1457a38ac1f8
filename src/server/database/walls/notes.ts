import { newId } from '../testing/new-id.ts';
import type { Chance } from './chance.ts';
import type { Oracle } from './oracle.ts';
import type { Reading } from './readable.ts';
import type { World } from './world.ts';
import { oneOf, type Writing } from './writing.ts';

type NoteRow = { id: string; partnership_id: string; party_id: string | null; person_id: string };
type OfNote = { note_id: string };
export type NoteRows = {
  readonly note: NoteRow[];
  readonly note_document: OfNote[];
  readonly note_version: (OfNote & { id: string; person_id: string })[];
  readonly note_away: (OfNote & { person_id: string })[];
};

type Around = Pick<World, 'partnership' | 'party' | 'person'>;

/** In every room a shared one that is written live, and one of each party's own. */
export function makeNotes(chance: Chance, { partnership, party, person }: Around): NoteRows {
  const own = party.map(({ id, partnership_id }) => ({ partnership_id, party_id: id }));
  const shared = partnership.map(({ id }) => ({ partnership_id: id, party_id: null }));
  const note = [...shared, ...own].map((row) => ({
    ...row,
    id: newId(),
    person_id: chance.pick(person).id,
  }));
  const live = note.filter(({ party_id }) => party_id === null);
  return {
    note,
    note_document: live.map(({ id }) => ({ note_id: id })),
    note_version: live.map(({ id, person_id }) => ({ id: newId(), note_id: id, person_id })),
    note_away: chance.some(live).map(({ id, person_id }) => ({ note_id: id, person_id })),
  };
}

export const wholeNotes = {
  note: (row: NoteRow) => ({
    ...row,
    title: 'T',
    text: row.party_id === null ? 't' : `own note of ${row.party_id}`,
  }),
  note_document: (row: OfNote) => ({ ...row, state: Buffer.from('x'), content: '{}' }),
  note_version: (row: NoteRows['note_version'][number]) => ({ ...row, name: 'N', title: 'T', text: 't' }),
  note_away: (row: NoteRows['note_away'][number]) => row,
};

/** A party's own are its seats' alone: who leads a network or directs a house does not read them. */
const readable = (world: World, { sees, seatIn }: Oracle): string[] =>
  world.note
    .filter(({ partnership_id, party_id }) =>
      party_id === null ? sees(partnership_id) : seatIn(party_id, 'read'),
    )
    .map(({ id }) => id);

export const noteReadings: readonly Reading[] = [
  { table: 'note', key: 'id', allowed: readable },
  {
    table: 'note_document',
    key: 'note_id',
    allowed: (world, oracle) => {
      const notes = readable(world, oracle);
      return world.note_document.map(({ note_id }) => note_id).filter((id) => notes.includes(id));
    },
  },
  {
    table: 'note_version',
    key: 'id',
    allowed: (world, oracle) => {
      const notes = readable(world, oracle);
      return world.note_version.filter(({ note_id }) => notes.includes(note_id)).map(({ id }) => id);
    },
  },
  {
    table: 'note_away',
    key: 'note_id',
    allowed: (world, oracle) => {
      const notes = readable(world, oracle);
      return world.note_away.map(({ note_id }) => note_id).filter((id) => notes.includes(id));
    },
  },
];

export const noteInserts: readonly Writing[] = [
  (world, { seated, seatIn }, chance) => {
    const { id } = chance.pick(world.partnership);
    const party = chance.yes() ? chance.pick(world.party) : undefined;
    return {
      sql: `insert into byg.note (id, partnership_id, party_id, title)
        values ('${newId()}', '${id}', ${party ? `'${party.id}'` : 'null'}, 'T')`,
      may: party ? party.partnership_id === id && seatIn(party.id, 'answer') : seated(id, 'answer'),
    };
  },
  (world, oracle, chance) => {
    const row = chance.pick(world.note);
    return {
      sql: `insert into byg.note_version (id, note_id, name) values ('${newId()}', '${row.id}', 'N')`,
      may: row.party_id === null && oracle.seated(row.partnership_id, 'answer'),
    };
  },
  (world, oracle, chance) => {
    const row = chance.pick(world.note);
    const away = world.note_away.some(({ note_id }) => note_id === row.id);
    const may = row.party_id === null && oracle.seated(row.partnership_id, 'answer');
    return away
      ? { sql: `delete from byg.note_away where note_id = '${row.id}'`, may }
      : { sql: `insert into byg.note_away (note_id) values ('${row.id}')`, may };
  },
];

const ownWriter = (world: World, oracle: Oracle, row: NoteRow | undefined): boolean =>
  row?.party_id != null && oracle.seatIn(row.party_id, 'answer') && readable(world, oracle).includes(row.id);

export const noteUpdates: readonly Writing[] = [
  (world, oracle, chance) => {
    const row = oneOf(chance, world.note);
    return {
      sql: `update byg.note set text = 'X', person_id = wall.asker(), revision = revision + 1 where id = '${row?.id ?? newId()}'`,
      may: ownWriter(world, oracle, row),
    };
  },
  (world, oracle, chance) => {
    const row = oneOf(chance, world.note);
    return {
      sql: `delete from byg.note where id = '${row?.id ?? newId()}'`,
      may: ownWriter(world, oracle, row),
    };
  },
];

export const noteNever: readonly string[] = [
  `update byg.note set party_id = null`,
  `update byg.note set partnership_id = gen_random_uuid()`,
  `update byg.note set text = 'X', person_id = wall.asker() where party_id is null`,
  `delete from byg.note where party_id is null`,
  `insert into byg.note_document (note_id, state, content) select id, 'x', '{}' from byg.note`,
  `update byg.note_document set content = '{}'`,
  `delete from byg.note_document`,
  `update byg.note_version set name = 'X'`,
  `delete from byg.note_version`,
  `insert into byg.note_version (id, note_id) select gen_random_uuid(), id from byg.note where party_id is null`,
  `update byg.note_away set at = now()`,
];
