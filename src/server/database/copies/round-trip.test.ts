import fc from 'fast-check';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
import { newId } from '../testing/new-id.ts';
import { close, openTestDatabase, type TestDatabase } from '../testing/open-test-database.ts';
import { chanceFrom } from '../walls/chance.ts';
import { fillWorld } from '../walls/fill-world.ts';
import { makeWorld, type World } from '../walls/world.ts';
import { largestCopy, openBag } from './open-bag.ts';
import { packBag } from './pack-bag.ts';
import type { Place } from './rows-of-room.ts';
import { writeFiles } from './write-files.ts';
import { writeRoom } from './write-room.ts';

let [from, to]: TestDatabase[] = [];
const [here, there] = [() => from as TestDatabase, () => to as TestDatabase];
beforeAll(async () => {
  [from, to] = [await openTestDatabase(), await openTestDatabase()];
});
afterAll(async () => {
  await close(from);
  await close(to);
});

async function bagOf(database: TestDatabase, asker: Asker, place: Place): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  await database.snapshot(asker, async (trx) => {
    const bag = packBag('kopi', (chunk) => Promise.resolve(void chunks.push(chunk)));
    await writeRoom(trx, bag, { place, madeAt: '2026-11-23T00:00:00.000Z', madeBy: 'https://old.test' });
    await writeFiles(trx, bag, place);
    await bag.close([]);
  });
  return Buffer.concat(chunks);
}

async function bring(database: TestDatabase, zip: Uint8Array) {
  const [person, organisation] = [await aPerson(database.owner), await anOrganisation(database.owner)];
  await aMembership(database.owner, { person, organisation, roles: ['director'] });
  const asker = asPerson(person);
  const who = { asker, signedInBy: 'magic-link', language: 'da' } as const;
  const opened = openBag(zip);
  if (!opened.ok) return { ...opened, asker };
  const brought = await database.within(asker, (trx) =>
    bringCopy({ ...makeAmbient(who, 'https://new.test'), ...openStores(trx) }, organisation, opened.value),
  );
  return { ...brought, asker };
}

type Tables = Record<string, Record<string, unknown>[]>;
const tablesOf = (zip: Uint8Array, part: string): Tables =>
  (JSON.parse(strFromU8(unzipSync(zip)[`kopi/data/${part}.json`] ?? new Uint8Array())) as { tables: Tables })
    .tables;

/** Ids by where they come first and moments by being there: what is left is what was said. */
function plain(tables: Tables): unknown {
  const seen = new Map<string, number>();
  const text = JSON.stringify(tables)
    .replace(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g, (id) => {
      if (!seen.has(id)) seen.set(id, seen.size);
      return `id ${seen.get(id) ?? ''}`;
    })
    .replace(/"\d{4}-\d\d-\d\dT[^"]*"/g, '"then"');
  return JSON.parse(text);
}

/** What is otherwise on purpose: who leads, who has a seat, and whose shelf an own tool and an own plan lie on. */
function compared(tables: Tables): unknown {
  const rest = Object.entries(tables).filter(
    ([name]) => !['party_person', 'person', 'organisation', 'template_version', 'phase_plan'].includes(name),
  );
  return plain(
    Object.fromEntries(
      rest.map(([name, rows]) => [
        name,
        rows
          .filter((row) => row['kind'] !== 'copy-brought-in')
          .map(({ organisation_id: _, lead: __, ...row }) => row),
      ]),
    ),
  );
}

const somebodyIn = (world: World): { asker: Asker; place: Place } | undefined => {
  for (const seat of world.party_person) {
    const party = world.party.find(({ id, left_at }) => id === seat.party_id && left_at === null);
    if (party && seat.ended_at === null && seat.capability_id === null)
      return { asker: asPerson(seat.person_id), place: { room: party.partnership_id, party: party.id } };
  }
  return undefined;
};

describe('a copy brought in somewhere else', () => {
  test('says there what it said here: every table, whatever is in it', async () => {
    let rooms = 0;
    const property = fc.asyncProperty(fc.gen(), async (generate) => {
      const world = makeWorld(chanceFrom(generate));
      await fillWorld(here().owner, world);
      const taker = somebodyIn(world);
      if (!taker) return;
      const zip = await bagOf(here(), taker.asker, taker.place);
      const brought = await bring(there(), zip);
      expect(brought).toMatchObject({ ok: true, value: { id: taker.place.room, unknown: [] } });
      const again = await bagOf(there(), brought.asker, taker.place);
      for (const part of ['shared', 'own'])
        expect(compared(tablesOf(again, part)), part).toEqual(compared(tablesOf(zip, part)));
      expect(await bring(there(), zip)).toMatchObject({ problem: { kind: 'copy-here-already' } });
      rooms += 1;
    });
    await fc.assert(property, { numRuns: 3, endOnFailure: true });
    expect(rooms).toBeGreaterThan(0);
  }, 60_000);
});

describe('what is no whole copy', () => {
  type Files = Record<string, Uint8Array>;
  /** A copy from here, its files as they are changed by the hand of `edit`, and whether the checksums were done again. */
  async function edited(edit: (files: Files) => void, sealed: boolean): Promise<Uint8Array> {
    const room = await aPartnership(here().owner);
    await aSheet(here().owner, { partnership: room, revealed: true });
    const [party] = room.parties;
    const zip = await bagOf(here(), party.asker, { room: room.id, party: party.id });
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
  const inShared =
    (change: (room: { tables: Tables } & Record<string, unknown>) => void) => (files: Files) => {
      const shared = JSON.parse(strFromU8(files['kopi/data/shared.json'] ?? new Uint8Array())) as {
        tables: Tables;
      };
      change(shared);
      files['kopi/data/shared.json'] = Buffer.from(JSON.stringify(shared));
    };
  /** How much there is of everything. */
  const counted = async () =>
    (
      await sql<{
        all: string;
      }>`select string_agg(query_to_xml('select count(*) from byg.' || tablename, true, true, '')::text, '' order by tablename) as all
        from pg_tables where schemaname = 'byg' and tablename not in ('person', 'organisation', 'membership')`.execute(
        there().owner,
      )
    ).rows[0]?.all;

  test.each([
    ['nonsense', () => Promise.resolve(Buffer.from('nonsense')), 'copy-not-a-bag'],
    ['nothing', () => Promise.resolve(new Uint8Array()), 'copy-not-a-bag'],
    ['another zip', () => Promise.resolve(zipSync({ 'a.txt': Buffer.from('a') })), 'copy-not-a-bag'],
    ['half of one', async () => (await edited(() => undefined, true)).subarray(0, 4_000), 'copy-not-a-bag'],
    [
      'a zip that would unpack without end',
      () => Promise.resolve(zipSync({ 'bagit.txt': new Uint8Array(largestCopy.unpacked + 1) })),
      'copy-too-large',
    ],
    ['more than is taken', () => Promise.resolve(new Uint8Array(largestCopy.packed + 1)), 'copy-too-large'],
    [
      'a changed file',
      () =>
        edited(
          inShared(({ tables }) => void (tables['sheet'] = [])),
          false,
        ),
      'copy-damaged',
    ],
    [
      'a missing file',
      () => edited((files) => void delete files['kopi/data/own.json'], false),
      'copy-damaged',
    ],
    [
      'an added file',
      () => edited((files) => void (files['kopi/data/x'] = new Uint8Array(1)), false),
      'copy-damaged',
    ],
    [
      'one without its own part',
      () => edited((files) => void delete files['kopi/data/own.json'], true),
      'copy-broken',
    ],
    [
      'a later format',
      () =>
        edited(
          inShared((room) => void (room['format'] = 'byg-partnerskaber room 2')),
          true,
        ),
      'copy-of-later-version',
    ],
    [
      'no rooms in it',
      () =>
        edited(
          inShared(({ tables }) => void (tables['partnership'] = [])),
          true,
        ),
      'copy-broken',
    ],
    [
      'a word that no column holds',
      () =>
        edited(
          inShared(({ tables }) => void Object.assign(tables['sheet']?.[0] ?? {}, { state: 'x' })),
          true,
        ),
      'copy-unfit',
    ],
    [
      'what refers to nothing',
      () =>
        edited(
          inShared(
            ({ tables }) => void Object.assign(tables['sheet']?.[0] ?? {}, { partnership_id: newId() }),
          ),
          true,
        ),
      'copy-unfit',
    ],
  ])('is told and leaves nothing: %s', async (_, made, kind) => {
    const zip = await made();
    const before = await counted();
    expect(await bring(there(), zip)).toMatchObject({ ok: false, problem: { kind } });
    expect(await counted()).toBe(before);
  });

  test('cannot reach into a room that was here before, or read another’s tool', async () => {
    const other = await aPartnership(there().owner);
    const reaching = (row: object) =>
      edited(
        inShared(({ tables }) => void Object.assign(tables['sheet']?.[0] ?? {}, row)),
        true,
      );
    expect(await bring(there(), await reaching({ partnership_id: other.id }))).toMatchObject({
      problem: { kind: 'copy-unfit', details: { table: 'sheet' } },
    });
    const [template] = [newId(), newId()];
    const { organisation, person } = other.parties[0];
    await there()
      .owner.insertInto('byg.template')
      .values({
        id: template,
        organisation_id: organisation,
        draft: '{}',
        created_by: person,
        updated_by: person,
      })
      .execute();
    const version = newId();
    await there()
      .owner.insertInto('byg.template_version')
      .values({ id: version, template_id: template, number: 1, content: '{}', published_by: person })
      .execute();
    expect(await bring(there(), await reaching({ tool: `template:${version}` }))).toMatchObject({
      problem: { kind: 'copy-unfit', details: { table: 'sheet' } },
    });
  });

  test('knows every guard that would write where a copy comes in', async () => {
    const { rows } = await sql<{ guard: string }>`select distinct f.proname as guard from pg_trigger t
      join pg_proc f on f.oid = t.tgfoid join pg_class c on c.oid = t.tgrelid
      where c.relnamespace = 'byg'::regnamespace and not t.tgisinternal and t.tgtype & 4 = 4
        and pg_get_triggerdef(t.oid) not like '%coming_in()%'`.execute(here().owner);
    const keepers =
      /^(keep_entry_of_(party|agreement|choice)|keep_contact|keep_days|forget_removed_page|place_mail)$/;
    expect(rows.map(({ guard }) => guard).filter((guard) => !keepers.test(guard))).toEqual([]);
  });
});
