import { sql } from 'kysely';
import type { Inside } from '../with-asker.ts';
import type { BagPacker } from './pack-bag.ts';
import { rowsOf, type Part, type Place } from './rows-of-room.ts';

type KeptFile = { readonly id: string; readonly kind: string };

/** `data/files/shared/<edition>.pdf`: every edition of every file that lies in the room, piece by piece. */
export async function writeFiles(trx: Inside, bag: BagPacker, place: Place): Promise<number> {
  let written = 0;
  for (const part of ['shared', 'own'] as const) {
    for (const file of await keptFiles(trx, part, place)) {
      await bag.add(`files/${part}/${file.id}.${file.kind}`, piecesOf(trx, file));
      written += 1;
    }
  }
  return written;
}

async function keptFiles(trx: Inside, part: Part, place: Place): Promise<readonly KeptFile[]> {
  const { rows } =
    await sql<KeptFile>`select file_version.id, file_version.kind from byg.file_version file_version
    where ${sql.raw(rowsOf('file_version', part, place))}
      and exists (select from byg.file_part p where p.version_id = file_version.id)
    order by file_version.id`.execute(trx);
  return rows;
}

async function* piecesOf(trx: Inside, { id }: KeptFile): AsyncGenerator<Uint8Array> {
  for (let after = -1; ;) {
    const { rows } = await sql<{ number: number; bytes: Uint8Array }>`select number, bytes from byg.file_part
      where version_id = ${id} and number > ${after} order by number limit 4`.execute(trx);
    for (const { number, bytes } of rows) {
      yield bytes;
      after = number;
    }
    if (rows.length < 4) return;
  }
}
