import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import type { Result } from '#domain/result.ts';
import {
  addAction,
  addDecision,
  addItem,
  approveMinutes,
  beginMeeting,
  changeDecision,
  consentTo,
  listMeetings,
  meetingsToDo,
  minutesDocument,
  moveAgendaItem,
  openNotes,
  putMinutesForward,
  readMeeting,
  readNotes,
  sayMood,
  withdrawMinutes,
  writeNotes,
} from '#features/meetings/index.ts';
import {
  aGuestLink,
  aPartnership,
  aPerson,
  asPerson,
  nobody,
  type GivenPartnership,
} from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import type { Needs } from '#server/house/needs.ts';
import { good, openDeedsGround, type DeedsGround } from './deeds.testing.ts';
import { openNotesRoom } from './notes-room.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

const before = '2027-03-01T08:00:00.000Z';
const after = '2027-03-29T14:00:00.000Z';
const done = <T>(asker: Asker, deed: (needs: Needs) => Promise<Result<T>>, now = after) =>
  ground.as(asker, (needs) => deed({ ...needs, now, today: now.slice(0, 10) }));
const must = async <T>(asker: Asker, deed: (needs: Needs) => Promise<Result<T>>, now = after): Promise<T> =>
  good(await done(asker, deed, now));

type Held = GivenPartnership & { readonly meeting: string; readonly lead: Asker; readonly partner: Asker };
async function held(): Promise<Held> {
  const partnership = await aPartnership(ground.database.owner);
  const [lead, partner] = [partnership.parties[0].asker, partnership.parties[1]?.asker ?? nobody];
  const input = { kind: 'yearly', day: '2027-03-29', time: '13:30' };
  const { id } = await must(lead, (needs) => beginMeeting(needs, partnership.id, input), before);
  return { ...partnership, meeting: id, lead, partner };
}
/** As the page does it: what is allowed is written live. */
async function write(asker: Asker, writing: Parameters<typeof writeNotes>[1]): Promise<void> {
  const { changes } = await must(asker, (needs) => writeNotes(needs, writing));
  await using room = openNotesRoom(ground.database);
  const written = await room.live.apply(writing.meetingId, changes);
  if (!written.ok) throw new Error(JSON.stringify(written.problem));
}
const presented = ({ lead, id, meeting }: Held) =>
  must(lead, (needs) => readMeeting(needs, { id: meeting, partnershipId: id }));
const notesOf = async (all: Held) => {
  const shown = await presented(all);
  return ground.as(all.lead, (needs) => readNotes(needs, shown));
};

test('a meeting of a kind begins with its questions; days that are past or skipped are refused', async () => {
  const { id, lead, meeting } = await held();
  const items = await ground.as(lead, (needs) => needs.meetings.items(meeting));
  expect(items.map(({ question, minutes }) => [question, minutes])).toEqual([
    ['q27', 25],
    ['q28', 25],
    ['q29', 25],
    ['q30', 25],
  ]);
  const refused = async (input: object) => {
    const result = await done(lead, (needs) => beginMeeting(needs, id, { kind: 'last', ...input }), before);
    return result.ok ? [] : result.problem.fields?.map(({ kind, field }) => `${field} ${kind}`);
  };
  expect(await refused({ day: '2027-02-28', time: '10:00' })).toEqual(['day time-past']);
  expect(await refused({ day: '2027-03-28', time: '02:30' })).toEqual(['time time-skipped']);
  expect(await refused({ day: '2027-03-30' })).toEqual(['time missing']);
  expect(await refused({ kind: 'party', link: 'javascript:alert(1)' })).toEqual([
    'kind not-chosen',
    'link bad-address',
  ]);
  await must(lead, (needs) => addItem(needs, meeting, { text: 'Eventuelt', minutes: '' }));
  const last = (await ground.as(lead, (needs) => needs.meetings.items(meeting))).at(-1);
  await must(lead, (needs) => moveAgendaItem(needs, { meetingId: meeting, itemId: last?.id ?? '', by: -1 }));
  const order = await ground.as(lead, (needs) => needs.meetings.items(meeting));
  expect(order.map(({ text }) => text === 'Eventuelt')).toEqual([false, false, false, true, false]);
});

test('two who write the same note are both shown both; nothing of the second is half kept', async () => {
  const { lead, partner, meeting, parties } = await held();
  const [one, two] = await ground.as(lead, (needs) => needs.meetings.items(meeting));
  const note = (text: string) => ({ [one?.id ?? '']: { text, revision: 1 } });
  await write(lead, { meetingId: meeting, notes: note('Det første') });
  const notes = { ...note('Det andet'), [two?.id ?? '']: { text: 'Mere', revision: 1 } };
  const answers = { [one?.id ?? '']: { text: 'Vores svar', revision: 0 } };
  const crossed = await done(partner, (needs) => writeNotes(needs, { meetingId: meeting, notes, answers }));
  expect(crossed).toMatchObject({ ok: false, problem: { kind: 'stale', notes: [{ notes: 'Det første' }] } });
  const stands = await ground.as(lead, (needs) => needs.meetings.items(meeting));
  expect(stands.map((item) => item.notes).slice(0, 2)).toEqual(['Det første', '']);
  await must(partner, (needs) => writeNotes(needs, { meetingId: meeting, notes: {}, answers }));
  expect(await ground.as(lead, (needs) => needs.meetings.itemAnswers(meeting))).toMatchObject([
    { text: 'Vores svar', partyId: parties[1]?.id },
  ]);
});

test('a decision stands when both have said yes to its very words, by somebody with mandate', async () => {
  const all = await held();
  const { lead, partner, meeting, parties } = all;
  const [one, two] = [parties[0], parties[1] ?? parties[0]];
  const decisionId = (await must(lead, (needs) => addDecision(needs, meeting, { text: 'Vi begynder' }))).id;
  const which = { meetingId: meeting, decisionId };
  const say = (asker: Asker, partyId: string, revision = 1) =>
    done(asker, (needs) => consentTo(needs, which, { partyId, answer: 'yes', revision }));
  expect((await say(lead, one.id)).ok).toBe(true);
  expect((await notesOf(all)).decisions[0]?.state).toBe('waits');
  expect((await say(lead, two.id)).ok).toBe(false);
  const link = { party: two.id, partnership: all.id, by: two.person, mandate: false };
  const guest = await aGuestLink(ground.database.owner, link);
  expect(await say(guest.asker, two.id)).toMatchObject({
    ok: false,
    problem: { fields: [{ kind: 'no-mandate' }] },
  });
  expect((await say(partner, two.id)).ok).toBe(true);
  expect((await notesOf(all)).decisions[0]?.state).toBe('stands');
  await must(partner, (needs) => changeDecision(needs, { ...which, revision: 1 }, { text: 'Vi venter' }));
  expect((await notesOf(all)).decisions[0]?.state).toBe('waits');
  expect(await say(lead, one.id)).toMatchObject({ ok: false, problem: { kind: 'decision-changed' } });
});

test('what is promised at a meeting comes along to the next', async () => {
  const all = await held();
  const { id, lead, meeting, parties } = all;
  const action = {
    text: 'Ringer til skolen',
    who: `${parties[0].id}/${parties[0].person}`,
    dueOn: '2027-04-10',
  };
  await must(lead, (needs) => addAction(needs, meeting, action));
  const next = await must(lead, (needs) => beginMeeting(needs, id, { kind: 'ordinary' }));
  const shown = await must(lead, (needs) => readMeeting(needs, { id: next.id, partnershipId: id }));
  const { actions } = await ground.as(lead, (needs) => readNotes(needs, shown));
  expect(actions.carried.map(({ text, dueOn }) => [text, dueOn])).toEqual([
    ['Ringer til skolen', '2027-04-10'],
  ]);
  expect((await notesOf(all)).actions.own).toHaveLength(1);
});

test('how it felt is shown of five, and of fewer only how many', async () => {
  const all = await held();
  const people: Asker[] = [all.lead, all.partner];
  for (let at = 0; at < 3; at += 1) {
    const { id: party, person } = all.parties[0];
    people.push((await aGuestLink(ground.database.owner, { party, partnership: all.id, by: person })).asker);
  }
  for (const [at, asker] of people.entries()) {
    if (at === 4) expect((await notesOf(all)).moods).toEqual({ count: 4, spread: null, own: 1 });
    await must(asker, (needs) => sayMood(needs, all.meeting, { mood: at + 1 }));
  }
  expect((await notesOf(all)).moods).toEqual({ count: 5, spread: [1, 1, 1, 1, 1], own: 1 });
});

const forward = async ({ lead, meeting }: Held) => {
  const { id } = await must(lead, (needs) => putMinutesForward(needs, meeting, { note: '' }));
  const version = await ground.as(lead, (needs) => needs.meetings.minutesVersion(id));
  return { id, sha256: version?.sha256 ?? '' };
};

test('minutes are approved by both, then locked; a correction is another that both approve', async () => {
  const all = await held();
  const { lead, partner, meeting, parties } = all;
  const early = await done(lead, (needs) => putMinutesForward(needs, meeting, { note: '' }), before);
  expect(early).toMatchObject({ ok: false, problem: { kind: 'meeting-not-held' } });
  const first = await forward(all);
  expect(await done(partner, (needs) => putMinutesForward(needs, meeting, {}))).toMatchObject({
    problem: { kind: 'minutes-waiting' },
  });
  const approve = (asker: Asker, { id, sha256 }: typeof first, party = 0) =>
    done(asker, (needs) => approveMinutes(needs, id, { partyId: parties[party]?.id, sha256 }));
  expect(await approve(lead, { ...first, sha256: 'a'.repeat(64) })).toMatchObject({
    problem: { kind: 'not-what-was-read' },
  });
  expect((await approve(lead, first, 1)).ok).toBe(false);
  expect(await approve(lead, first)).toMatchObject({ ok: true, value: { approved: false } });
  expect(await approve(lead, first)).toMatchObject({ problem: { kind: 'minutes-approved-already' } });
  expect(await ground.as(partner, (needs) => meetingsToDo(needs))).toMatchObject([
    { kind: 'minutes-approval' },
  ]);
  expect(await approve(partner, first, 1)).toMatchObject({ ok: true, value: { approved: true } });
  expect(await ground.as(partner, (needs) => meetingsToDo(needs))).toEqual([]);
  const changes = [
    `update byg.minutes set content = '{}' where id = '${first.id}'`,
    `update byg.minutes set state = 'withdrawn' where id = '${first.id}'`,
    `delete from byg.minutes_approval where minutes_id = '${first.id}'`,
  ];
  for (const change of changes)
    await expect(sql.raw(change).execute(ground.database.owner)).rejects.toThrow(/never changed|do not go/);
  expect(await done(lead, (needs) => withdrawMinutes(needs, first.id))).toMatchObject({ ok: false });
  expect(await done(lead, (needs) => putMinutesForward(needs, meeting, {}))).toMatchObject({
    problem: { kind: 'minutes-the-same' },
  });
  const [item] = await ground.as(lead, (needs) => needs.meetings.items(meeting));
  const notes = { [item?.id ?? '']: { text: 'Rettet', revision: 1 } };
  const closed = await done(lead, (needs) => writeNotes(needs, { meetingId: meeting, notes }));
  expect(closed).toMatchObject({ problem: { kind: 'notes-closed' } });
  await must(partner, (needs) => openNotes(needs, meeting));
  await write(lead, { meetingId: meeting, notes });
  const second = await forward(all);
  const states = async () =>
    (await ground.as(lead, (needs) => needs.meetings.minutes(meeting))).map(({ state }) => state);
  expect(await states()).toEqual(['put-forward', 'approved']);
  const both = await Promise.all([approve(lead, second), approve(partner, second, 1)]);
  expect(both.map((one) => one.ok && one.value.approved).toSorted()).toEqual([false, true]);
  expect(await states()).toEqual(['approved', 'superseded']);
  const version = await ground.as(lead, (needs) => needs.meetings.minutesVersion(second.id));
  if (!version) throw new Error('no minutes');
  const document = minutesDocument({ version, approvals: [], language: 'da', kind: 'Årsmøde' });
  expect(JSON.stringify(document.blocks)).toContain('Rettet');
});

test('a party that has left is not waited for', async () => {
  const all = await held();
  const version = await forward(all);
  await sql`update byg.party set left_at = now() where id = ${all.parties[1]?.id ?? ''}`.execute(
    ground.database.owner,
  );
  const input = { partyId: all.parties[0].id, sha256: version.sha256 };
  expect(await must(all.lead, (needs) => approveMinutes(needs, version.id, input))).toEqual({
    approved: true,
  });
  expect((await done(all.partner, (needs) => listMeetings(needs, all.id))).ok).toBe(false);
});

test('a stranger and nobody see no meeting and write in none', async () => {
  const all = await held();
  const stranger = asPerson(await aPerson(ground.database.owner));
  for (const asker of [stranger, nobody]) {
    const place = { id: all.meeting, partnershipId: all.id };
    expect((await done(asker, (needs) => readMeeting(needs, place))).ok).toBe(false);
    expect((await done(asker, (needs) => beginMeeting(needs, all.id, { kind: 'last' }))).ok).toBe(false);
    expect((await done(asker, (needs) => addDecision(needs, all.meeting, { text: 'X' }))).ok).toBe(false);
    expect((await done(asker, (needs) => sayMood(needs, all.meeting, { mood: 1 }))).ok).toBe(false);
  }
});
