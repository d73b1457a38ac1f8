import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import { beginMeeting, putMinutesForward, readMinutes } from '#features/meetings/index.ts';
import { chooseMail, doAction, findAction, readAction, remindOfWaiting } from '#features/notices/index.ts';
import { endSeat } from '#features/partnerships/index.ts';
import { makePromise, readPromise } from '#features/promises/index.ts';
import { aPartnership, asPerson, nobody } from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => void (ground = await openDeedsGround()));
afterAll(() => close(ground.database));
beforeEach(async () => void (await sql`delete from byg.mail`.execute(ground.database.owner)));

async function room() {
  const made = await aPartnership(ground.database.owner);
  const [one, two] = [made.parties[0], made.parties[1] ?? made.parties[0]];
  return { id: made.id, one, two };
}
/** The secrets of the links to be acted by in the mails to a person, the newest mail first. */
const secretsTo = async (person: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ text: string }>`select m.text from byg.mail m join byg.person p
    on p.email::text = m.to_address where p.id = ${person} order by m.id desc`.execute(ground.database.owner);
  return rows.flatMap(({ text }) =>
    [...text.matchAll(/\/beskeder\/([\w-]{43})/g)].map(([, one = '']) => one),
  );
};
/** As the page does it: whose link it is, asked as nobody, and the rest in that person's name. */
async function byLink(secret: string) {
  const found = await ground.as(nobody, (needs) => findAction(needs, secret));
  if (!found.ok) return { problem: found.problem.kind, look: null, act: null };
  const { personId, ...action } = found.value;
  const asker: Asker = asPerson(personId);
  return {
    problem: null,
    look: () => ground.as(asker, (needs) => readAction(needs, action)),
    act: (read = '') => ground.as(asker, (needs) => doAction(needs, action, read)),
  };
}

async function minutesForward() {
  const { id, one, two } = await room();
  const words = {
    kind: 'ordinary',
    title: 'Status',
    minutes: '60',
    day: '2026-01-05',
    time: '10:00',
    place: '',
  };
  const begun = await ground.as(one.asker, (needs) =>
    beginMeeting({ ...needs, now: '2026-01-01T08:00:00.000Z' }, id, words),
  );
  if (!begun.ok) throw new Error(JSON.stringify(begun.problem));
  const meeting = begun.value.id;
  const put = await ground.as(one.asker, (needs) => putMinutesForward(needs, meeting, { note: '' }));
  if (!put.ok) throw new Error(JSON.stringify(put.problem));
  const [secret = ''] = await secretsTo(two.person);
  const standing = async () => {
    const read = await ground.as(one.asker, (needs) =>
      readMinutes(needs, { id: meeting, partnershipId: id }),
    );
    return read.ok ? read.value.approvals.map(({ partyId }) => partyId) : [];
  };
  return { id, one, two, meeting, secret, standing };
}

describe('minutes from the mail', () => {
  test('are read without doing anything, and approved with one press; twice is once', async () => {
    const { two, secret, standing } = await minutesForward();
    const link = await byLink(secret);
    const looked = await link.look?.();
    expect(looked).toMatchObject({ ok: true, value: { kind: 'minutes', open: true, party: { id: two.id } } });
    expect(await standing()).not.toContain(two.id);
    const read = looked?.ok && looked.value.kind === 'minutes' ? looked.value.minutes.sha256 : '';
    expect(await link.act?.('0'.repeat(64))).toMatchObject({ problem: { kind: 'not-what-was-read' } });
    const both = await Promise.all([link.act?.(read), link.act?.(read)]);
    expect(both.filter((one) => one?.ok).length).toBeGreaterThanOrEqual(1);
    expect((await standing()).filter((party) => party === two.id)).toHaveLength(1);
    expect(await link.act?.(read)).toEqual({ ok: true, value: null });
    expect(await link.look?.()).toMatchObject({ ok: true, value: { open: false } });
  });

  test('are not for who has lost the seat, nor by a link whose time is over, nor by one made up', async () => {
    const { one, two, secret } = await minutesForward();
    await ground.as(two.asker, (needs) => endSeat(needs, { partyId: two.id, personId: two.person }));
    await sql`update byg.party_person set ended_at = now() where person_id = ${two.person}`.execute(
      ground.database.owner,
    );
    expect(await (await byLink(secret)).look?.()).toMatchObject({ problem: { kind: 'link-ended' } });
    expect(await (await byLink(secret)).act?.()).toMatchObject({ problem: { kind: 'link-ended' } });
    await sql`update byg.mail_action set expires_at = now() - interval '1 second'`.execute(
      ground.database.owner,
    );
    for (const made of [secret, 'A'.repeat(43), ''])
      expect((await byLink(made)).problem).toBe('link-unknown');
    await expect(
      ground.database.within(one.asker, (trx) => sql`select * from byg.mail_action`.execute(trx)),
    ).rejects.toThrow();
  });

  test('nobody makes such a link for another who has not put minutes forward', async () => {
    const { meeting, two } = await minutesForward();
    const { rows } = await sql<{ id: string }>`
      select id from byg.meeting_attendee where meeting_id = ${meeting} limit 1`.execute(
      ground.database.owner,
    );
    for (const asker of [two.asker, nobody]) {
      const made = await ground.as(asker, (needs) =>
        needs.meetings.addApprovalLink({
          ...{ attendeeId: rows[0]?.id ?? '', hash: needs.newSecret().hash, until: needs.now },
        }),
      );
      expect(made).toBe(false);
    }
  });
});

describe('a promise from the mail', () => {
  test('is done by the link in its reminder, in the name of who got it', async () => {
    const { id, one } = await room();
    const made = await ground.as(one.asker, (needs) =>
      makePromise(needs, {
        ...{ partnershipId: id, text: 'Bestille lokalet', partyId: one.id, ownerId: null },
        ...{ dueOn: '2031-03-06', source: { kind: 'own', id: null } },
      }),
    );
    const promise = made.ok ? made.value.id : '';
    await ground.as(one.asker, (needs) => chooseMail(needs, { promises: 'now' }));
    expect(await ground.as(one.asker, (needs) => remindOfWaiting({ ...needs, today: '2031-03-05' }))).toBe(1);
    const [secret = ''] = await secretsTo(one.person);
    const link = await byLink(secret);
    expect(await link.look?.()).toMatchObject({ value: { kind: 'promise', open: true } });
    expect(await link.act?.()).toEqual({ ok: true, value: null });
    expect(await link.act?.()).toEqual({ ok: true, value: null });
    const read = await ground.as(one.asker, (needs) => readPromise(needs, promise));
    expect(read.ok && read.value.promise.state).toBe('done');
    expect(read.ok && read.value.changes.map(({ kind }) => kind)).toEqual(['done', 'made']);
  });
});
