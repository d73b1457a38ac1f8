import { newId } from '../testing/new-id.ts';
import type { Chance } from './chance.ts';
import type { Oracle } from './oracle.ts';
import type { Reading } from './readable.ts';
import type { World } from './world.ts';
import { oneOf, partyOf, type Writing } from './writing.ts';

type FileRow = { id: string; partnership_id: string; party_id: string; own: boolean; person_id: string };
type VersionRow = { id: string; file_id: string; number: number; party_id: string; person_id: string };
export type FileRows = {
  readonly room_file: FileRow[];
  readonly file_version: VersionRow[];
  readonly file_part: { version_id: string; number: number }[];
};

type Around = Pick<World, 'party' | 'person'>;

/** Of each party one that all share and one of its own, each with its bytes. */
export function makeFiles(chance: Chance, { party, person }: Around): FileRows {
  const person_id = chance.pick(person).id;
  const room_file = party.flatMap(({ id: party_id, partnership_id }) =>
    [false, true].map((own) => ({ id: newId(), partnership_id, party_id, own, person_id })),
  );
  const file_version = room_file.map(({ id: file_id, party_id }) => ({
    id: newId(),
    file_id,
    number: 1,
    party_id,
    person_id,
  }));
  return {
    room_file,
    file_version,
    file_part: file_version.map(({ id }) => ({ version_id: id, number: 0 })),
  };
}

export const wholeFiles = {
  room_file: (row: FileRow) => ({ ...row, title: row.own ? `own file of ${row.party_id}` : 'T' }),
  file_version: (row: VersionRow) => ({
    ...row,
    kind: 'txt' as const,
    name: 'n',
    size: 1,
    sha256: 'a'.repeat(64),
  }),
  file_part: (row: FileRows['file_part'][number]) => ({ ...row, bytes: Buffer.from('x') }),
};

/** A party's own are its seats' alone: who leads a network or directs a house does not read them. */
const sees = ({ sees, seatIn }: Oracle, { own, party_id, partnership_id }: FileRow): boolean =>
  own ? seatIn(party_id, 'read') : sees(partnership_id);

const readable = (world: World, oracle: Oracle): FileRow[] =>
  world.room_file.filter((row) => sees(oracle, row));
const versionsOf = (world: World, oracle: Oracle): string[] =>
  world.file_version
    .filter(({ file_id }) => readable(world, oracle).some(({ id }) => id === file_id))
    .map(({ id }) => id);

export const fileReadings: readonly Reading[] = [
  {
    table: 'room_file',
    key: 'id',
    allowed: (world, oracle) => readable(world, oracle).map(({ id }) => id),
  },
  { table: 'file_version', key: 'id', allowed: versionsOf },
  { table: 'file_part', key: 'version_id', allowed: versionsOf },
];

export const fileInserts: readonly Writing[] = [
  (world, { seatIn }, chance) => {
    const [{ id }, party] = [chance.pick(world.partnership), chance.pick(world.party)];
    return {
      sql: `insert into byg.room_file (id, partnership_id, party_id, own, title)
        values ('${newId()}', '${id}', '${party.id}', ${chance.yes()}, 'T')`,
      may: party.partnership_id === id && seatIn(party.id, 'answer'),
    };
  },
  (world, oracle, chance) => {
    const [file, party] = [oneOf(chance, world.room_file), chance.pick(world.party)];
    const place = partyOf(world, party.id)?.partnership_id;
    return {
      sql: `insert into byg.file_version (id, file_id, number, party_id, kind, url)
        values ('${newId()}', '${file?.id ?? newId()}', 2, '${party.id}', 'link', 'https://example.dk')`,
      may:
        file !== undefined &&
        oracle.seatIn(party.id, 'answer') &&
        place === file.partnership_id &&
        sees(oracle, file) &&
        (!file.own || file.party_id === party.id),
    };
  },
];

export const fileUpdates: readonly Writing[] = [
  (world, oracle, chance) => {
    const row = oneOf(chance, world.room_file);
    return {
      sql: `update byg.room_file set removed_at = now() where id = '${row?.id ?? newId()}'`,
      may: row !== undefined && oracle.seatIn(row.party_id, 'answer') && sees(oracle, row),
    };
  },
];

export const fileNever: readonly string[] = [
  `update byg.room_file set own = false`,
  `update byg.room_file set party_id = gen_random_uuid()`,
  `update byg.file_version set sha256 = repeat('b', 64)`,
  `update byg.file_part set bytes = 'y'`,
  `insert into byg.file_part (version_id, number, bytes) select id, 1, 'y' from byg.file_version`,
  `insert into byg.file_version (id, file_id, number, party_id, kind, url, at) select gen_random_uuid(), id, 9, party_id, 'link', 'https://x.dk', now() from byg.room_file`,
  `delete from byg.room_file`,
  `delete from byg.file_version`,
  `delete from byg.file_part`,
];
