import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { topics, usualPlaces, zones } from '#domain/notices/choice.ts';
import type { Asker } from '#domain/people/asker.ts';
import type { Letter } from '#features/letters/index.ts';
import { chooseByLink, chooseMail, openStop, readMailChoice } from '#features/notices/index.ts';
import { aPartnership, nobody } from '#server/database/testing/factories.ts';
import { newId } from '#server/database/testing/new-id.ts';
import type { Courier } from '#server/mail/courier.ts';
import type { MailServer } from '#server/mail/testing/mail-server.ts';
import { topicOf } from '#server/mail/topic-of.ts';
import type { DeedsGround } from './deeds.testing.ts';
import { openMailGround, type MailGround } from './mail-ground.testing.ts';

let mail: MailGround;
let ground: DeedsGround;
let server: MailServer;
let courier: Courier;
beforeAll(async () => {
  mail = await openMailGround();
  ({ ground, server, courier } = mail);
});
afterAll(() => mail[Symbol.asyncDispose]());
beforeEach(async () => {
  await mail.empty();
  server.refuse = () => null;
  for (const table of ['mail_choice', 'mail_hours', 'failing_address'])
    await sql`delete from ${sql.table(`byg.${table}`)}`.execute(ground.database.owner);
});

const reader = async () => {
  const room = await aPartnership(ground.database.owner);
  const [one, two] = [room.parties[0], room.parties[1] ?? room.parties[0]];
  const { rows } = await sql<{
    email: string;
  }>`select email::text from byg.person where id = ${one.person}`.execute(ground.database.owner);
  return { room, one, two, email: rows[0]?.email ?? '' };
};
const mention = (to: string, key: string): Letter => ({
  ...({ kind: 'comment-mention', to, language: 'da', key, path: '/da/x' } as const),
  ...{ partnership: 'P', sheet: 'S', by: 'B', comment: '' },
});
const dated = (to: string, key: string): Letter => ({
  ...({ kind: 'reminder', to, language: 'da', key, path: '/da/x', partnership: 'P', about: 'end' } as const),
  day: '2027-01-01',
});
const send = (letter: Letter) => ground.as(nobody, (needs) => needs.post.send(letter));
const choose = (asker: Asker, input: unknown) => ground.as(asker, (needs) => chooseMail(needs, input));
const kept = async () =>
  (
    await sql<{ place: string; failed: boolean; later: boolean; text: string }>`
      select place, failed_at is not null as failed, next_attempt_at > now() as later, text from byg.mail order by id`.execute(
      ground.database.owner,
    )
  ).rows;

describe('what a person wants by mail', () => {
  test('goes where it usually goes until something is chosen, and stays as it was chosen', async () => {
    const { one } = await reader();
    const read = () => ground.as(one.asker, (needs) => readMailChoice(needs));
    expect(await read()).toMatchObject({ ok: true, value: { places: usualPlaces, hours: null } });
    expect(
      await choose(one.asker, { comments: 'never', dates: 'weekly', from: '9.00', to: '17:30' }),
    ).toEqual({
      ok: true,
      value: null,
    });
    expect(await read()).toMatchObject({
      value: {
        places: { ...usualPlaces, comments: 'never', dates: 'weekly' },
        hours: { from: '09:00', to: '17:30', zone: 'Europe/Copenhagen' },
      },
    });
    await choose(one.asker, { comments: 'now' });
    expect(await read()).toMatchObject({
      value: { places: { comments: 'now', dates: 'weekly' }, hours: null },
    });
  });

  test.each([
    [{ digest: 'now' }, 'digest', 'not-chosen'],
    [{ meetings: 'hourly' }, 'meetings', 'not-chosen'],
    [{ from: '18:00', to: '' }, 'to', 'hours-both'],
    [{ from: '18:00', to: '18:00' }, 'to', 'hours-same'],
    [{ from: '25:00', to: '07:00' }, 'from', 'bad-time'],
    [{ zone: 'Mars/Olympus' }, 'zone', 'not-chosen'],
  ])('is not %j', async (input, field, kind) => {
    const { one } = await reader();
    expect(await choose(one.asker, input)).toMatchObject({
      ok: false,
      problem: { kind: 'invalid-input', fields: [{ field, kind }] },
    });
  });

  test('is nobody else’s to see or to choose', async () => {
    const { one, two } = await reader();
    await choose(one.asker, { comments: 'never', from: '18:00', to: '07:00' });
    expect(await ground.as(two.asker, (needs) => readMailChoice(needs))).toMatchObject({
      value: { places: usualPlaces, hours: null },
    });
    expect(await choose(nobody, { comments: 'now' })).toMatchObject({ problem: { kind: 'not-signed-in' } });
    const others = sql`insert into byg.mail_choice (person_id, topic, place) values (${one.person}, 'dates', 'never')`;
    await expect(ground.database.within(two.asker, (trx) => others.execute(trx))).rejects.toThrow();
  });

  test('is asked for every kind that can be chosen, and the database knows the same kinds and zones', async () => {
    const { one } = await reader();
    for (const topic of topics)
      expect(await choose(one.asker, { [topic]: 'never' })).toMatchObject({ ok: true });
    for (const zone of zones)
      expect(await choose(one.asker, { from: '18:00', to: '07:00', zone })).toMatchObject({ ok: true });
    expect(Object.values(topicOf).filter((topic) => topic && !topics.includes(topic))).toEqual([]);
  });
});

describe('a mail', () => {
  test('leaves at once, waits for the weekly letter, or is not written, as its reader has chosen', async () => {
    const { one, email } = await reader();
    await send(mention(email, '1'));
    await send(dated(email, '2'));
    expect((await kept()).map(({ place }) => place)).toEqual(['weekly', 'now']);
    expect(await courier.deliver()).toBe(1);
    await choose(one.asker, { comments: 'now', dates: 'never' });
    expect(await send(mention(email, '3'))).toBe(true);
    expect(await send(dated(email, '4'))).toBe(false);
    expect(await courier.deliver()).toBe(1);
  });

  test('that was asked for is never held back, whatever was chosen', async () => {
    const { one, email } = await reader();
    const all = Object.fromEntries(topics.map((topic) => [topic, 'never']));
    await choose(one.asker, { ...all, from: '00:00', to: '23:59' });
    await send({ kind: 'sign-in-link', to: email, language: 'da', path: '/da/x', minutes: 15 });
    expect(await courier.deliver()).toBe(1);
  });

  test('that can wait is held until the quiet hours end', async () => {
    const { one, email } = await reader();
    // A clock an hour wide around now, in the reader's own zone.
    const clock = (minutes: number) =>
      new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Tokyo', timeStyle: 'short' }).format(
        Date.now() + minutes * 60_000,
      );
    await choose(one.asker, { from: clock(-30), to: clock(30), zone: 'Asia/Tokyo' });
    await send(dated(email, '1'));
    expect(await kept()).toMatchObject([{ place: 'now', later: true }]);
    expect(await courier.deliver()).toBe(0);
    await choose(one.asker, { from: clock(30), to: clock(60), zone: 'Asia/Tokyo' });
    await send(dated(email, '2'));
    expect(await courier.deliver()).toBe(1);
  });

  test('is let through at the first moment the reader’s own clock is out of the quiet hours', async () => {
    const { one } = await reader();
    const time = fc
      .integer({ min: 0, max: 1439 })
      .map((minute) => new Date(minute * 60_000).toISOString().slice(11, 16));
    const at = fc.integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2027, 11, 31) / 60_000 });
    const shape = fc.tuple(time, time, fc.constantFrom(...zones), at).filter(([from, to]) => from !== to);
    await fc.assert(
      fc.asyncProperty(shape, async ([from, to, zone, minute]) => {
        await choose(one.asker, { from, to, zone });
        const moment = new Date(minute * 60_000);
        const { rows } = await sql<{ at: string }>`
          select wall.after_quiet(${one.person}, ${moment.toISOString()}::timestamptz) as at`.execute(
          ground.database.owner,
        );
        const released = new Date(rows[0]?.at ?? '');
        const wall = (one: Date) =>
          new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' }).format(one);
        const quiet = (clock: string) =>
          from < to ? clock >= from && clock < to : clock >= from || clock < to;
        if (!quiet(wall(moment))) expect(released.getTime()).toBe(moment.getTime());
        else {
          expect(released.getTime()).toBeGreaterThan(moment.getTime());
          expect(released.getTime() - moment.getTime()).toBeLessThanOrEqual(25 * 3_600_000);
          // In the hour that is skipped in spring there is no such clock; then it is the hour after.
          const later = new Date(Date.parse(`2026-01-01T${to}Z`) + 3_600_000).toISOString().slice(11, 16);
          expect([to, later]).toContain(wall(released));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the link in a mail', () => {
  const linkIn = async () => /\/paamindelser\/([\w-]{43})/.exec((await kept()).at(-1)?.text ?? '')?.[1] ?? '';

  test('opens one kind of one person, looks without changing, and chooses without signing in', async () => {
    const { one, email } = await reader();
    await send(dated(email, '1'));
    const secret = await linkIn();
    const open = () => ground.as(nobody, (needs) => openStop(needs, secret));
    expect(await open()).toMatchObject({ ok: true, value: { topic: 'dates', place: 'now' } });
    expect(await send(dated(email, '2'))).toBe(true);
    const stopped = await ground.as(nobody, (needs) => chooseByLink(needs, secret, { place: 'never' }));
    expect(stopped).toMatchObject({ ok: true, value: { topic: 'dates', place: 'never' } });
    expect(await send(dated(email, '3'))).toBe(false);
    expect(await ground.as(one.asker, (needs) => readMailChoice(needs))).toMatchObject({
      value: { places: { ...usualPlaces, dates: 'never' } },
    });
  });

  test('ends, is nobody’s when it is made up, and never tells who its reader is', async () => {
    const { email } = await reader();
    await send(dated(email, '1'));
    const secret = await linkIn();
    const { rows } = await sql<{ token_hash: Uint8Array }>`select token_hash from byg.mail_stop`.execute(
      ground.database.owner,
    );
    expect(rows.map(({ token_hash: hash }) => Buffer.from(hash).toString('base64url'))).not.toContain(secret);
    await sql`update byg.mail_stop set expires_at = now() - interval '1 second'`.execute(
      ground.database.owner,
    );
    for (const one of [secret, 'A'.repeat(43), ''])
      expect(await ground.as(nobody, (needs) => chooseByLink(needs, one, { place: 'never' }))).toMatchObject({
        problem: { kind: 'link-unknown' },
      });
    await expect(
      ground.database.within(nobody, (trx) => sql`select * from byg.mail_stop`.execute(trx)),
    ).rejects.toThrow();
  });
});

describe('an address that no server takes mail for', () => {
  test('is known to the room’s people, is tried once a week at most, and is forgotten when it works again', async () => {
    const { room, one, two, email } = await reader();
    server.refuse = (address) => (address === email ? 550 : null);
    await send(dated(email, '1'));
    expect(await courier.deliver()).toBe(0);
    await send(dated(email, '2'));
    expect((await kept()).map(({ failed }) => failed)).toEqual([true, true]);
    const failing = (asker: Asker) => ground.as(asker, (needs) => needs.notices.failingIn(room.id));
    expect(await failing(two.asker)).toEqual({ people: [one.person], links: [] });
    const stranger = await reader();
    expect(await failing(stranger.one.asker)).toEqual({ people: [], links: [] });
    expect(await failing(nobody)).toEqual({ people: [], links: [] });
    server.refuse = () => null;
    await sql`update byg.failing_address set failed_at = now() - interval '8 days'`.execute(
      ground.database.owner,
    );
    await send(dated(email, '3'));
    expect(await courier.deliver()).toBe(1);
    expect(await failing(two.asker)).toEqual({ people: [], links: [] });
  });

  test('is not one whose mailbox is full for now, or whose server refuses the sender', async () => {
    const { room, two, email } = await reader();
    for (const code of [452, 552, 554]) {
      server.refuse = () => code;
      await send(dated(email, newId()));
      await courier.deliver();
    }
    expect(await ground.as(two.asker, (needs) => needs.notices.failingIn(room.id))).toEqual({
      people: [],
      links: [],
    });
  });
});
