import { unzipSync, zipSync } from 'fflate';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPartnership } from '../testing/factories.ts';
import { newId } from '../testing/new-id.ts';
import { close, openTestDatabase, type TestDatabase } from '../testing/open-test-database.ts';
import { openStores } from '../open-stores.ts';
import { bring, editedCopy, inShared, type Files } from './copied.testing.ts';
import { largestCopy } from './open-bag.ts';

let [from, to]: TestDatabase[] = [];
const [here, there] = [() => from as TestDatabase, () => to as TestDatabase];
beforeAll(async () => {
  [from, to] = [await openTestDatabase(), await openTestDatabase()];
});
afterAll(async () => {
  await close(from);
  await close(to);
});

describe('a copy', () => {
  const edited = (edit: (files: Files) => void, sealed: boolean) => editedCopy(here(), edit, sealed);
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
      'one that says it is smaller than it is',
      async () => {
        const zip = Buffer.from(await edited(() => undefined, true));
        zip.writeUInt32LE(10, zip.lastIndexOf('kopi/data/shared.json') - 46 + 24);
        return zip;
      },
      'copy-damaged',
    ],
    [
      'one whose parts are said to be nothing, and are not packed',
      async () => {
        const zip = Buffer.from(
          zipSync({ 'kopi/bagit.txt': [Buffer.from('BagIt-Version: 1.0\n'), { level: 0 }] }),
        );
        zip.writeUInt32LE(0, zip.lastIndexOf('kopi/bagit.txt') - 46 + 24);
        return zip;
      },
      'copy-not-a-bag',
    ],
    [
      'a directory that points outside',
      async () => {
        const zip = Buffer.from(await edited(() => undefined, true));
        zip.writeUInt32LE(0xfffffff0, zip.lastIndexOf('kopi/data/shared.json') - 46 + 42);
        return zip;
      },
      'copy-not-a-bag',
    ],
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

  test('comes in as well when somebody has packed it anew, and without packing at all', async () => {
    const zip = zipSync(unzipSync(await edited(() => undefined, true)), { level: 0 });
    expect(await bring(there(), zip)).toMatchObject({ ok: true });
  });

  test('of a newer version comes in without what has no place here, and says what that is', async () => {
    const zip = await edited((files) => {
      inShared(({ tables }) => {
        Object.assign(tables['sheet']?.[0] ?? {}, { mood: 'glad', shade: null });
        Object.assign(tables, { song: [{ id: newId() }, { id: newId() }], poem: [] });
      })(files);
      files['kopi/data/films/first.mp4'] = Buffer.from('film');
    }, true);
    const brought = await bring(there(), zip);
    const leftOut = {
      tables: [{ table: 'song', rows: 2 }],
      columns: [{ table: 'sheet', column: 'mood', rows: 1 }],
      files: ['films/first.mp4'],
    };
    expect(brought).toMatchObject({ ok: true, value: { leftOut } });
    const id = brought.ok ? brought.value.id : '';
    const told = await there().within(brought.asker, async (trx) => {
      const { copies, history } = openStores(trx);
      return { origin: await copies.origin(id), events: (await history.events(id, {})).items };
    });
    expect(told.origin?.leftOut).toEqual(leftOut);
    expect(told.events.find(({ kind }) => kind === 'copy-brought-in')?.details).toMatchObject({ left: 3 });
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
    // What is derived is kept up also here; what is made up stays apart from what is real, also here.
    const keepers =
      /^(keep_entry_of_(party|agreement|choice|road)|keep_contact|keep_days(_of_notice)?|forget_removed_page|place_mail)$/;
    const apart =
      /^(demonstration_leaves|invite_nobody_real|keep_(demonstration|template)_apart|mark_organisation|write_nobody)$/;
    expect(
      rows.map(({ guard }) => guard).filter((guard) => !keepers.test(guard) && !apart.test(guard)),
    ).toEqual([]);
  });
});
