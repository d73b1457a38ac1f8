import ICAL from 'ical.js';
import { sql } from 'kysely';
import type { ParsedMail } from 'mailparser';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import {
  answerByLink,
  approveMinutes,
  askForDates,
  askOutsider,
  beginMeeting,
  callMeeting,
  cancelMeeting,
  changeMeeting,
  chooseDate,
  endAttendee,
  printByLink,
  proposeDate,
  putMinutesForward,
  readByLink,
} from '#features/meetings/index.ts';
import { aPartnership, nobody, type GivenPartnership } from '#server/database/testing/factories.ts';
import type { Needs } from '#server/house/needs.ts';
import { newId } from '#server/database/testing/new-id.ts';
import { newSecret } from '#server/sign-in/secret.ts';
import { remindOfMeetings } from '#server/jobs/meeting-reminders.ts';
import { makePost } from '#server/mail/post.ts';
import type { Courier } from '#server/mail/courier.ts';
import type { MailServer } from '#server/mail/testing/mail-server.ts';
import type { Result } from '#domain/result.ts';
import { good, type DeedsGround } from './deeds.testing.ts';
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

const now = '2027-01-04T08:00:00.000Z';
/** Done by somebody, at the time of these tests. */
const must = async <T>(asker: Asker, deed: (needs: Needs) => Promise<Result<T>>, at = now): Promise<T> =>
  good(await ground.as(asker, (needs) => deed({ ...needs, now: at, today: at.slice(0, 10) })));

type Begun = GivenPartnership & { readonly meeting: string; readonly lead: Asker };
async function begun(more: object = {}): Promise<Begun> {
  const partnership = await aPartnership(ground.database.owner, { name: 'Mellem; rum, "æøå"' });
  const lead = partnership.parties[0].asker;
  const { id } = await must(lead, (needs) =>
    beginMeeting(needs, partnership.id, {
      ...{ kind: 'ordinary', title: 'Status', minutes: '60', place: 'Caféen, 1. sal; til højre' },
      ...more,
    }),
  );
  return { ...partnership, meeting: id, lead };
}
const timed = { day: '2027-03-29', time: '13:30' };
const outsider = { email: 'Formand@borger.test', name: 'Formand', organisation: 'Borgerforeningen' };

async function delivered(): Promise<readonly ParsedMail[]> {
  server.received.length = 0;
  await courier.deliver();
  return [...server.received];
}

/** The calendar part of a mail, with the method that its MIME part names. */
function calendarOf(mail: ParsedMail | undefined) {
  const part = mail?.attachments.find(({ contentType }) => contentType === 'text/calendar');
  const text = part?.content.toString('utf8') ?? '';
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') as ICAL.Component);
  return { text, calendar, event, method: String(calendar.getFirstPropertyValue('method')), part };
}

test('calls everybody once with an invitation that a calendar understands', async () => {
  const { lead, meeting } = await begun(timed);
  await must(lead, (needs) => askOutsider(needs, meeting, outsider));
  expect(await must(lead, (needs) => callMeeting(needs, meeting))).toEqual({ told: 3 });
  expect(await must(lead, (needs) => callMeeting(needs, meeting))).toEqual({ told: 0 });
  const mails = await delivered();
  expect(mails).toHaveLength(3);
  expect(await delivered()).toHaveLength(0);
  const mail = mails.find(({ to }) => JSON.stringify(to).includes('formand@borger.test'));
  const { text, calendar, event, method, part } = calendarOf(mail);
  expect(method).toBe('REQUEST');
  expect(
    String(part?.headers.get('content-type') && JSON.stringify(part.headers.get('content-type'))),
  ).toMatch(/"method":"REQUEST"/);
  expect(event.uid).toBe(`meeting-${meeting}`);
  expect(event.sequence).toBe(0);
  expect(event.summary).toBe('Status: Mellem; rum, "æøå"');
  expect(event.location).toBe('Caféen, 1. sal; til højre');
  expect(event.startDate.toString()).toBe('2027-03-29T13:30:00');
  expect(event.component.getFirstProperty('dtstart')?.getFirstParameter('tzid')).toBe('Europe/Copenhagen');
  // The zone that comes with it says summer time on that day: 13.30 is 11.30 UTC.
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') as ICAL.Component);
  event.startDate.zone = zone;
  expect(event.startDate.toJSDate().toISOString()).toBe('2027-03-29T11:30:00.000Z');
  expect(event.duration.toSeconds()).toBe(3600);
  expect(event.description).toContain('Hvad er lykkedes siden sidst?');
  expect(String(event.organizer)).toBe('mailto:no-reply@byg.test');
  expect(event.attendees.map((one) => one.getFirstValue())).toEqual(['mailto:formand@borger.test']);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(event.component.getAllSubcomponents('valarm')).toHaveLength(1);
  expect(mail?.text).toContain('29. marts 2027');
  const kept = await sql<{ text: string; calendar: string | null }>`
    select text, calendar from byg.mail where to_address = 'formand@borger.test'`.execute(
    ground.database.owner,
  );
  expect(kept.rows).toEqual([{ text: '', calendar: null }]);
});

test('an update counts up, a change nobody sees tells nobody, and being taken off or called off is CANCEL', async () => {
  const { lead, meeting } = await begun(timed);
  const { id } = await must(lead, (needs) => askOutsider(needs, meeting, outsider));
  await must(lead, (needs) => callMeeting(needs, meeting));
  await delivered();
  const same = { title: 'Status', minutes: '60', place: 'Caféen, 1. sal; til højre', link: '', ...timed };
  const revision = async () =>
    (await ground.as(lead, (needs) => needs.meetings.meeting(meeting)))?.revision ?? 0;
  const change = async (more: object) => {
    const from = await revision();
    return must(lead, (needs) => changeMeeting(needs, meeting, { ...same, ...more, revision: from }));
  };
  expect(await change({})).toEqual({ told: 0 });
  expect(await change({ time: '15.00' })).toEqual({ told: 3 });
  const moved = await delivered();
  expect(moved.map((mail) => calendarOf(mail).event.sequence)).toEqual([1, 1, 1]);
  expect(new Set(moved.map((mail) => calendarOf(mail).event.uid)).size).toBe(1);
  await must(lead, (needs) => endAttendee(needs, { id: meeting, attendeeId: id }));
  const [off, ...others] = await delivered();
  expect(others).toEqual([]);
  expect(calendarOf(off).method).toBe('CANCEL');
  expect(calendarOf(off).calendar.getFirstSubcomponent('vevent')?.getFirstPropertyValue('status')).toBe(
    'CANCELLED',
  );
  await must(lead, (needs) => askOutsider(needs, meeting, outsider));
  expect(await must(lead, (needs) => callMeeting(needs, meeting))).toEqual({ told: 1 });
  expect(calendarOf((await delivered())[0]).method).toBe('REQUEST');
  expect(await must(lead, (needs) => cancelMeeting(needs, meeting))).toEqual({ told: 3 });
  const cancelled = (await delivered()).map(calendarOf);
  expect(cancelled.map(({ method, event }) => [method, event.sequence])).toEqual([
    ['CANCEL', 2],
    ['CANCEL', 2],
    ['CANCEL', 2],
  ]);
  const again = await ground.as(lead, (needs) => cancelMeeting({ ...needs, now }, meeting));
  expect(again).toMatchObject({ ok: false, problem: { kind: 'meeting-cancelled' } });
});

test('a party that leaves gets its calendar put right with the next call', async () => {
  const { lead, meeting, parties } = await begun(timed);
  await must(lead, (needs) => callMeeting(needs, meeting));
  await delivered();
  await sql`update byg.party set left_at = now() where id = ${parties[1]?.id ?? ''}`.execute(
    ground.database.owner,
  );
  expect(await must(lead, (needs) => callMeeting(needs, meeting))).toEqual({ told: 1 });
  expect((await delivered()).map((mail) => calendarOf(mail).method)).toEqual(['CANCEL']);
});

test('two who call at once send each letter once; a deed that is undone sends none', async () => {
  const { lead, meeting, parties } = await begun(timed);
  const partner = parties[1]?.asker ?? nobody;
  const told = await Promise.all([
    must(lead, (needs) => callMeeting(needs, meeting)),
    must(partner, (needs) => callMeeting(needs, meeting)),
  ]);
  expect(told.map((one) => one.told).toSorted()).toEqual([0, 2]);
  expect(await delivered()).toHaveLength(2);
  await ground.as(lead, async (needs) => {
    const { revision = 0 } = (await needs.meetings.meeting(meeting)) ?? {};
    const words = { title: 'Andet', minutes: '60', place: '', link: '', ...timed, revision };
    await changeMeeting({ ...needs, now }, meeting, words);
    return { ok: false };
  });
  expect(await delivered()).toHaveLength(0);
});

/** The secret of the link in a letter. */
const secretIn = (mail: ParsedMail | undefined): string =>
  /\/(?:moeder|meetings)\/([\w-]{20,})/.exec(mail?.text ?? '')?.[1] ?? '';

test('people from outside answer a poll by their own link, and only as long as it is open', async () => {
  const { lead, meeting, parties } = await begun();
  await must(lead, (needs) => askOutsider(needs, meeting, outsider));
  const option = await must(lead, (needs) => proposeDate(needs, meeting, timed));
  expect(await must(lead, (needs) => proposeDate(needs, meeting, timed))).toEqual(option);
  expect(await must(lead, (needs) => askForDates(needs, meeting))).toEqual({ asked: 2 });
  expect(await must(lead, (needs) => askForDates(needs, meeting))).toEqual({ asked: 0 });
  const mails = await delivered();
  const secret = secretIn(mails.find(({ to }) => JSON.stringify(to).includes('borger.test')));
  const answers = { answers: { [option.id]: 'maybe' } };
  const shown = await must(nobody, (needs) => readByLink(needs, secret));
  expect(shown).toMatchObject({ title: 'Status', pollOpen: true, options: [{ answer: null }] });
  await must(nobody, (needs) => answerByLink(needs, secret, answers));
  await must(nobody, (needs) => answerByLink(needs, secret, { answers: { [option.id]: 'yes' } }));
  expect(await ground.as(lead, (needs) => needs.meetings.votes(meeting))).toMatchObject([{ answer: 'yes' }]);
  // Tomorrow only who has not answered is asked.
  const tomorrow = '2027-01-05T08:00:00.000Z';
  expect(await must(lead, (needs) => askForDates(needs, meeting), tomorrow)).toEqual({ asked: 1 });
  expect(await must(lead, (needs) => chooseDate(needs, { id: meeting, optionId: option.id }))).toEqual({
    told: 3,
  });
  const tooLate = await ground.as(nobody, (needs) => answerByLink(needs, secret, answers));
  expect(tooLate).toMatchObject({ ok: false, problem: { kind: 'poll-closed' } });
  const wrong = await ground.as(nobody, (needs) => readByLink(needs, 'x'.repeat(43)));
  expect(wrong).toMatchObject({ ok: false, problem: { kind: 'link-unknown' } });
  const [attendee] = (await ground.as(lead, (needs) => needs.meetings.attendees(meeting))).filter(
    ({ personId }) => personId === null,
  );
  await must(lead, (needs) => endAttendee(needs, { id: meeting, attendeeId: attendee?.id ?? '' }));
  const ended = await ground.as(nobody, (needs) => readByLink(needs, secret));
  expect(ended).toMatchObject({ ok: false, problem: { kind: 'link-ended' } });
  expect(parties).toHaveLength(2);
});

test('who is asked from outside takes the approved minutes along: of that meeting alone, and while the link lives', async () => {
  const held = async (title: string) => {
    const all = await begun({ ...timed, title });
    await must(all.lead, (needs) => askOutsider(needs, all.meeting, outsider));
    await must(all.lead, (needs) => callMeeting(needs, all.meeting));
    const mails = await delivered();
    return { ...all, secret: secretIn(mails.find(({ to }) => JSON.stringify(to).includes('borger.test'))) };
  };
  const [one, other] = [await held('Det ene'), await held('Det andet')];
  const print = (secret: string) => ground.as(nobody, (needs) => printByLink(needs, secret, 'da'));
  expect(await print(one.secret)).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
  const later = '2027-04-01T08:00:00.000Z';
  const put = await must(one.lead, (needs) => putMinutesForward(needs, one.meeting, {}), later);
  expect((await print(one.secret)).ok).toBe(false);
  const version = await ground.as(one.lead, (needs) => needs.meetings.minutesVersion(put.id));
  for (const { asker, id: partyId } of one.parties)
    await must(asker, (needs) => approveMinutes(needs, put.id, { partyId, sha256: version?.sha256 ?? '' }));
  const printed = await print(one.secret);
  expect(printed.ok && printed.value.title).toContain('Det ene');
  const approvals = await ground.as(nobody, (needs) =>
    needs.meetings.approvalsByLink(needs.hashSecret(one.secret)),
  );
  expect(approvals.map(({ partyId }) => partyId).toSorted()).toEqual(
    one.parties.map(({ id }) => id).toSorted(),
  );
  expect(await print(other.secret)).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
  expect(await print('x'.repeat(43))).toMatchObject({ ok: false, problem: { kind: 'link-unknown' } });
  await sql`update byg.meeting_link set expires_at = now() - interval '1 day'`.execute(ground.database.owner);
  expect(await print(one.secret)).toMatchObject({ ok: false, problem: { kind: 'link-ended' } });
  const none = await ground.as(nobody, (needs) =>
    needs.meetings.approvalsByLink(needs.hashSecret(one.secret)),
  );
  expect(none).toEqual([]);
});

test('the day before, everybody who is asked is reminded once, from outside by a link of their own', async () => {
  const { meeting, lead } = await begun({ day: '2027-04-19', time: '13:30', title: 'Foråret' });
  await must(lead, (needs) => askOutsider(needs, meeting, outsider));
  await must(lead, (needs) => callMeeting(needs, meeting));
  await delivered();
  const job = (today: string) =>
    remindOfMeetings({
      pool: ground.database.keeperPool,
      postIn: (db) => makePost({ db, newId, publicUrl: 'http://localhost:3000' }),
      ...{ newId, newSecret, today: () => today },
    });
  const asked = (await delivered()).length;
  expect(asked).toBe(0);
  expect(await job('2027-04-17')).toBe(0);
  const told = await Promise.all([job('2027-04-18'), job('2027-04-18')]);
  const mails = (await delivered()).filter(({ subject }) => subject?.startsWith('Husk mødet: Foråret'));
  expect((told[0] ?? 0) + (told[1] ?? 0)).toBe(mails.length);
  const outside = mails.filter(({ text }) => text?.includes('/da/moeder/'));
  expect(outside).toHaveLength(1);
  expect(mails.length).toBeGreaterThan(1);
  const secret = /\/da\/moeder\/([\w-]+)/.exec(outside[0]?.text ?? '')?.[1] ?? '';
  expect(await must(nobody, (needs) => readByLink(needs, secret))).toMatchObject({ title: 'Foråret' });
  expect(await job('2027-04-18')).toBe(0);
  // Moved: then the day before it is another day, and the mail another.
  const moved = { day: '2027-04-20', time: '13:30' };
  await must(lead, async (needs) => {
    const { revision = 0 } = (await needs.meetings.meeting(meeting)) ?? {};
    const words = { title: 'Foråret', minutes: '60', place: '', link: '', ...moved, revision };
    return changeMeeting(needs, meeting, words);
  });
  expect(await job('2027-04-19')).toBe(mails.length);
  expect(await job('2027-04-19')).toBe(0);
});
