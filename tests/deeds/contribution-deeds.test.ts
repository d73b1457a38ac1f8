import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import {
  answerContributionQuestion,
  askAboutContribution,
  changeContribution,
  readContribution,
  readContributions,
  recordContribution,
  wantWorth,
  withdrawContribution,
} from '#features/contributions/index.ts';
import { aGuestLink, aPartnership, aPerson, asPerson, nobody } from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

async function begun() {
  const { id, parties } = await aPartnership(ground.database.owner);
  return { id, one: parties[0], two: parties[1] ?? parties[0] };
}

const hours = {
  standing: 'given',
  kind: 'hours',
  unit: 'hours',
  amount: '1.234,50',
  what: 'Formidler til fire workshops',
  startsOn: '2026-03-01',
  endsOn: '2026-05-31',
};
const write = (asker: Asker, id: string, more: Record<string, unknown> = {}) =>
  ground.as(asker, (needs) => recordContribution(needs, id, { ...hours, ...more }));
async function written(asker: Asker, id: string, more: Record<string, unknown> = {}) {
  const line = await write(asker, id, more);
  if (!line.ok) throw new Error(line.problem.kind);
  return line.value;
}
const seen = async (asker: Asker, id: string) => {
  const read = await ground.as(asker, (needs) => readContributions(needs, id));
  return read.ok ? read.value : null;
};

describe('a line', () => {
  test('is written by its own party, in hundredths, and read by all', async () => {
    const { id, one, two } = await begun();
    const line = await written(one.asker, id);
    expect(line).toMatchObject({ amount: 123_450, partyId: one.id, personName: 'Bibliotekar', worth: null });
    const read = await seen(two.asker, id);
    expect(read?.lines).toEqual([line]);
    expect(read?.balance).toMatchObject([{ partyId: one.id, given: { amount: 123_450, lines: 1 } }]);
    expect((await ground.as(two.asker, (needs) => needs.history.events(id, {}))).items[0]).toMatchObject({
      kind: 'contribution-recorded',
      details: { title: hours.what },
    });
  });

  test.each([
    [{ amount: '-4' }, 'amount', 'negative-amount'],
    [{ amount: '99999999999999' }, 'amount', 'enormous-amount'],
    [{ amount: 1e300 }, 'amount', 'not-a-number'],
    [{ amount: 'mange' }, 'amount', 'not-a-number'],
    [{ amount: '' }, 'amount', 'missing'],
    [{ unit: 'people' }, 'unit', 'unit-of-other-kind'],
    [{ startsOn: '2026-02-30' }, 'startsOn', 'bad-date'],
    [{ endsOn: '2026-01-01' }, 'endsOn', 'ends-before-start'],
    [{ worth: '400' }, 'worth', 'worth-not-wanted'],
  ])('with %o is told what is wrong', async (more, field, kind) => {
    const { id, one } = await begun();
    expect(await write(one.asker, id, more)).toMatchObject({ problem: { fields: [{ field, kind }] } });
    expect((await seen(one.asker, id))?.lines).toEqual([]);
  });

  test('sent twice is one line', async () => {
    const { id, one } = await begun();
    const same = { id: crypto.randomUUID() };
    await write(one.asker, id, same);
    expect((await write(one.asker, id, same)).ok).toBe(true);
    expect((await seen(one.asker, id))?.lines).toHaveLength(1);
  });

  test('is changed from what was read, and taken out without being gone', async () => {
    const { id, one, two } = await begun();
    const line = await written(one.asker, id);
    const place = { partnershipId: id, id: line.id };
    const change = (asker: Asker, revision: number, amount: string) =>
      ground.as(asker, (needs) => changeContribution(needs, place, { ...hours, amount, revision }));
    expect(await change(one.asker, 1, '10')).toMatchObject({ value: { amount: 1000, revision: 2 } });
    expect(await change(one.asker, 1, '12')).toMatchObject({
      problem: { kind: 'stale', current: { amount: 1000 } },
    });
    expect(await change(two.asker, 2, '12')).toMatchObject({ problem: { kind: 'not-yours' } });
    await ground.as(one.asker, (needs) => withdrawContribution(needs, place, true));
    await ground.as(one.asker, (needs) => withdrawContribution(needs, place, true));
    const read = await seen(two.asker, id);
    expect(read?.lines).toMatchObject([{ withdrawn: true, revision: 3 }]);
    expect(read?.balance).toEqual([]);
  });

  test('is nobody else’s: not the other party’s to write, not a stranger’s to read', async () => {
    const { id, one, two } = await begun();
    expect(await write(two.asker, id, { partyId: one.id })).toMatchObject({ problem: { kind: 'not-yours' } });
    await write(one.asker, id);
    const admin = asPerson(await aPerson(ground.database.owner, { site_admin: true }));
    for (const asker of [admin, asPerson(await aPerson(ground.database.owner)), nobody]) {
      expect(await seen(asker, id)).toBeNull();
      expect((await ground.as(asker, (needs) => needs.contributions.contributions(id, {}))).items).toEqual(
        [],
      );
    }
    const reader = await aGuestLink(ground.database.owner, {
      party: two.id,
      partnership: id,
      by: one.person,
      scope: ['read'],
    });
    expect((await seen(reader.asker, id))?.lines).toHaveLength(1);
    expect(await write(reader.asker, id)).toMatchObject({ problem: { kind: 'not-yours' } });
  });
});

describe('a worth in kroner', () => {
  test('is told only while all parties want it', async () => {
    const { id, one, two } = await begun();
    const want = (party: typeof one, wanted: boolean) =>
      ground.as(party.asker, (needs) => wantWorth(needs, id, { partyId: party.id, wanted }));
    await want(one, true);
    expect(await write(one.asker, id, { worth: '400' })).toMatchObject({ ok: false });
    await want(two, true);
    await write(one.asker, id, { worth: '12.345,67' });
    expect(await seen(two.asker, id)).toMatchObject({
      lines: [{ worth: 1_234_567 }],
      worths: { [one.id]: 1_234_567, [two.id]: null },
    });
    await want(two, false);
    expect(await seen(one.asker, id)).toMatchObject({ lines: [{ worth: null }], worths: null });
    expect(
      await ground.as(two.asker, (needs) => wantWorth(needs, id, { partyId: one.id, wanted: false })),
    ).toMatchObject({ problem: { kind: 'not-yours' } });
  });
});

describe('a question about a line', () => {
  test('is asked by the other party, waits for the own one, and is answered once', async () => {
    const { id, one, two } = await begun();
    const place = { partnershipId: id, id: (await written(one.asker, id)).id };
    const ask = (asker: Asker) =>
      ground.as(asker, (needs) =>
        askAboutContribution(needs, place, { text: 'Med eller uden forberedelse?' }),
      );
    expect(await ask(one.asker)).toMatchObject({ problem: { kind: 'not-yours' } });
    expect((await ask(two.asker)).ok).toBe(true);
    const waiting = (asker: Asker) => ground.as(asker, (needs) => needs.contributions.contributionsToDo());
    expect(await waiting(one.asker)).toMatchObject([{ kind: 'contribution-question', title: hours.what }]);
    expect(await waiting(two.asker)).toEqual([]);
    const read = await ground.as(one.asker, (needs) => readContribution(needs, id, place.id));
    const questionId = read.ok ? read.value.questions[0]?.id : '';
    const answer = (asker: Asker, text: string) =>
      ground.as(asker, (needs) => answerContributionQuestion(needs, place, { questionId, answer: text }));
    expect(await answer(two.asker, 'Uden')).toMatchObject({ problem: { kind: 'not-yours' } });
    expect((await answer(one.asker, 'Med')).ok).toBe(true);
    expect(await answer(one.asker, 'Uden')).toMatchObject({ problem: { kind: 'answered-already' } });
    expect(await waiting(one.asker)).toEqual([]);
    expect(await ground.as(two.asker, (needs) => readContribution(needs, id, place.id))).toMatchObject({
      value: { questions: [{ answer: 'Med', answeredName: 'Bibliotekar' }] },
    });
  });
});
