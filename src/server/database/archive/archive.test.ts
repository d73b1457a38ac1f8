import { execFileSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DatabaseRefusal } from '../database-refusal.ts';
import { openStores } from '../open-stores.ts';
import { aGuestLink, aPartnership, aSheet } from '../testing/factories.ts';
import { newId } from '../testing/new-id.ts';
import { forgetRoles } from '../testing/forget-roles.ts';
import { close, openEmptyDatabase, openTestDatabase } from '../testing/open-test-database.ts';
import type { TestDatabase } from '../testing/open-test-database.ts';
import { debian, startDebianServer } from '../testing/debian-server.ts';
import { makeBackup } from './make-backup.ts';
import type { Manifest } from './manifest.ts';
import { restoreBackup } from './restore-backup.ts';

let database: TestDatabase;
const folder = mkdtempSync(join(tmpdir(), 'byg-archive-'));
beforeAll(async () => {
  database = await openTestDatabase();
  await fill(database);
});
afterAll(async () => {
  await close(database);
  rmSync(folder, { recursive: true });
});

const odd = 'æøå 🜚 "\' \\ \\x00 \\N \n\t null {} '.repeat(3);

/** Something in every table that the product fills. */
async function fill({ owner, within, authPool }: TestDatabase): Promise<void> {
  const partnership = await aPartnership(owner, { parties: 3, name: odd });
  const [lead] = partnership.parties;
  await aGuestLink(owner, { party: lead.id, partnership: partnership.id, by: lead.person, revoked: true });
  await aSheet(owner, { partnership });
  const sheetId = await aSheet(owner, { partnership, revealed: true });
  const doc = { type: 'doc', content: [] } as const;
  await within(lead.asker, async (trx) => {
    const { sheets, agreements, history } = openStores(trx);
    await sheets.startLiveDocument({ sheetId, content: null });
    await sheets.saveOwnSheet({
      id: newId(),
      tool: 't',
      title: odd,
      content: [1.1, null, odd, 1e21],
      fromRevision: 0,
    });
    await history.record({
      id: newId(),
      partnershipId: partnership.id,
      kind: 'k',
      details: { odd },
      partyId: lead.id,
    });
    await agreements.startDraft({
      id: newId(),
      partnershipId: partnership.id,
      level: 'full',
      mode: 'general',
      circumstances: ['long'],
      languages: { kind: 'one', language: 'da' },
      dates: {
        startsOn: '2027-01-01',
        endsOn: null,
        noticeDays: 0,
        evaluations: ['2027-06-15', '2028-06-15'],
        lastMeetingOn: null,
      },
      clauses: [{ clause: 'A01', included: true, text: { da: doc, en: doc }, revision: 1 }],
    });
  });
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, index) => index));
  await sql`update byg.live_document set state = ${bytes}`.execute(owner);
  await owner
    .insertInto('byg.content_page')
    .values(
      Array.from({ length: 120 }, (_, index) => ({
        language: 'da' as const,
        kind: 'k',
        id: `${index}`,
        slug: `${index}`,
        body: odd.repeat(900),
        hash: 'h',
      })),
    )
    .execute();
  const account = `insert into auth."user" (id, name, email) values ($1, $2, 'a@b.dk')`;
  await authPool.query(account, [lead.person, odd]);
  await authPool.query(
    `insert into auth.session (id, user_id, token, method, expires_at) values ($1, $2, 't', 'passkey', now())`,
    [newId(), lead.person],
  );
}

async function backup(url: string): Promise<{ archive: string; manifest: Manifest }> {
  const archive = join(folder, `${newId()}.zip`);
  const stream = createWriteStream(archive);
  const files = [{ name: 'secrets.json', bytes: Buffer.from('{}') }];
  const manifest = await makeBackup(
    { url, product: '1.0', now: '2026-11-22T00:00:00.000Z', files },
    async (chunk) => {
      await new Promise<void>((resolve, reject) =>
        stream.write(chunk, (error) => (error ? reject(error) : resolve())),
      );
    },
  );
  await new Promise<void>((resolve) => stream.end(resolve));
  return { archive, manifest };
}

test('an archive brings every row of every table back, and is a zip that others can read', async () => {
  const { archive, manifest } = await backup(database.ownerUrl);
  expect(manifest.tables.filter(({ rows }) => rows > 0).length).toBeGreaterThan(16);
  expect(manifest.tables.find(({ name }) => name === 'byg.content_page')).toMatchObject({
    rows: 120,
    parts: 3,
  });
  if (existsSync('/usr/bin/unzip')) execFileSync('/usr/bin/unzip', ['-tq', archive]);
  await using empty = await openEmptyDatabase();
  const restored = await restoreBackup({ url: empty.url, secret: 'secret', archive });
  expect(Buffer.from(restored.files.get('secrets.json') ?? []).toString()).toBe('{}');
  const again = await backup(empty.url);
  expect(again.manifest.tables).toEqual(manifest.tables);
  await forgetRoles(empty.url);
});

test.runIf(debian)('from the embedded database to PostgreSQL 15 and back, row by row', async () => {
  const first = await backup(database.ownerUrl);
  await using other = await startDebianServer();
  await restoreBackup({ url: other.url, secret: 'secret', archive: first.archive });
  const second = await backup(other.url);
  expect(second.manifest.postgres).toMatch(/^15/);
  expect(second.manifest.tables).toEqual(first.manifest.tables);
  await using back = await openEmptyDatabase();
  await restoreBackup({ url: back.url, secret: 'secret', archive: second.archive });
  const third = await backup(back.url);
  expect(third.manifest.tables).toEqual(first.manifest.tables);
  await forgetRoles(back.url);
});

test('is made of one moment, while people go on working', async () => {
  let going = true;
  const working = (async () => {
    while (going) {
      const { id } = await aPartnership(database.owner);
      await sql`select ${id}`.execute(database.owner);
    }
  })();
  const { archive } = await backup(database.ownerUrl);
  going = false;
  await working;
  await using empty = await openEmptyDatabase();
  // Every party of the archive has its partnership, organisation and people: the references are checked on the way in.
  await restoreBackup({ url: empty.url, secret: 'secret', archive });
  await forgetRoles(empty.url);
});

test('a damaged, cut or foreign file, and a database with something in it, are refused; nothing is kept', async () => {
  const { archive } = await backup(database.ownerUrl);
  await using empty = await openEmptyDatabase();
  const whole = readFileSync(archive);
  const spoilt = Buffer.from(whole);
  spoilt.fill(0, 4_000, 4_040);
  for (const bytes of [
    whole.subarray(0, whole.length / 2),
    spoilt,
    Buffer.from('nonsense'),
    Buffer.alloc(0),
  ]) {
    const path = join(folder, 'bad.zip');
    writeFileSync(path, bytes);
    await expect(restoreBackup({ url: empty.url, secret: 's', archive: path })).rejects.toThrow(
      /damaged|not an archive/,
    );
  }
  await restoreBackup({ url: empty.url, secret: 's', archive });
  await expect(restoreBackup({ url: empty.url, secret: 's', archive })).rejects.toThrow(DatabaseRefusal);
  await forgetRoles(empty.url);
});
