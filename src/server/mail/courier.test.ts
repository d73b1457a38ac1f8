import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Letter } from '#features/letters/index.ts';
import { openTestDatabase } from '#server/database/testing/open-test-database.ts';
import type { TestDatabase } from '#server/database/testing/open-test-database.ts';
import { makeCourier } from './courier.ts';
import type { Courier } from './courier.ts';
import { makePost } from './post.ts';
import { openMailServer } from './testing/mail-server.ts';
import type { MailServer } from './testing/mail-server.ts';

const publicUrl = 'https://byg.test';
let database: TestDatabase;
let server: MailServer;
let courier: Courier;

const makeOne = (smtpUrl: string | undefined) =>
  makeCourier({
    pool: database.keeperPool,
    smtpUrl,
    from: 'Byg partnerskaber <no-reply@byg.test>',
    publicUrl,
    log: () => undefined,
  });

beforeAll(async () => {
  database = await openTestDatabase();
  // A connection that is cut while it is in use says so; here that is what is wanted.
  database.keeperPool.on('connect', (client) => void client.on('error', () => undefined));
  server = await openMailServer();
  courier = makeOne(server.url);
});
afterAll(async () => {
  courier.close();
  await server[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});
beforeEach(async () => {
  server.received.length = 0;
  server.refuse = () => null;
  await sql`delete from byg.mail`.execute(database.owner);
});

const link: Letter = {
  kind: 'sign-in-link',
  to: 'a@byg.test',
  language: 'da',
  path: '/da/log-ind/secret',
  minutes: 15,
};
const accepted = (key: string, to = 'a@byg.test', partnership = 'Mellem_Rummet'): Letter => ({
  kind: 'all-accepted',
  to,
  language: 'da',
  path: '/da/x',
  key,
  partnership,
  number: 1,
  sha256: 'ab'.repeat(32),
});
const send = (letter: Letter) =>
  database.within({ kind: 'nobody' }, (db) => makePost({ db, newId: randomUUID, publicUrl }).send(letter));
const kept = async () =>
  (await database.owner
    .selectFrom('byg.mail')
    .selectAll()
    .orderBy('created_at')
    .execute()) as unknown as Record<string, unknown>[];

describe('the courier', () => {
  it('delivers a letter as text and HTML, once', async () => {
    await send(link);
    expect(await courier.deliver()).toBe(1);
    expect(await courier.deliver()).toBe(0);
    const [mail] = server.received;
    expect(server.received).toHaveLength(1);
    expect(mail?.subject).toBe('Dit link til at logge ind');
    expect(mail?.text).toContain('https://byg.test/da/log-ind/secret');
    expect(mail?.html).toContain('href="https://byg.test/da/log-ind/secret"');
    expect(mail?.from?.text).toBe('"Byg partnerskaber" <no-reply@byg.test>');
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('forgets a secret once it is delivered, and keeps the rest', async () => {
    await send(link);
    await send(accepted('1'));
    await courier.deliver();
    const [one, two] = await kept();
    expect(one).toMatchObject({ text: '', html: '', kind: 'sign-in-link' });
    expect(one?.['sent_at']).not.toBeNull();
    expect(two?.['text']).toContain('Mellem_Rummet');
  });

  it('takes a letter with the same key once', async () => {
    expect(await send(accepted('same'))).toBe(true);
    expect(await send(accepted('same'))).toBe(false);
    expect(await courier.deliver()).toBe(1);
  });

  it('says where a reminder can be stopped, with one click, to who has a choice', async () => {
    await sql`insert into byg.person (id, email) values (${randomUUID()}, 'known@byg.test')`.execute(
      database.owner,
    );
    const words = { partnership: 'P', about: 'evaluation', day: '2026-12-06' } as const;
    for (const to of ['Known@byg.test', 'outside@byg.test'])
      await send({ kind: 'reminder', to, language: 'en', path: '/en/x', key: to, ...words });
    await courier.deliver();
    const sentTo = (name: string) =>
      server.received.find(({ to }) => JSON.stringify(to).includes(`"${name}@byg.test"`));
    const [known, outside] = [sentTo('Known'), sentTo('outside')];
    expect(outside).toBeDefined();
    const headers = new Map(known?.headerLines.map(({ key, line }) => [key, line]));
    const url = /<(https:\/\/byg\.test\/en\/reminders\/[\w-]{43})>/.exec(
      headers.get('list-unsubscribe') ?? '',
    )?.[1];
    expect(url).toBeDefined();
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(known?.text).toContain(url);
    expect(known?.html).toContain(`href="${url}"`);
    expect(outside?.headers.has('list')).toBe(false);
    expect(outside?.text).not.toContain('/reminders/');
  });

  it('keeps everybody and everything out of the headers', async () => {
    const nasty = 'X\r\nBcc: spy@byg.test\r\nX-Evil: 1\r\n\r\nbody\u2028\u0000';
    await send(accepted('nasty', 'a@byg.test', nasty.replace('\u0000', '')));
    await courier.deliver();
    const [mail] = server.received;
    expect(mail?.headers.has('bcc')).toBe(false);
    expect(mail?.headers.has('x-evil')).toBe(false);
    expect(mail?.subject).toContain('Bcc: spy@byg.test');
    expect(server.recipients).toEqual(['a@byg.test']);
  });

  it('never makes two receivers of one address', async () => {
    await send(accepted('comma', 'a@byg.test, b@byg.test'));
    await courier.deliver();
    expect(server.recipients).not.toContain('b@byg.test');
  });

  it('tries again later when the server is busy, with the same Message-ID', async () => {
    server.refuse = () => 451;
    await send(accepted('busy'));
    expect(await courier.deliver()).toBe(0);
    const [waiting] = await kept();
    expect(waiting).toMatchObject({ attempts: 1, sent_at: null, failed_at: null });
    expect(String(waiting?.['last_error'])).toMatch(/451/);
    expect(await courier.deliver()).toBe(0);
    server.refuse = () => null;
    await sql`update byg.mail set next_attempt_at = now()`.execute(database.owner);
    expect(await courier.deliver()).toBe(1);
    expect(server.received[0]?.messageId).toBe(`<${String(waiting?.['id'])}@byg.test>`);
  });

  it('gives up when the receiver is refused for good, and what comes after still leaves', async () => {
    server.refuse = (address) => (address === 'gone@byg.test' ? 550 : null);
    await send(accepted('gone', 'gone@byg.test'));
    await send(accepted('here'));
    expect(await courier.deliver()).toBe(1);
    const [gone] = await kept();
    expect(gone?.['failed_at']).not.toBeNull();
    expect(gone?.['last_error']).toMatch(/550/);
  });

  it('sends nothing that has become too old', async () => {
    await send(link);
    await sql`update byg.mail set created_at = now() - interval '2 hours'`.execute(database.owner);
    expect(await courier.deliver()).toBe(0);
    expect((await kept())[0]).toMatchObject({ last_error: 'too old to send' });
  });

  it('cut off between the mail server and its own note, sends again under the same Message-ID', async () => {
    await send(accepted('cut'));
    await send(accepted('next'));
    const { rows } = await sql<{ role: string }>`select current_user as role`.execute(database.keeper);
    server.taken = async () => {
      server.taken = () => Promise.resolve();
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where usename = ${rows[0]?.role} and datname = current_database()`.execute(database.owner);
    };
    await expect(courier.deliver()).rejects.toThrow();
    expect(await courier.deliver()).toBe(2);
    expect(server.received.map(({ messageId }) => messageId)).toHaveLength(3);
    expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(2);
  });

  it('shares the work with another courier: nothing is sent twice', async () => {
    for (let number = 0; number < 30; number += 1) await send(accepted(`shared ${number}`));
    const other = makeOne(server.url);
    const sent = await Promise.all([courier.deliver(), other.deliver()]);
    other.close();
    expect((sent[0] ?? 0) + (sent[1] ?? 0)).toBe(30);
    expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(30);
    expect(server.received).toHaveLength(30);
  });

  it('without a mail server leaves everything in the outbox to be read', async () => {
    await send(link);
    expect(await makeOne(undefined).deliver()).toBe(0);
    expect((await kept())[0]).toMatchObject({ sent_at: null, failed_at: null, attempts: 0 });
  });

  it('survives a server that is not there', async () => {
    await send(accepted('nowhere'));
    const lost = makeOne('smtp://127.0.0.1:9');
    expect(await lost.deliver()).toBe(0);
    lost.close();
    expect((await kept())[0]).toMatchObject({ attempts: 1, failed_at: null });
  });

  it('lets nothing leave when the deed that wrote it is undone', async () => {
    await database.within({ kind: 'nobody' }, async (db) => {
      await makePost({ db, newId: randomUUID, publicUrl }).send(accepted('undone'));
      return { ok: false };
    });
    expect(await courier.deliver()).toBe(0);
  });
});
