import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import type { Result } from '#domain/result.ts';
import { addDays } from '#domain/time.ts';
import {
  answerByLink,
  answerRound,
  beginRound,
  openRoundLink,
  readPulse,
  readRound,
} from '#features/evaluations/index.ts';
import { beginHandover, confirmHandover, nameSuccessor, walkThrough } from '#features/handovers/index.ts';
import { commentByLink, makeSheetLink, openByLink, takeSheetSeat } from '#features/links/index.ts';
import {
  answerByLink as answerPoll,
  askForDates,
  askOutsider,
  beginMeeting,
  proposeDate,
  putMinutesForward,
  readByLink,
} from '#features/meetings/index.ts';
import { doAction, readAction } from '#features/notices/index.ts';
import { makePromise } from '#features/promises/index.ts';
import { beginSheet } from '#features/toolbox/index.ts';
import { packParts } from '#domain/handovers/handover.ts';
import { aPartnership, aPerson, aSeat, asPerson, nobody } from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import type { Needs } from '#server/house/needs.ts';
import { good, openDeedsGround, type DeedsGround } from './deeds.testing.ts';

/** The doors that stand in mails: after the end each says that it is over, and takes nothing. */
let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

const must = async <T>(asker: Asker, deed: (needs: Needs) => Promise<Result<T>>): Promise<T> =>
  good(await ground.as(asker, deed));
const kindOf = (result: Result<unknown>): string => (result.ok ? 'done' : result.problem.kind);

async function aRoom() {
  const made = await aPartnership(ground.database.owner);
  const [one, two] = [made.parties[0], made.parties[1] ?? made.parties[0]];
  return { id: made.id, one, two };
}
const end = (id: string) =>
  sql`update byg.partnership set state = 'ended' where id = ${id}`.execute(ground.database.owner);
/** What a mail's link ends with, of the newest mail to an address that has one. */
async function secretTo(address: string, word: string): Promise<string> {
  const { rows } = await sql<{ text: string }>`select text from byg.mail where to_address = ${address}
    and text like ${`%/${word}/%`} order by id desc limit 1`.execute(ground.database.owner);
  return new RegExp(`/${word}/([\\w-]{20,})`).exec(rows[0]?.text ?? '')?.[1] ?? '';
}
const emailOf = async (id: string): Promise<string> =>
  (
    await ground.database.owner
      .selectFrom('byg.person')
      .select('email')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).email;
const count = async (table: 'evaluation_answer' | 'meeting_vote' | 'sheet_comment' | 'sheet_link_seat') =>
  Number(
    (
      await sql<{ all: string }>`select count(*) as all from ${sql.table(`byg.${table}`)}`.execute(
        ground.database.owner,
      )
    ).rows[0]?.all,
  );

test('a round is answered no more, from the mail or signed in', async () => {
  const { id, one, two } = await aRoom();
  const today = await ground.as(nobody, (needs) => Promise.resolve(needs.today));
  const asking = { name: 'Midtvejs', areas: ['cooperation', 'progress', 'own'], deadline: addDays(today, 7) };
  const round = await must(one.asker, (needs) =>
    beginRound(needs, id, { ...asking, people: [one.person, two.person] }),
  );
  const secret = await secretTo(await emailOf(two.person), 'puls');
  const answers = { aloud: 3, kept: 3, there: 3, obstacles: 3 };
  await must(nobody, (needs) => answerByLink(needs, secret, answers));
  await end(id);
  const before = await count('evaluation_answer');
  expect(await must(nobody, (needs) => openRoundLink(needs, secret))).toMatchObject({ state: 'over' });
  const late = { ...answers, kept: 1 };
  expect(kindOf(await ground.as(nobody, (needs) => answerByLink(needs, secret, late)))).toBe(
    'partnership-ended',
  );
  const place = { partnershipId: id, id: round.id };
  expect(kindOf(await ground.as(one.asker, (needs) => answerRound(needs, place, late)))).toBe(
    'partnership-ended',
  );
  expect(await count('evaluation_answer')).toBe(before);
  // Nobody is asked to answer it, and it is read on as it was when it ended.
  const pulse = await must(one.asker, (needs) => readPulse(needs, id));
  expect(pulse).toMatchObject({ ended: true, waiting: null, abilities: { answer: false } });
  const read = await must(one.asker, (needs) => readRound(needs, id, round.id));
  expect(read).toMatchObject({ ended: true, sheets: [], abilities: { show: false, agree: false } });
});

test('a poll is answered no more, and the meeting is still read', async () => {
  const { id, one } = await aRoom();
  const meeting = await must(one.asker, (needs) =>
    beginMeeting(needs, id, { kind: 'ordinary', title: 'Status' }),
  );
  const outsider = { name: 'Bo', email: 'bo@borger.test', organisation: '', language: 'da' };
  await must(one.asker, (needs) => askOutsider(needs, meeting.id, outsider));
  const option = await must(one.asker, (needs) =>
    proposeDate(needs, meeting.id, { day: '2031-03-29', time: '13:30' }),
  );
  await must(one.asker, (needs) => askForDates(needs, meeting.id));
  const secret = await secretTo('bo@borger.test', 'moeder');
  await end(id);
  const shown = await must(nobody, (needs) => readByLink(needs, secret));
  expect(shown).toMatchObject({ title: 'Status', state: 'over', pollOpen: false });
  const late = { answers: { [option.id]: 'yes' } };
  expect(kindOf(await ground.as(nobody, (needs) => answerPoll(needs, secret, late)))).toBe(
    'partnership-ended',
  );
  expect(await count('meeting_vote')).toBe(0);
});

test('minutes, promises and hand-overs are said yes to no more, and the page tells why', async () => {
  const { id, one, two } = await aRoom();
  const meeting = await must(one.asker, (needs) =>
    beginMeeting({ ...needs, now: '2026-01-01T08:00:00.000Z' }, id, {
      ...{ kind: 'ordinary', title: 'Status', day: '2026-01-05', time: '10:00' },
    }),
  );
  await must(one.asker, (needs) => putMinutesForward(needs, meeting.id, { note: '' }));
  const promise = await must(two.asker, (needs) =>
    makePromise(needs, {
      ...{ partnershipId: id, text: 'Bestille lokalet', partyId: two.id, ownerId: two.person },
      ...{ dueOn: '2031-03-06', source: { kind: 'own' as const, id: null } },
    }),
  );
  const heir = await aPerson(ground.database.owner, { name: 'Jonas' });
  await aSeat(ground.database.owner, { party: one.id, person: heir });
  const leaving = { partnershipId: id, leaver: `${one.id}/${one.person}`, leavesOn: '2031-06-01' };
  const handover = await must(one.asker, (needs) => beginHandover(needs, leaving));
  await must(one.asker, (needs) => nameSuccessor(needs, { id: handover.id, personId: heir }));
  for (const part of packParts)
    await ground.as(asPerson(heir), (needs) => walkThrough(needs, { id: handover.id, part }));
  await must(asPerson(heir), (needs) => confirmHandover(needs, { id: handover.id, partyId: one.id }));
  const actions = [
    { kind: 'minutes', thingId: meeting.id },
    { kind: 'promise', thingId: promise.id },
    { kind: 'handover', thingId: handover.id },
  ] as const;
  for (const action of actions)
    expect(await must(two.asker, (needs) => readAction(needs, action))).toMatchObject({
      open: true,
      over: false,
    });
  await end(id);
  for (const action of actions) {
    const shown = await must(two.asker, (needs) => readAction(needs, action));
    expect(shown).toMatchObject({ open: false, over: true });
    const read = shown.kind === 'minutes' ? shown.minutes.sha256 : '';
    expect(kindOf(await ground.as(two.asker, (needs) => doAction(needs, action, read)))).toBe(
      'partnership-ended',
    );
  }
  const { rows } = await sql<{ kind: string }>`select kind from byg.history_event where partnership_id = ${id}
    and kind in ('minutes-approved', 'promise-kept', 'promise-done', 'handover-done')`.execute(
    ground.database.owner,
  );
  expect(rows).toEqual([]);
});

test('a sheet that was shared by link is read, and nothing more is said or written on it', async () => {
  const { id, one } = await aRoom();
  const sheet = await must(one.asker, (needs) =>
    beginSheet(needs, { partnershipId: id, tool: 'win-win', title: 'Rum' }),
  );
  const { secret: link } = await must(one.asker, (needs) =>
    makeSheetLink(
      needs,
      { of: 'sheet', id: sheet.id },
      { label: 'Til os', may: 'comment', until: addDays(needs.today, 9) },
    ),
  );
  const { secret: seat } = await must(nobody, (needs) => takeSheetSeat(needs, link, { name: 'Bo' }));
  const say = () =>
    ground.as(nobody, (needs) => commentByLink(needs, { link, seat }, { at: '~purpose', text: 'Hej' }));
  expect(kindOf(await say())).toBe('done');
  await end(id);
  const [comments, seats] = [await count('sheet_comment'), await count('sheet_link_seat')];
  expect(kindOf(await say())).toBe('not-yours');
  expect(kindOf(await ground.as(nobody, (needs) => takeSheetSeat(needs, link, { name: 'Eva' })))).toBe(
    'not-yours',
  );
  expect(await must(nobody, (needs) => openByLink(needs, { link, seat }))).toMatchObject({ may: 'view' });
  expect([await count('sheet_comment'), await count('sheet_link_seat')]).toEqual([comments, seats]);
});
