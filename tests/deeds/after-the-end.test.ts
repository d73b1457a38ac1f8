import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptAgreement, putForward, readAgreement, writeClause } from '#features/agreements/index.ts';
import { addLine, approveLine } from '#features/communication/index.ts';
import {
  answerContributionQuestion,
  askAboutContribution,
  readContribution,
  readContributions,
} from '#features/contributions/index.ts';
import { beginEnding, sayYesToEnd, writeEnding } from '#features/endings/index.ts';
import { beginHandover, confirmHandover, nameSuccessor } from '#features/handovers/index.ts';
import {
  addDecision,
  approveMinutes,
  beginMeeting,
  consentTo,
  putMinutesForward,
} from '#features/meetings/index.ts';
import { answerGate, movePhase, readPhases } from '#features/phases/index.ts';
import { beginSheet, revealSheet } from '#features/toolbox/index.ts';
import { fromPlain } from '#domain/rich-text/from-plain.ts';
import type { Asker } from '#domain/people/asker.ts';
import type { Result } from '#domain/result.ts';
import { aMembership, aPerson, aSeat, asPerson } from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import type { Needs } from '#server/house/needs.ts';
import { good, openDeedsGround, type DeedsGround } from './deeds.testing.ts';
import { aLivedRoom, type LivedRoom } from './lived-room.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

type Deed = (needs: Needs) => Promise<Result<unknown>>;
const must = async <T>(asker: Asker, deed: (needs: Needs) => Promise<Result<T>>): Promise<T> =>
  good(await ground.as(asker, deed));

/** A yes that somebody had in hand when the partnership ended. */
type Late = { readonly what: string; readonly asker: Asker; readonly deed: Deed };

const partiesOf = ({ parties }: LivedRoom) => [parties[0], parties[1] ?? parties[0]] as const;

async function lateAmendment(room: LivedRoom): Promise<Late> {
  const [, two] = partiesOf(room);
  const read = await must(room.lead, (needs) => readAgreement(needs, room.id));
  const { id = '' } = read.draft ?? {};
  const text = fromPlain('Vi deler også døren.');
  const written = { agreementId: id, clause: 'A28' as const, included: true, text: { da: text, en: text } };
  await must(room.lead, async (needs) => {
    const revision = (await needs.agreements.clause(id, 'A28'))?.revision ?? 0;
    return writeClause(needs, { ...written, revision });
  });
  const { versionId } = await must(room.lead, (needs) => putForward(needs, id, { note: 'Døren' }));
  const version = await ground.as(room.lead, (needs) => needs.agreements.version(versionId));
  const evidence = { partyId: two.id, name: 'K', function: 'L', mandate: 'on' };
  const deed: Deed = (needs) =>
    acceptAgreement(needs, { versionId, sha256: version?.sha256 ?? '', ...evidence });
  return { what: 'an amendment', asker: two.asker, deed };
}

async function lateMeeting(room: LivedRoom): Promise<Late[]> {
  const [, two] = partiesOf(room);
  const now = '2027-05-01T14:00:00.000Z';
  const at = (needs: Needs, moment: string) => ({ ...needs, now: moment, today: moment.slice(0, 10) });
  const called = { kind: 'ordinary', day: '2027-05-01', time: '13:00' };
  const meeting = await must(room.lead, (needs) =>
    beginMeeting(at(needs, '2027-04-20T08:00:00.000Z'), room.id, called),
  );
  const { id: decisionId } = await must(room.lead, (needs) =>
    addDecision(needs, meeting.id, { text: 'Vi udvider' }),
  );
  const minutes = await must(room.lead, (needs) => putMinutesForward(at(needs, now), meeting.id, {}));
  const version = await ground.as(room.lead, (needs) => needs.meetings.minutesVersion(minutes.id));
  const which = { meetingId: meeting.id, decisionId };
  const [partyId, sha256] = [two.id, version?.sha256 ?? ''];
  return [
    {
      what: 'minutes',
      asker: two.asker,
      deed: (needs) => approveMinutes(at(needs, now), minutes.id, { partyId, sha256 }),
    },
    {
      what: 'a decision',
      asker: two.asker,
      deed: (needs) => consentTo(needs, which, { partyId, answer: 'yes', revision: 1 }),
    },
  ];
}

async function lateGate(room: LivedRoom): Promise<Late> {
  const [one] = partiesOf(room);
  const person = await aPerson(ground.database.owner, { name: 'Chefen' });
  await aMembership(ground.database.owner, { person, organisation: one.organisation, roles: ['director'] });
  const place = { partnershipId: room.id, phase: 'resource' } as const;
  const { revision } = await must(room.lead, (needs) => readPhases(needs, room.id));
  await must(room.lead, (needs) => movePhase(needs, place, { kind: 'go', reason: 'Videre', revision }));
  await must(room.lead, (needs) => answerGate(needs, place, { kind: 'asked', round: 1 }));
  const deed: Deed = (needs) => answerGate(needs, place, { kind: 'approved', round: 1 });
  return { what: 'a gate', asker: asPerson(person), deed };
}

async function lateWords(room: LivedRoom): Promise<Late[]> {
  const [one, two] = partiesOf(room);
  const line = { message: 'Vi åbner', audiences: 'Borgere', dueOn: '2027-03-01', logos: 'yes', text: 'Kom.' };
  const { id } = await must(room.lead, (needs) => addLine(needs, room.id, line));
  const sheet = await must(room.lead, (needs) =>
    beginSheet(needs, { partnershipId: room.id, tool: 'win-win', title: 'Lyd' }),
  );
  const place = { partnershipId: room.id, id };
  return [
    { what: 'a text', asker: two.asker, deed: (needs) => approveLine(needs, place, { textRevision: 1 }) },
    { what: 'a reveal', asker: one.asker, deed: (needs) => revealSheet(needs, sheet.id, true) },
  ];
}

async function lateContribution(room: LivedRoom): Promise<Late> {
  const [one, two] = partiesOf(room);
  const read = await must(room.lead, (needs) => readContributions(needs, room.id));
  const place = { partnershipId: room.id, id: read.lines[0]?.id ?? '' };
  await must(two.asker, (needs) => askAboutContribution(needs, place, { text: 'Hvornår?' }));
  const { questions } = await must(one.asker, (needs) => readContribution(needs, room.id, place.id));
  const answer = { questionId: questions[0]?.id, answer: 'I marts' };
  return {
    what: 'a question',
    asker: one.asker,
    deed: (needs) => answerContributionQuestion(needs, place, answer),
  };
}

async function lateHandover(room: LivedRoom): Promise<Late> {
  const [one, two] = partiesOf(room);
  const heir = await aPerson(ground.database.owner, { name: 'Jonas' });
  await aSeat(ground.database.owner, { party: one.id, person: heir });
  const leaver = `${one.id}/${one.person}`;
  const { id } = await must(one.asker, (needs) =>
    beginHandover(needs, { partnershipId: room.id, leaver, leavesOn: '2027-06-01' }),
  );
  await must(one.asker, (needs) => nameSuccessor(needs, { id, personId: heir }));
  const deed: Deed = (needs) => confirmHandover(needs, { id, partyId: two.id });
  return { what: 'a hand-over', asker: two.asker, deed };
}

async function end(room: LivedRoom): Promise<void> {
  await must(room.lead, (needs) => beginEnding(needs, room.id));
  const reason = { fromRevision: 1, reason: 'goal-reached', words: 'Vi nåede det' };
  await must(room.lead, (needs) => writeEnding(needs, { partnershipId: room.id, ...reason }));
  for (const { id: partyId, asker } of room.parties)
    await must(asker, (needs) => sayYesToEnd(needs, { partnershipId: room.id, partyId, revision: 2 }));
}

test('a yes that comes after the end is told that it is over, and nothing is changed by it', async () => {
  const room = await aLivedRoom(ground);
  const late = [
    await lateAmendment(room),
    ...(await lateMeeting(room)),
    await lateGate(room),
    ...(await lateWords(room)),
    await lateContribution(room),
    await lateHandover(room),
  ];
  await end(room);
  const told = () => ground.as(room.lead, ({ history }) => history.events(room.id, {}));
  const before = await told();
  expect(before.items[0]).toMatchObject({ kind: 'partnership-ended' });
  const said: Record<string, string> = {};
  for (const { what, asker, deed } of late) {
    const result = await ground.as(asker, deed);
    said[what] = result.ok ? 'done' : result.problem.kind;
  }
  const over = Object.fromEntries(late.map(({ what }) => [what, 'partnership-ended']));
  expect(said).toEqual(over);
  expect(await told()).toEqual(before);
});
