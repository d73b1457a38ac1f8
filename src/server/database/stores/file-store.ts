import { sql } from 'kysely';
import type { FileContent, FileKind } from '#domain/files/model.ts';
import type { FileSource, FileStore, FileVersion, KeptFile, NewVersion } from '#features/files/index.ts';
import type { Inside } from '../with-asker.ts';
import { inserted, updated } from './changed.ts';
import { knownId } from './known-id.ts';
import { newestFirst } from './paging.ts';

export const makeFileStore = (trx: Inside): FileStore => ({
  files: async (partnershipId, page) => {
    const query = whole(trx).where('f.partnership_id', '=', knownId(partnershipId));
    return newestFirst(query, page, { of: 'f', key: (row) => row.file_id, thing: toFile });
  },
  file: async (id) => {
    const row = await whole(trx).where('f.id', '=', knownId(id)).executeTakeFirst();
    return row ? toFile(row) : null;
  },
  fileVersions: async (id) => {
    const rows = await versions(trx)
      .where('v.file_id', '=', knownId(id))
      .orderBy('v.number', 'desc')
      .execute();
    return rows.map(toVersion);
  },
  fileBytes: async (versionId) => {
    const parts = await trx
      .selectFrom('byg.file_part')
      .select('bytes')
      .where('version_id', '=', knownId(versionId))
      .orderBy('number')
      .execute();
    return parts.length > 0 ? Buffer.concat(parts.map(({ bytes }) => bytes)) : null;
  },
  fullness: async (partnershipId) => {
    const { rows } = await sql<{ things: number; room_bytes: string; house_bytes: string }>`
      select * from wall.file_room(${knownId(partnershipId)})`.execute(trx);
    const [row] = rows;
    return {
      things: row?.things ?? 0,
      roomBytes: Number(row?.room_bytes ?? 0),
      houseBytes: Number(row?.house_bytes ?? 0),
    };
  },
  addFile: ({ id, partnershipId, partyId, own, title }) =>
    inserted(
      trx
        .insertInto('byg.room_file')
        .values({ id, partnership_id: knownId(partnershipId), party_id: knownId(partyId), own, title }),
    ),
  addVersion: (version) => addVersion(trx, version),
  removeFile: (id) =>
    updated(
      trx
        .updateTable('byg.room_file')
        .set({ removed_at: sql`now()` })
        .where('id', '=', knownId(id))
        .where('removed_at', 'is', null),
    ),
});

const versions = (trx: Inside) =>
  trx
    .selectFrom('byg.file_version as v')
    .innerJoin('byg.party as vp', 'vp.id', 'v.party_id')
    .innerJoin('byg.organisation as vo', 'vo.id', 'vp.organisation_id')
    .select(['v.id', 'v.file_id', 'v.number', 'v.kind', 'v.name', 'v.url', 'v.size', 'v.sha256', 'v.at'])
    .select(['v.person_name', 'vo.name as version_party_name']);

/** With its newest version; what was taken away is left out. */
const whole = (trx: Inside) =>
  versions(trx)
    .innerJoin('byg.room_file as f', 'f.id', 'v.file_id')
    .innerJoin('byg.party as fp', 'fp.id', 'f.party_id')
    .innerJoin('byg.organisation as fo', 'fo.id', 'fp.organisation_id')
    .select(['f.partnership_id', 'f.party_id', 'f.own', 'f.title', 'fo.name as party_name'])
    .select(sql<string>`(f.at at time zone 'Europe/Copenhagen')::date::text`.as('added_on'))
    .where('f.removed_at', 'is', null)
    .where('v.number', '=', (query) =>
      query
        .selectFrom('byg.file_version as newer')
        .select(({ fn }) => fn.max('newer.number').as('number'))
        .whereRef('newer.file_id', '=', 'f.id'),
    );

type VersionRow = Awaited<ReturnType<ReturnType<typeof versions>['execute']>>[number];
type FileRow = Awaited<ReturnType<ReturnType<typeof whole>['execute']>>[number];

const contentOf = ({ kind, name, url, size, sha256 }: VersionRow): FileContent =>
  url !== null ? { kind: 'link', url } : { kind: kind as FileKind, name, size, sha256: sha256 ?? '' };

const toVersion = (row: VersionRow): FileVersion => ({
  id: row.id,
  fileId: row.file_id,
  number: row.number,
  content: contentOf(row),
  at: row.at,
  personName: row.person_name,
  partyName: row.version_party_name,
});

const toFile = (row: FileRow): KeptFile => ({
  id: row.file_id,
  partnershipId: row.partnership_id,
  partyId: row.party_id,
  partyName: row.party_name,
  own: row.own,
  title: row.title,
  addedOn: row.added_on,
  latest: toVersion(row),
});

/** As much as a row may hold, so that an archive and a reader never need more than some of them at once. */
const partSize = 262_144;

async function addVersion(
  trx: Inside,
  { id, fileId, number, partyId, content, source }: NewVersion,
): Promise<boolean> {
  const file = content.kind === 'link' ? null : content;
  const added = await inserted(
    trx.insertInto('byg.file_version').values({
      id,
      file_id: knownId(fileId),
      number,
      party_id: knownId(partyId),
      kind: content.kind,
      ...(file
        ? { name: file.name, size: file.size, sha256: file.sha256 }
        : { url: content.kind === 'link' ? content.url : null }),
    }),
  );
  if (!added || !source) return added;
  let part = 0;
  for await (const bytes of inParts(source)) {
    await trx.insertInto('byg.file_part').values({ version_id: id, number: part, bytes }).execute();
    part += 1;
  }
  return added;
}

/** The file in rows of the one size, however large the pieces are that it is read in. */
async function* inParts({ pieces }: FileSource): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces()) {
    held.push(piece);
    size += piece.length;
    while (size >= partSize) {
      const all = Buffer.concat(held);
      yield all.subarray(0, partSize);
      held = [all.subarray(partSize)];
      size -= partSize;
    }
  }
  if (size > 0) yield Buffer.concat(held);
}
