import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clauseBank } from '#domain/agreements/clause-bank.ts';
import type { Asker } from '#domain/people/asker.ts';
import type { Result } from '#domain/result.ts';
import { fromPlain } from '#domain/rich-text/from-plain.ts';
import {
  acceptAgreement,
  beginAgreement,
  putForward,
  withdraw,
  writeClause,
} from '#features/agreements/index.ts';
import { addLine, approveLine, setLineState } from '#features/communication/index.ts';
import { answerRound, beginRound, showRound } from '#features/evaluations/index.ts';
import {
  addDecision,
  approveMinutes,
  beginMeeting,
  consentTo,
  putMinutesForward,
  readMeeting,
  readNotes,
} from '#features/meetings/index.ts';
import { endParty } from '#features/partnerships/index.ts';
import { movePhase, readPhases, tickPhase } from '#features/phases/index.ts';
import { beginSheet, fillSide, revealSheet } from '#features/toolbox/index.ts';
import { aMembership, aPartnership, aPerson, aSeat, asPerson } from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import type { Needs } from '#server/house/needs.ts';
import { good, openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

const tell = <T>(asker: Asker, deed: (needs: Needs) => Promise<Result<T>>) => ground.as(asker, deed);
const must = async <T>(asker: Asker, deed: (needs: Needs) => Promise<Result<T>>): Promise<T> =>
  good(await tell(asker, deed));

/** A room of three, of whom the third is about to go. */
async function threeParties() {
  const { id, parties } = await aPartnership(ground.database.owner, { parties: 3 });
  const [one, two = one, three = one] = parties;
  return { id, one, two, three, go: () => must(three.asker, (needs) => endParty(needs, three.id)) };
}
type Three = Awaited<ReturnType<typeof threeParties>>;
const told = async ({ one, id }: Three, kind: string) =>
  (await ground.as(one.asker, ({ history }) => history.events(id, {}))).items.filter(
    (event) => event.kind === kind,
  ).length;

const frame = {
  ...{ level: 'full', mode: 'culture', languages: 'da', startsOn: '2027-01-01', endsOn: '2027-12-31' },
  ...{ noticeDays: '60', evaluations: '2027-06-15', lastMeetingOn: '2027-12-10' },
};
async function waitingAgreement({ id: room, one }: Pick<Three, 'id' | 'one'>) {
  const { id } = await must(one.asker, (needs) => beginAgreement(needs, room, frame));
  const text = fromPlain('Vi deler nøglen.');
  await ground.as(one.asker, async (needs) => {
    for (const { id: clause } of clauseBank)
      await writeClause(needs, {
        ...{ agreementId: id, clause, included: true, text: { da: text, en: text }, revision: 1 },
      });
  });
  const forward = async () => {
    const { versionId } = await must(one.asker, (needs) => putForward(needs, id, {}));
    const version = await ground.as(one.asker, (needs) => needs.agreements.version(versionId));
    return { versionId, sha256: version?.sha256 ?? '' };
  };
  const states = async () =>
    (await ground.as(one.asker, (needs) => needs.agreements.versions(id, { limit: 9 }))).items.map(
      ({ state }) => state,
    );
  return { forward, states };
}
type Waiting = { readonly versionId: string; readonly sha256: string };
const accept = (asker: Asker, partyId: string, version: Waiting) =>
  tell(asker, (needs) =>
    acceptAgreement(needs, { ...version, partyId, name: 'K', function: 'L', mandate: 'on' }),
  );

/** A meeting that is over, with its minutes put forward. */
async function waitingMinutes({ id, one }: Pick<Three, 'id' | 'one'>) {
  const [before, after] = ['2027-03-01T08:00:00.000Z', '2027-03-29T14:00:00.000Z'];
  const at =
    <T>(now: string, deed: (needs: Needs) => Promise<T>) =>
    (needs: Needs) =>
      deed({ ...needs, now, today: now.slice(0, 10) });
  const called = { kind: 'yearly', day: '2027-03-29', time: '13:30' };
  const meeting = await must(
    one.asker,
    at(before, (needs) => beginMeeting(needs, id, called)),
  );
  const minutes = await must(
    one.asker,
    at(after, (needs) => putMinutesForward(needs, meeting.id, {})),
  );
  const stands = () => ground.as(one.asker, (needs) => needs.meetings.minutesVersion(minutes.id));
  const sha256 = (await stands())?.sha256 ?? '';
  const approve = (asker: Asker, partyId: string) =>
    tell(
      asker,
      at(after, (needs) => approveMinutes(needs, minutes.id, { partyId, sha256 })),
    );
  return { meeting: meeting.id, approve, state: async () => (await stands())?.state };
}

describe('a party that leaves in the middle', () => {
  test('of agreeing is named by a version that nobody can accept any more; the next one names the others', async () => {
    const room = await threeParties();
    const { one, two } = room;
    const { forward, states } = await waitingAgreement(room);
    const first = await forward();
    await accept(one.asker, one.id, first);
    const [last] = await Promise.all([accept(two.asker, two.id, first), room.go()]);
    if (!last.ok) expect(last.problem.kind).toBe('parties-changed');
    expect(await states()).toEqual(['put-forward']);
    await must(one.asker, (needs) => withdraw(needs, first.versionId));
    const second = await forward();
    await accept(one.asker, one.id, second);
    expect(await accept(two.asker, two.id, second)).toEqual({ ok: true, value: { inForce: true } });
    expect(await told(room, 'agreement-in-force')).toBe(1);
  });

  test('of approving minutes is waited for no more: what all others have approved is locked, once', async () => {
    const room = await threeParties();
    const { one, two } = room;
    const { approve, state } = await waitingMinutes(room);
    await approve(one.asker, one.id);
    expect(await approve(two.asker, two.id)).toEqual({ ok: true, value: { approved: false } });
    await room.go();
    expect(await state()).toBe('approved');
  });

  test('of approving minutes, in the same moment as the last of the others, leaves them locked', async () => {
    const room = await threeParties();
    const { one, two } = room;
    const { approve, state } = await waitingMinutes(room);
    await approve(one.asker, one.id);
    await Promise.all([approve(two.asker, two.id), room.go()]);
    expect(await state()).toBe('approved');
  });

  test('of deciding is not asked any more', async () => {
    const room = await threeParties();
    const { id, one, two } = room;
    const { id: meeting } = await must(one.asker, (needs) => beginMeeting(needs, id, { kind: 'ordinary' }));
    const { id: decisionId } = await must(one.asker, (needs) =>
      addDecision(needs, meeting, { text: 'Vi fortsætter' }),
    );
    const which = { meetingId: meeting, decisionId };
    for (const { asker, id: partyId } of [one, two])
      await must(asker, (needs) => consentTo(needs, which, { partyId, answer: 'yes', revision: 1 }));
    await room.go();
    const shown = await must(one.asker, (needs) => readMeeting(needs, { id: meeting, partnershipId: id }));
    const notes = await ground.as(one.asker, (needs) => readNotes(needs, shown));
    expect(notes.decisions[0]?.state).toBe('stands');
  });

  test('of a sheet that is filled in apart is not waited for before it is shown', async () => {
    const room = await threeParties();
    const { id, one, two } = room;
    const { id: sheetId } = await must(one.asker, (needs) =>
      beginSheet(needs, { partnershipId: id, tool: 'win-win', title: 'Lyd' }),
    );
    const answers = { brings: 'Rum', wants: 'Gæster', gain: 4, effort: 2 };
    for (const { asker, id: partyId } of [one, two])
      await must(asker, async (needs) => {
        const revision = (await needs.sheets.side(sheetId, partyId))?.revision ?? 0;
        return fillSide(needs, { sheetId, partyId, answers, ready: true, revision });
      });
    const show = () => tell(one.asker, (needs) => revealSheet(needs, sheetId, false));
    expect(await show()).toMatchObject({ problem: { kind: 'not-all-ready' } });
    await room.go();
    expect(await show()).toEqual({ ok: true, value: null });
  });

  test('of a text that all approve does not keep it from going out', async () => {
    const room = await threeParties();
    const { id: partnershipId, one, two } = room;
    const typed = {
      message: 'Vi åbner',
      audiences: 'Borgere',
      dueOn: '2027-03-01',
      logos: 'yes',
      text: 'Kom.',
    };
    const { id } = await must(one.asker, (needs) => addLine(needs, partnershipId, typed));
    const place = { partnershipId, id };
    await must(two.asker, (needs) => approveLine(needs, place, { textRevision: 1 }));
    const out = () =>
      tell(one.asker, (needs) => setLineState(needs, place, { state: 'out', fromRevision: 1 }));
    expect(await out()).toMatchObject({ problem: { kind: 'communication-not-approved' } });
    await room.go();
    expect((await out()).ok).toBe(true);
  });

  test('of a phase has nothing left to tick', async () => {
    const room = await threeParties();
    const { id, one, two } = room;
    const place = { partnershipId: id, phase: 'build' } as const;
    const move = async (kind: string) => {
      const read = await must(one.asker, (needs) => readPhases(needs, id));
      return tell(one.asker, (needs) =>
        movePhase(needs, place, { kind, reason: 'Vi kender hinanden', revision: read.revision }),
      );
    };
    await move('go');
    const shown = await must(one.asker, (needs) => readPhases(needs, id));
    const criteria = shown.phases.find((phase) => phase.id === place.phase)?.criteria ?? [];
    const ticks = criteria.map(({ id: line }) => ({ of: 'criterion', line, ticked: true }));
    for (const { asker } of [one, two]) await must(asker, (needs) => tickPhase(needs, place, { ticks }));
    expect(await move('finish')).toMatchObject({ problem: { kind: 'criteria-open' } });
    await room.go();
    expect(await move('finish')).toEqual({ ok: true, value: null });
  });

  test('of an evaluation is not missed among those who answer', async () => {
    const room = await threeParties();
    const { id: partnershipId, one, two, three } = room;
    const { id } = await must(one.asker, (needs) =>
      beginRound(needs, partnershipId, {
        ...{ name: 'Midtvejs', areas: ['cooperation', 'progress', 'own'], deadline: needs.today },
        people: [one.person, two.person, three.person],
      }),
    );
    const say = { aloud: 4, kept: 4, there: 4, obstacles: 4 };
    for (const { asker } of [one, two])
      await must(asker, (needs) => answerRound(needs, { partnershipId, id }, say));
    const show = () => tell(two.asker, (needs) => showRound(needs, { partnershipId, id }));
    expect((await show()).ok).toBe(false);
    await room.go();
    expect((await show()).ok).toBe(true);
  });
});

describe('a person who sits in both parties', () => {
  async function bothSeats() {
    const { id, parties } = await aPartnership(ground.database.owner);
    const [one, two = one] = parties;
    const person = await aPerson(ground.database.owner, { name: 'Bo i begge' });
    for (const party of [one, two]) {
      await aMembership(ground.database.owner, { person, organisation: party.organisation });
      await aSeat(ground.database.owner, { party: party.id, person, mandate: true });
    }
    return { id, one, two, both: asPerson(person) };
  }

  test('accepts for each party by a word of its own, and the agreement is in force once', async () => {
    const room = await bothSeats();
    const { forward, states } = await waitingAgreement(room);
    const version = await forward();
    expect(await accept(room.both, room.one.id, version)).toEqual({ ok: true, value: { inForce: false } });
    expect(await accept(room.both, room.one.id, version)).toMatchObject({
      problem: { kind: 'accepted-already' },
    });
    expect(await accept(room.both, room.two.id, version)).toEqual({ ok: true, value: { inForce: true } });
    expect(await states()).toEqual(['accepted']);
  });

  test('approves minutes for each party apart, also when both are pressed at once', async () => {
    const room = await bothSeats();
    const { approve, state } = await waitingMinutes(room);
    const said = await Promise.all([approve(room.both, room.one.id), approve(room.both, room.two.id)]);
    expect(said.map((one) => one.ok && one.value.approved).toSorted()).toEqual([false, true]);
    expect(await state()).toBe('approved');
  });

  test('fills in two sides, and neither party sees the other’s through it', async () => {
    const { id, one, two, both } = await bothSeats();
    const { id: sheetId } = await must(both, (needs) =>
      beginSheet(needs, { partnershipId: id, tool: 'win-win', title: 'Lyd' }),
    );
    for (const [{ id: partyId }, brings] of [
      [one, 'Rum'],
      [two, 'Kunst'],
    ] as const)
      await must(both, async (needs) => {
        const revision = (await needs.sheets.side(sheetId, partyId))?.revision ?? 0;
        return fillSide(needs, { sheetId, partyId, answers: { brings }, ready: false, revision });
      });
    const sees = (asker: Asker, partyId: string) =>
      ground.as(asker, (needs) => needs.sheets.side(sheetId, partyId));
    expect(await sees(one.asker, two.id)).toBeNull();
    expect(await sees(two.asker, one.id)).toBeNull();
    expect(await sees(both, one.id)).toMatchObject({ answers: { brings: 'Rum' } });
  });
});
