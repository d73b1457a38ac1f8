import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Letter } from '#features/letters/index.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { openMailServer, type MailServer } from '#server/mail/testing/mail-server.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';
import type { CourierTold } from './killed-courier.ts';
import { nobody } from '#server/database/testing/factories.ts';

/** A process that delivers is killed; what the next one does is what docs/operations.md promises of mails. */
let ground: DeedsGround;
let server: MailServer;
beforeAll(async () => {
  ground = await openDeedsGround();
  server = await openMailServer();
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await close(ground.database);
});
beforeEach(async () => {
  await sql`delete from byg.mail`.execute(ground.database.owner);
  server.received.length = 0;
  server.taken = () => Promise.resolve();
  server.refuse = () => null;
});

function begin(): { readonly child: ChildProcess; readonly ended: Promise<string> } {
  const { ownerUrl: url, secret } = ground.database;
  const child = spawn(process.execPath, [join(import.meta.dirname, 'killed-courier.ts')]);
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  child.stdin.end(JSON.stringify({ url, secret, smtpUrl: server.url } satisfies CourierTold));
  const ended = once(child, 'close').then(([code, signal]) => {
    if (code !== 0 && signal !== 'SIGKILL')
      throw new Error(`the courier ended with ${String(code)}: ${said}`);
    return said;
  });
  return { child, ended };
}

const letter = (number: number): Letter => ({
  ...({ kind: 'all-accepted', to: `${number}@byg.test`, language: 'da', path: '/da/x' } as const),
  ...{ key: String(number), partnership: 'Mellem_Rummet', number, sha256: 'ab'.repeat(32) },
});
async function write(count: number): Promise<void> {
  for (let number = 0; number < count; number += 1)
    await ground.as(nobody, (needs) => needs.post.send(letter(number)));
}
const arrived = () => server.received.map(({ messageId }) => messageId ?? '');
const waiting = async () =>
  (await sql<{ id: string }>`select id from byg.mail where sent_at is null`.execute(ground.database.owner))
    .rows;

/** What happens when the mail server has come so far with the third mail. */
const count = 5;
async function killAt(place: 'named' | 'taken'): Promise<void> {
  await write(count);
  const { child, ended } = begin();
  const strike = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  let come = 0;
  if (place === 'taken') server.taken = () => ((come += 1) === 3 ? strike() : Promise.resolve());
  else server.refuse = () => ((come += 1) === 3 ? (void strike(), 451) : null);
  await ended;
}

test('killed before the mail server has a mail, each arrives once', async () => {
  await killAt('named');
  expect(arrived()).toHaveLength(2);
  await begin().ended;
  expect(new Set(arrived()).size).toBe(count);
  expect(arrived()).toHaveLength(count);
  expect(await waiting()).toEqual([]);
});

test('killed between the server’s taking a mail and the mark, that one comes again under its own name, and no other', async () => {
  await killAt('taken');
  await begin().ended;
  const names = arrived();
  expect(names).toHaveLength(count + 1);
  expect(new Set(names).size).toBe(count);
  const [first, second] = server.received.filter(({ messageId }) => messageId === names[2]);
  expect(second?.text).toBe(first?.text);
  expect(await waiting()).toEqual([]);
});

test('killed at whatever moment, again and again, none is lost and at most one is known twice for each time', async () => {
  const many = 24;
  await write(many);
  server.taken = () => new Promise((later) => void setTimeout(later, 4));
  let kills = 0;
  for (const moment of [15, 40, 75, 120]) {
    const { child, ended } = begin();
    child.stdout?.once('data', () => void setTimeout(() => child.kill('SIGKILL'), moment));
    if (!(await ended).includes('sent')) kills += 1;
  }
  // Two at once share what is left.
  await Promise.all([begin().ended, begin().ended]);
  expect(new Set(arrived()).size).toBe(many);
  expect(arrived().length).toBeLessThanOrEqual(many + kills);
  expect(await waiting()).toEqual([]);
});
