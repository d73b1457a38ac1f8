import { strFromU8, unzipSync, zipSync } from 'fflate';
import type { Asker } from '#domain/people/asker.ts';
import { bringCopy } from '#features/copies/index.ts';
import { makeAmbient } from '#server/house/ambient.ts';
import { openStores } from '../open-stores.ts';
import {
  aMembership,
  anOrganisation,
  aPartnership,
  aPerson,
  asPerson,
  aSheet,
} from '../testing/factories.ts';
import type { TestDatabase } from '../testing/open-test-database.ts';
import { openBag } from './open-bag.ts';
import { packBag } from './pack-bag.ts';
import type { Place } from './rows-of-room.ts';
import { writeFiles } from './write-files.ts';
import { writeRoom } from './write-room.ts';

/** Copies as they are made and brought in by the tests. */
export async function bagOf(database: TestDatabase, asker: Asker, place: Place): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  await database.snapshot(asker, async (trx) => {
    const bag = packBag('kopi', (chunk) => Promise.resolve(void chunks.push(chunk)));
    await writeRoom(trx, bag, { place, madeAt: '2026-11-23T00:00:00.000Z', madeBy: 'https://old.test' });
    await writeFiles(trx, bag, place);
    await bag.close([]);
  });
  return Buffer.concat(chunks);
}

export async function bring(database: TestDatabase, zip: Uint8Array) {
  const [person, organisation] = [await aPerson(database.owner), await anOrganisation(database.owner)];
  await aMembership(database.owner, { person, organisation, roles: ['director'] });
  const asker = asPerson(person);
  const who = { asker, signedInBy: 'magic-link', language: 'da' } as const;
  const opened = await openBag(zip);
  if (!opened.ok) return { ...opened, asker };
  const brought = await database.within(asker, (trx) =>
    bringCopy({ ...makeAmbient(who, 'https://new.test'), ...openStores(trx) }, organisation, opened.value),
  );
  return { ...brought, asker };
}

export type Tables = Record<string, Record<string, unknown>[]>;
export const tablesOf = (zip: Uint8Array, part: string): Tables =>
  (JSON.parse(strFromU8(unzipSync(zip)[`kopi/data/${part}.json`] ?? new Uint8Array())) as { tables: Tables })
    .tables;

export type Files = Record<string, Uint8Array>;
/** A copy from here, its files as they are changed by the hand of `edit`, and whether the checksums were done again. */
export async function editedCopy(
  here: TestDatabase,
  edit: (files: Files) => void,
  sealed: boolean,
): Promise<Uint8Array> {
  const room = await aPartnership(here.owner);
  await aSheet(here.owner, { partnership: room, revealed: true });
  const [party] = room.parties;
  const zip = await bagOf(here, party.asker, { room: room.id, party: party.id });
  const files = unzipSync(zip);
  edit(files);
  if (!sealed) return zipSync(files);
  const chunks: Uint8Array[] = [];
  const bag = packBag('kopi', (chunk) => Promise.resolve(void chunks.push(chunk)));
  for (const [path, bytes] of Object.entries(files))
    if (path.startsWith('kopi/data/')) await bag.add(path.slice('kopi/data/'.length), bytes);
  await bag.close([]);
  return Buffer.concat(chunks);
}
export const inShared =
  (change: (room: { tables: Tables } & Record<string, unknown>) => void) => (files: Files) => {
    const shared = JSON.parse(strFromU8(files['kopi/data/shared.json'] ?? new Uint8Array())) as {
      tables: Tables;
    };
    change(shared);
    files['kopi/data/shared.json'] = Buffer.from(JSON.stringify(shared));
  };
