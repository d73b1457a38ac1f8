import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import { phaseIds, type PhaseId } from '#domain/tools/phases/model.ts';
import { answerGate, movePhase, readPhases, tickPhase, type PhasesShown } from '#features/phases/index.ts';
import {
  aGuestLink,
  aMembership,
  aPartnership,
  aPerson,
  asPerson,
  nobody,
} from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

/** A partnership of two, with a director in the organisation that leads and one in the other. */
async function begun() {
  const partnership = await aPartnership(ground.database.owner);
  const [one, two] = [partnership.parties[0], partnership.parties[1] ?? partnership.parties[0]];
  const director = async (organisation: string): Promise<Asker> => {
    const person = await aPerson(ground.database.owner, { name: 'Chefen' });
    await aMembership(ground.database.owner, { person, organisation, roles: ['director'] });
    return asPerson(person);
  };
  return {
    id: partnership.id,
    one,
    two,
    director: await director(one.organisation),
    otherDirector: await director(two.organisation),
  };
}

async function seen(asker: Asker, id: string): Promise<PhasesShown> {
  const read = await ground.as(asker, (needs) => readPhases(needs, id));
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value;
}
type Moving = { kind: string; phase: PhaseId; reason?: string; revision?: number };
async function moving(asker: Asker, id: string, { phase, ...move }: Moving) {
  const revision = move.revision ?? (await seen(asker, id)).revision;
  return ground.as(asker, (needs) => movePhase(needs, { partnershipId: id, phase }, { ...move, revision }));
}
const tick = (asker: Asker, id: string, phase: PhaseId, ticks: Readonly<Record<string, boolean>>) =>
  ground.as(asker, (needs) =>
    tickPhase(
      needs,
      { partnershipId: id, phase },
      { ticks: Object.entries(ticks).map(([line, ticked]) => ({ of: 'criterion', line, ticked })) },
    ),
  );
const gate = (
  asker: Asker,
  id: string,
  phase: PhaseId,
  word: { kind: string; note?: string; round?: number },
) => ground.as(asker, (needs) => answerGate(needs, { partnershipId: id, phase }, { round: 1, ...word }));
const all = { goalLinked: true, evidence: true, whyPartner: true };
const kinds = async (asker: Asker, id: string): Promise<readonly string[]> =>
  (await ground.as(asker, (needs) => needs.history.events(id, {}))).items.map(({ kind }) => kind);
const phaseOf = (shown: PhasesShown, id: PhaseId) => shown.phases.find((one) => one.id === id);

describe('a partnership in its phases', () => {
  test('begins in the first, with all twelve to be read by every party', async () => {
    const { id, one, two } = await begun();
    for (const { asker } of [one, two]) {
      const shown = await seen(asker, id);
      expect(shown.phases).toHaveLength(12);
      expect(shown.current).toBe('explore');
      const lines = shown.phases.flatMap(({ tasks, criteria }) => [...tasks, ...criteria]);
      expect(lines.filter(({ text }) => text === '')).toEqual([]);
    }
    expect((await seen(one.asker, id)).abilities).toEqual({ move: true, tick: true, approve: false });
    expect((await seen(two.asker, id)).abilities).toEqual({ move: false, tick: true, approve: false });
  });

  test('passes the first gate when all is ticked and the leader has said yes, in that order or the other', async () => {
    const { id, one, two, director, otherDirector } = await begun();
    const end = { kind: 'finish', phase: 'explore' } as const;
    expect(await moving(one.asker, id, end)).toMatchObject({ problem: { kind: 'criteria-open' } });
    await tick(two.asker, id, 'explore', all);
    expect(await moving(one.asker, id, end)).toMatchObject({ problem: { kind: 'gate-closed' } });
    expect(await gate(two.asker, id, 'explore', { kind: 'asked' })).toMatchObject({
      problem: { kind: 'only-the-lead' },
    });
    expect(await gate(one.asker, id, 'explore', { kind: 'asked' })).toEqual({ ok: true, value: null });
    for (const asker of [one.asker, two.asker, otherDirector, nobody])
      expect(await gate(asker, id, 'explore', { kind: 'approved' })).toMatchObject({ ok: false });
    expect(await ground.as(director, (needs) => needs.phases.phasesToDo())).toMatchObject([
      { kind: 'phase-gate', partnershipId: id, id: 'explore' },
    ]);
    expect(await gate(director, id, 'explore', { kind: 'not-yet' })).toMatchObject({
      problem: { kind: 'note-missing' },
    });
    expect((await gate(director, id, 'explore', { kind: 'approved' })).ok).toBe(true);
    expect((await gate(director, id, 'explore', { kind: 'approved' })).ok).toBe(true);
    expect(await moving(one.asker, id, end)).toEqual({ ok: true, value: null });
    expect((await seen(two.asker, id)).current).toBe('find');
    expect(await kinds(two.asker, id)).toEqual(['phase-done', 'gate-approved', 'gate-asked', 'phase-ticked']);
    expect(await ground.as(director, (needs) => needs.phases.phasesToDo())).toEqual([]);
  });

  test('asks both parties for what both must tick, and the one that lacks it is told', async () => {
    const { id, one, two } = await begun();
    await moving(one.asker, id, { kind: 'go', phase: 'build' });
    const build = { sentence: true, winWinDone: true, rulesAgreed: true, intent: true };
    await tick(one.asker, id, 'build', build);
    expect(await moving(one.asker, id, { kind: 'finish', phase: 'build' })).toMatchObject({
      problem: { kind: 'criteria-open' },
    });
    expect(await ground.as(two.asker, (needs) => needs.phases.phasesToDo())).toMatchObject([
      { kind: 'phase-tick', partnershipId: id, id: 'build', partyName: 'Organisation 2' },
    ]);
    expect(await ground.as(one.asker, (needs) => needs.phases.phasesToDo())).toEqual([]);
    await tick(two.asker, id, 'build', build);
    expect((await moving(one.asker, id, { kind: 'finish', phase: 'build' })).ok).toBe(true);
    expect(await tick(two.asker, id, 'build', { sentence: false })).toMatchObject({
      problem: { kind: 'phase-closed' },
    });
    expect((await seen(two.asker, id)).current).toBe('plan');
  });

  test('skips with a reason, and goes back as a matter of course', async () => {
    const { id, one, two } = await begun();
    expect(await moving(one.asker, id, { kind: 'skip', phase: 'find', reason: '  ' })).toMatchObject({
      problem: { kind: 'skip-reason-missing' },
    });
    expect((await moving(one.asker, id, { kind: 'skip', phase: 'find', reason: 'Vi kender dem' })).ok).toBe(
      true,
    );
    expect(await moving(one.asker, id, { kind: 'skip', phase: 'review', reason: 'Travlt' })).toMatchObject({
      problem: { kind: 'gate-closed' },
    });
    expect(await moving(two.asker, id, { kind: 'go', phase: 'find' })).toMatchObject({
      problem: { kind: 'only-the-lead' },
    });
    expect((await moving(one.asker, id, { kind: 'go', phase: 'find' })).ok).toBe(true);
    const back = await seen(two.asker, id);
    expect(back.current).toBe('find');
    expect(phaseOf(back, 'find')?.place).toMatchObject({ state: 'under-way', round: 1, reason: '' });
    expect(await kinds(two.asker, id)).toEqual(['phase-back', 'phase-skipped']);
  });

  test('is opened again in a new round, where the yes of the last one is not good any more', async () => {
    const { id, one, director } = await begun();
    await tick(one.asker, id, 'explore', all);
    await gate(director, id, 'explore', { kind: 'approved' });
    await moving(one.asker, id, { kind: 'finish', phase: 'explore' });
    await moving(one.asker, id, { kind: 'reopen', phase: 'explore' });
    expect(phaseOf(await seen(one.asker, id), 'explore')).toMatchObject({ met: 3, gate: null });
    expect(await moving(one.asker, id, { kind: 'finish', phase: 'explore' })).toMatchObject({
      problem: { kind: 'gate-closed' },
    });
    expect(await gate(director, id, 'explore', { kind: 'approved', round: 1 })).toMatchObject({
      problem: { kind: 'phases-moved' },
    });
    expect((await gate(director, id, 'explore', { kind: 'approved', round: 2 })).ok).toBe(true);
    expect((await moving(one.asker, id, { kind: 'finish', phase: 'explore' })).ok).toBe(true);
  });

  test('follows the phase in its one word until an agreement is in force, and is not ended by the last phase', async () => {
    const { id, one, director } = await begun();
    const state = async () =>
      (await ground.as(one.asker, (needs) => needs.partnerships.partnership(id)))?.state;
    expect(await state()).toBe('exploring');
    await moving(one.asker, id, { kind: 'go', phase: 'plan' });
    expect(await state()).toBe('building');
    await moving(one.asker, id, { kind: 'go', phase: 'find' });
    expect(await state()).toBe('exploring');
    await ground.database.owner
      .updateTable('byg.partnership')
      .set({ state: 'agreed' })
      .where('id', '=', id)
      .execute();
    await moving(one.asker, id, { kind: 'go', phase: 'finish' });
    await gate(director, id, 'finish', { kind: 'approved' });
    await moving(one.asker, id, { kind: 'skip', phase: 'finish', reason: 'Går videre' });
    expect(await state()).toBe('agreed');
  });

  test('sees what speaks for a criterion, and still leaves the tick to people', async () => {
    const { id, one } = await begun();
    const build = phaseOf(await seen(one.asker, id), 'build');
    expect(build?.criteria.find((line) => line.id === 'sentence')).toMatchObject({
      met: false,
      seen: { kind: 'purpose' },
    });
    expect(build?.criteria.find((line) => line.id === 'winWinDone')).toMatchObject({
      met: false,
      seen: null,
    });
  });
});

describe('two at once', () => {
  test('who end the same phase end it once, and both are told that it is so', async () => {
    const { id, one, director } = await begun();
    await tick(one.asker, id, 'explore', all);
    await gate(director, id, 'explore', { kind: 'approved' });
    const { revision } = await seen(one.asker, id);
    const end = { kind: 'finish', phase: 'explore', revision } as const;
    const ends = await Promise.all(Array.from({ length: 6 }, () => moving(one.asker, id, end)));
    expect(ends.every(({ ok }) => ok)).toBe(true);
    expect((await kinds(one.asker, id)).filter((kind) => kind === 'phase-done')).toHaveLength(1);
    expect((await seen(one.asker, id)).revision).toBe(revision + 1);
  });

  test('who end and open the same phase leave one current phase that is under way, and a history that tells it', async () => {
    const { id, one } = await begun();
    await moving(one.asker, id, { kind: 'go', phase: 'adjust' });
    await tick(one.asker, id, 'adjust', { approvedBoth: true, loopNoted: true });
    for (let turn = 0; turn < 6; turn += 1) {
      const { revision } = await seen(one.asker, id);
      const asked: Moving[] = [
        { kind: 'finish', phase: 'adjust', revision },
        { kind: 'reopen', phase: 'adjust', revision },
        { kind: 'go', phase: 'adjust', revision },
        { kind: 'go', phase: 'plan', revision },
      ];
      await Promise.all(asked.map((move) => moving(one.asker, id, move)));
      const shown = await seen(one.asker, id);
      expect(shown.phases.filter(({ current }) => current)).toHaveLength(1);
      expect(phaseOf(shown, shown.current)?.place.state).toBe('under-way');
      expect(shown.revision).toBeLessThanOrEqual(revision + 1);
    }
    const moves = (await kinds(one.asker, id)).filter(
      (kind) => kind.startsWith('phase-') && kind !== 'phase-ticked',
    );
    expect((await seen(one.asker, id)).revision).toBe(moves.length + 1);
  });

  test('who end a phase and take back its tick never leave it ended with the tick gone', async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      const { id, one, two } = await begun();
      await moving(one.asker, id, { kind: 'go', phase: 'adjust' });
      await tick(two.asker, id, 'adjust', { approvedBoth: true, loopNoted: true });
      await Promise.allSettled([
        moving(one.asker, id, { kind: 'finish', phase: 'adjust' }),
        tick(two.asker, id, 'adjust', { loopNoted: false }),
      ]);
      const adjust = phaseOf(await seen(one.asker, id), 'adjust');
      expect(adjust?.place.state === 'done').toBe(adjust?.met === 2);
    }
  });
});

describe('outside', () => {
  test('nothing is read or moved by who has no seat, and a guest ticks as far as the link reaches', async () => {
    const { id, one, two } = await begun();
    const stranger = asPerson(await aPerson(ground.database.owner, { site_admin: true }));
    for (const asker of [stranger, nobody]) {
      expect(await ground.as(asker, (needs) => readPhases(needs, id))).toMatchObject({
        problem: { kind: 'not-found' },
      });
      expect(await tick(asker, id, 'explore', all)).toMatchObject({ ok: false });
    }
    const place = { party: two.id, partnership: id, by: one.person };
    const writer = await aGuestLink(ground.database.owner, place);
    const reader = await aGuestLink(ground.database.owner, { ...place, scope: ['read'] });
    expect((await tick(writer.asker, id, 'explore', all)).ok).toBe(true);
    expect(await tick(reader.asker, id, 'explore', all)).toMatchObject({ problem: { kind: 'not-yours' } });
    expect((await seen(reader.asker, id)).phases[0]?.met).toBe(3);
    expect(phaseIds.length).toBe(12);
  });
});
