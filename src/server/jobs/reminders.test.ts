import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Post } from '#features/letters/index.ts';
import { openTestDatabase } from '#server/database/testing/open-test-database.ts';
import type { TestDatabase } from '#server/database/testing/open-test-database.ts';
import { makePost } from '#server/mail/post.ts';
import { remind } from './reminders.ts';
import type { ReminderParts } from './reminders.ts';
import { layPartnership } from './testing/lay-partnership.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  // A connection that is cut while it is in use says so; here that is what is wanted.
  database.keeperPool.on('connect', (client) => void client.on('error', () => undefined));
});
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(async () => {
  await sql`update byg.partnership set state = 'ended'`.execute(database.owner);
  await sql`delete from byg.mail`.execute(database.owner);
});

const parts = (today: string, more: Partial<ReminderParts> = {}): ReminderParts => ({
  pool: database.keeperPool,
  postIn: (db) => makePost({ db, newId: randomUUID, publicUrl: 'https://byg.test' }),
  newId: randomUUID,
  today: () => today,
  ...more,
});
const mails = async () =>
  (
    await sql<{ subject: string; to_address: string; text: string }>`
      select subject, to_address, text from byg.mail order by id`.execute(database.owner)
  ).rows;

describe('reminders', () => {
  it('come before each agreed date, to everyone in the partnership, once', async () => {
    const dates = {
      startsOn: '2027-01-10',
      endsOn: '2027-12-31',
      noticeDays: 90,
      evaluations: ['2027-06-01'],
      lastMeetingOn: '2027-12-01',
    };
    await layPartnership(database.owner, { name: 'Mellem_Rummet', dates, people: 3 });
    const days = [
      '2027-01-02',
      '2027-01-03',
      '2027-05-11',
      '2027-05-11',
      '2027-09-02',
      '2027-11-01',
      '2027-11-17',
    ];
    const written = [];
    for (const day of days) written.push(await remind(parts(day)));
    expect(written).toEqual([0, 3, 3, 0, 3, 3, 3]);
    const subjects = new Set((await mails()).map(({ subject }) => subject));
    expect([...subjects].sort()).toEqual([
      'Deadline for giving notice in Mellem_Rummet: 2 October 2027',
      'Evaluation of Mellem_Rummet on 1 June 2027',
      'Last meeting of Mellem_Rummet: 1 December 2027',
      'Mellem_Rummet begins on 10 January 2027',
      'Mellem_Rummet ends on 31 December 2027',
    ]);
  });

  it('lead to where going on is spoken of only where the agreement itself has an end day', async () => {
    const ends = { endsOn: '2027-12-31' };
    await layPartnership(database.owner, { name: 'Agreed', dates: ends, people: 1 });
    await layPartnership(database.owner, { name: 'Open', dates: { endsOn: null }, people: 1 });
    await sql`update byg.partnership set ends_on = '2027-12-31' where name = 'Open'`.execute(database.owner);
    expect(await remind(parts('2027-11-17'))).toBe(2);
    const led = (await mails()).map(({ subject, text }) => [subject, text.includes('/agreement/renewal')]);
    expect(new Map(led as [string, boolean][])).toEqual(
      new Map([
        ['Agreed ends on 31 December 2027', true],
        ['Open ends on 31 December 2027', false],
      ]),
    );
  });

  it('are not written for dates that are only put forward, or gone by', async () => {
    const dates = { evaluations: ['2027-06-01'] };
    await layPartnership(database.owner, { name: 'Draft', dates, people: 1, state: 'put-forward' });
    await layPartnership(database.owner, { name: 'Past', dates, people: 1 });
    expect(await remind(parts('2027-06-02'))).toBe(0);
    expect(await remind(parts('2027-05-30'))).toBe(1);
    expect((await mails())[0]?.subject).toContain('Past');
  });

  it('catch up on what came due while the house was closed', async () => {
    await layPartnership(database.owner, { name: 'Closed', dates: null, startsOn: '2027-03-10', people: 2 });
    expect(await remind(parts('2027-03-09'))).toBe(2);
  });

  it('are written once when two jobs run at the same moment', async () => {
    await layPartnership(database.owner, { name: 'Twice', dates: null, startsOn: '2027-03-10', people: 8 });
    const both = await Promise.all([remind(parts('2027-03-05')), remind(parts('2027-03-05'))]);
    expect((both[0] ?? 0) + (both[1] ?? 0)).toBe(8);
    expect(await mails()).toHaveLength(8);
  });

  it('lose nothing and double nothing when the job is killed in the middle', async () => {
    await layPartnership(database.owner, { name: 'Killed', dates: null, startsOn: '2027-03-10', people: 6 });
    let sent = 0;
    const dying: ReminderParts['postIn'] = (db): Post => ({
      async send(letter) {
        const kept = await parts('2027-03-05').postIn(db).send(letter);
        // The mail is written, and then its connection is cut before anything is committed.
        if ((sent += 1) === 4) await sql`select pg_terminate_backend(pg_backend_pid())`.execute(db);
        return kept;
      },
    });
    await expect(remind(parts('2027-03-05', { postIn: dying }))).rejects.toThrow();
    expect(await mails()).toHaveLength(3);
    expect(await remind(parts('2027-03-05'))).toBe(3);
    expect(new Set((await mails()).map(({ to_address: to }) => to)).size).toBe(6);
    expect(await mails()).toHaveLength(6);
  });
});

describe('declining reminders', () => {
  const choose = async (text: string, place: string) => {
    const secret = /https:\/\/byg\.test\/en\/reminders\/([\w-]+)/.exec(text)?.[1] ?? '';
    const hash = createHash('sha256').update(secret).digest();
    const { rows } = await database.within({ kind: 'nobody' }, (trx) =>
      sql<{ done: boolean }>`select wall.choose_by_link(${hash}, ${place}) as done`.execute(trx),
    );
    return rows[0]?.done;
  };

  it('needs only the link of a mail, and can be taken back', async () => {
    const dates = { endsOn: '2027-12-31', noticeDays: 90 };
    await layPartnership(database.owner, { name: 'Stop', dates, startsOn: '2027-03-10', people: 1 });
    expect(await remind(parts('2027-03-05'))).toBe(1);
    const [first] = await mails();
    expect(await choose(first?.text ?? '', 'never')).toBe(true);
    expect(await remind(parts('2027-09-20'))).toBe(0);
    expect(await choose(first?.text ?? '', 'now')).toBe(true);
    expect(await remind(parts('2027-11-05'))).toBe(1);
    expect(await mails()).toHaveLength(2);
  });

  it('is not for who made the link up', async () => {
    expect(await choose(`https://byg.test/en/reminders/${'A'.repeat(43)}`, 'never')).toBe(false);
  });
});
