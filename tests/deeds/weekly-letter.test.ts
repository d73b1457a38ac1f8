import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays } from '#domain/time.ts';
import type { Post } from '#features/letters/index.ts';
import { chooseMail, remindOfWaiting, writeWeeklyLetter } from '#features/notices/index.ts';
import { letBeQuiet } from '#features/portfolio/index.ts';
import { makePromise } from '#features/promises/index.ts';
import { aMembership, aPartnership, aPerson, asPerson } from '#server/database/testing/factories.ts';
import type { Needs } from '#server/house/needs.ts';
import { writeLetters } from '#server/jobs/letters.ts';
import type { Courier } from '#server/mail/courier.ts';
import type { MailServer } from '#server/mail/testing/mail-server.ts';
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
beforeEach(() => mail.empty());

/** Mondays and what follows; later than anything these tests do by the database's own clock. */
const monday = '2031-03-03';
const on = (day: string) => ({ today: day, now: `${day}T06:00:00.000Z` });
const letter = (person: string, day: string, more: (needs: Needs) => Partial<Needs> = () => ({})) =>
  ground.as(asPerson(person), (needs) => writeWeeklyLetter({ ...needs, ...on(day), ...more(needs) }));
const remind = (person: string, day: string) =>
  ground.as(asPerson(person), (needs) => remindOfWaiting({ ...needs, ...on(day) }));
const addressOf = async (person: string) =>
  (
    await sql<{ email: string }>`select email::text from byg.person where id = ${person}`.execute(
      ground.database.owner,
    )
  ).rows[0]?.email ?? '';
const mailsTo = async (person: string) =>
  (
    await sql<{ subject: string; text: string; kind: string }>`
      select m.subject, m.text, m.kind from byg.mail m join byg.person p on p.email::text = m.to_address
      where p.id = ${person} and m.place = 'now' order by m.id`.execute(ground.database.owner)
  ).rows;

async function room() {
  const made = await aPartnership(ground.database.owner, { name: 'Mellem <rum>' });
  const [one, two] = [made.parties[0], made.parties[1] ?? made.parties[0]];
  const promise = (due: string, by = one) =>
    ground.as(by.asker, (needs) =>
      makePromise(
        { ...needs, today: '2031-01-01' },
        {
          ...{ partnershipId: made.id, text: 'Bestille lokalet', partyId: one.id, ownerId: null, dueOn: due },
          source: { kind: 'own', id: null },
        },
      ),
    );
  return { id: made.id, one, two, promise };
}

describe('the weekly letter', () => {
  test('tells what waits and what others did, once a week, however often the job runs', async () => {
    const { one, promise, two } = await room();
    expect(await promise('2031-03-06', two)).toMatchObject({ ok: true });
    const both = await Promise.all([letter(one.person, monday), letter(one.person, monday)]);
    expect([...both].sort()).toEqual([false, true]);
    expect(await letter(one.person, addDays(monday, 3))).toBe(false);
    const [mail, ...more] = await mailsTo(one.person);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Ugen i jeres partnerskaber');
    expect(mail?.text).toContain('Bestille lokalet');
    expect(mail?.text).toContain('Mellem <rum>');
    expect(mail?.text).toMatch(
      /http:\/\/localhost:3000\/da\/arbejdsrum\/partnerskaber\/[\w-]+\/loefter\/[\w-]+/,
    );
    expect(mail?.text).toMatch(/\/da\/paamindelser\/[\w-]{43}/);
  });

  test('is not sent when nothing is new, and is again when something is', async () => {
    const { one, promise, two } = await room();
    await promise('2031-03-06');
    expect(await letter(one.person, monday)).toBe(true);
    // By the test's clock the letter was written then, and not today.
    await sql`update byg.weekly_letter set at = now() + interval '1 minute'`.execute(ground.database.owner);
    expect(await letter(one.person, addDays(monday, 7))).toBe(false);
    await sql`update byg.weekly_letter set at = now() - interval '1 second'`.execute(ground.database.owner);
    await promise('2031-03-20', two);
    expect(await letter(one.person, addDays(monday, 14))).toBe(true);
  });

  test('is never sent to who has nothing, or wants none', async () => {
    const { one, promise } = await room();
    const stranger = await aPerson(ground.database.owner);
    await promise('2031-03-06');
    await ground.as(one.asker, (needs) => chooseMail(needs, { digest: 'never' }));
    expect(await letter(stranger, monday)).toBe(false);
    expect(await letter(one.person, monday)).toBe(false);
    expect(await mailsTo(one.person)).toEqual([]);
  });

  test('carries what was held for it, once, and leaves nothing behind', async () => {
    const { one, two } = await room();
    const to = await addressOf(one.person);
    await ground.as(two.asker, (needs) =>
      needs.post.send({
        ...({ kind: 'comment-mention', to, language: 'da', key: 'k', path: '/da/x?a=1' } as const),
        ...{ partnership: 'P', sheet: 'Gevinster', by: 'Karen', comment: '' },
      }),
    );
    expect(await courier.deliver()).toBe(0);
    // Nobody but its reader can take it.
    expect(await ground.as(two.asker, (needs) => needs.notices.takeHeld())).toEqual([]);
    expect(await letter(one.person, monday)).toBe(true);
    expect(await letter(one.person, addDays(monday, 7))).toBe(false);
    expect(await courier.deliver()).toBe(1);
    expect(server.received[0]?.text).toContain('Karen har nævnt dig på arket Gevinster');
    expect(server.received[0]?.text).toContain('http://localhost:3000/da/x?a=1');
    expect(server.received[0]?.headers.get('list')).toMatchObject({
      unsubscribe: { url: expect.any(String) },
    });
  });

  test('is kept while it says what has been told; older ones are swept', async () => {
    const { one, two } = await room();
    const { owner } = ground.database;
    const weeks = async (person: string) => {
      const { rows } = await sql<{
        week: string;
      }>`select ((date_trunc('week', current_date)::date - week) / 7)::text as week
        from byg.weekly_letter where person_id = ${person} order by week desc`.execute(owner);
      return rows.map(({ week }) => Number(week));
    };
    const keep = (person: string, ago: number) =>
      sql`insert into byg.weekly_letter (person_id, week)
        values (${person}, date_trunc('week', current_date)::date - ${ago}::int * 7)`.execute(owner);
    for (const ago of [2, 7, 9, 30]) await keep(one.person, ago);
    await keep(two.person, 40);
    await keep(two.person, 60);
    await courier.sweep();
    await courier.sweep();
    expect(await weeks(one.person)).toEqual([7, 2]);
    expect(await weeks(two.person)).toEqual([40]);
  });

  test('names quiet partnerships to who looks after them all, not again for a month, and not when there is a reason', async () => {
    const { id, one, two } = await room();
    const lead = await aPerson(ground.database.owner, { language: 'en' });
    await aMembership(ground.database.owner, {
      ...{ person: lead, organisation: one.organisation, roles: ['network-lead'] },
    });
    expect(await letter(lead, monday)).toBe(true);
    const [mail] = await mailsTo(lead);
    expect(mail?.text).toContain('Mellem <rum>');
    expect(await letter(two.person, monday)).toBe(false);
    expect(await letter(lead, addDays(monday, 7))).toBe(false);
    expect(await letter(lead, addDays(monday, 28))).toBe(true);
    const snoozed = await ground.as(asPerson(lead), (needs) =>
      letBeQuiet(
        { ...needs, ...on(addDays(monday, 30)) },
        { organisationId: one.organisation, partnershipId: id },
        { reason: 'Vi ses igen efter ferien', until: addDays(monday, 90) },
      ),
    );
    expect(snoozed).toMatchObject({ ok: true });
    expect(await letter(lead, addDays(monday, 63))).toBe(false);
    expect(await letter(lead, addDays(monday, 91))).toBe(true);
  });

  test('is neither lost nor doubled when its writer dies between the mail and the end', async () => {
    const { one, promise } = await room();
    await promise('2031-03-06');
    const dying = ({ post }: Needs): { post: Post } => ({
      post: {
        async send(written) {
          await post.send(written);
          throw new Error('the house fell');
        },
      },
    });
    await expect(letter(one.person, monday, dying)).rejects.toThrow('the house fell');
    expect(await mailsTo(one.person)).toEqual([]);
    expect(await letter(one.person, monday)).toBe(true);
    expect(await mailsTo(one.person)).toHaveLength(1);
  });
});

describe('a reminder of what waits', () => {
  test('comes once, to who wants it at once, when its day draws near', async () => {
    const { one, two, promise } = await room();
    await promise('2031-03-20');
    await ground.as(one.asker, (needs) => chooseMail(needs, { promises: 'now' }));
    const days = [0, 13, 14, 14, 15, 20].map((more) => addDays(monday, more));
    const written: number[] = [];
    for (const day of days) written.push(await remind(one.person, day));
    expect(written).toEqual([0, 0, 1, 0, 0, 0]);
    expect((await mailsTo(one.person)).map(({ subject }) => subject)).toEqual([
      'Et løfte nærmer sig sin dag',
    ]);
    expect(await remind(two.person, addDays(monday, 14))).toBe(0);
  });

  test('waits for the weekly letter where nothing else was chosen', async () => {
    const { one, promise } = await room();
    await promise('2031-03-20');
    expect(await remind(one.person, addDays(monday, 16))).toBe(0);
  });
});

describe('the job', () => {
  test('writes to everybody who may have something waiting, and one that fails keeps nobody from theirs', async () => {
    const { one, two, promise } = await room();
    await promise('2031-03-06');
    const written: string[] = [];
    const job = (failing: string | null) =>
      writeLetters({
        pool: ground.database.keeperPool,
        today: () => monday,
        write: async ({ id }) => {
          if (id === failing) throw new Error('no letter for you');
          if (id !== one.person && id !== two.person) return 0;
          written.push(id);
          return Number(await letter(id, monday)) + (await remind(id, monday));
        },
      });
    await expect(job(two.person)).rejects.toThrow();
    expect(written).toEqual([one.person]);
    await job(null);
    // Who has been seen to today is not asked about again.
    expect(written).toEqual([one.person, two.person]);
    expect(await mailsTo(one.person)).toHaveLength(1);
  });
});
