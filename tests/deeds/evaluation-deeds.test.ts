import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#domain/time.ts';
import type { Asker } from '#domain/people/asker.ts';
import {
  answerByLink,
  answerRound,
  beginRound,
  chooseRhythm,
  openRoundLink,
  readPulse,
  readRound,
  saveAgreed,
  showRound,
} from '#features/evaluations/index.ts';
import { askPulses } from '#server/jobs/pulses.ts';
import { makePost } from '#server/mail/post.ts';
import { newSecret } from '#server/house/ambient.ts';
import { newId } from '#server/house/new-id.ts';
import {
  aPartnership,
  aPerson,
  asPerson,
  nobody,
  type GivenPartnership,
} from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

const areas = ['cooperation', 'progress', 'own'];
const say = (value: number | 'dont-know') => ({ aloud: value, kept: value, there: value, obstacles: value });

async function begun(more: Record<string, unknown> = {}) {
  const partnership = await aPartnership(ground.database.owner);
  const [one, two] = [partnership.parties[0], partnership.parties[1] ?? partnership.parties[0]];
  const today = await ground.as(nobody, (needs) => Promise.resolve(needs.today));
  const input = {
    name: 'Midtvejs',
    areas,
    deadline: addDays(today, 7),
    people: [one.person, two.person],
    ...more,
  };
  const round = await ground.as(one.asker, (needs) => beginRound(needs, partnership.id, input));
  return { partnership, one, two, today, round, id: round.ok ? round.value.id : '' };
}

/** The secrets in the mails to somebody, newest first. */
async function linksTo(person: string): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`
    select m.text from byg.mail m join byg.person p on p.email = m.to_address where p.id = ${person}
    and m.kind = 'round-question' order by m.id desc`.execute(ground.database.owner);
  return rows.map(({ text }) => /\/puls\/([\w-]{40,})/.exec(text)?.[1] ?? '');
}

const answer = (asker: Asker, partnership: GivenPartnership, id: string, value: number | 'dont-know') =>
  ground.as(asker, (needs) => answerRound(needs, { partnershipId: partnership.id, id }, say(value)));
const show = (asker: Asker, partnership: GivenPartnership, id: string) =>
  ground.as(asker, (needs) => showRound(needs, { partnershipId: partnership.id, id }));
const read = async (asker: Asker, partnership: GivenPartnership, id: string) => {
  const seen = await ground.as(asker, (needs) => readRound(needs, partnership.id, id));
  return seen.ok ? seen.value : null;
};

describe('a round', () => {
  test('is answered alone and shown when two parties and seven of ten have answered', async () => {
    const { partnership, one, two, id } = await begun();
    expect((await answer(one.asker, partnership, id, 5)).ok).toBe(true);
    expect(await show(one.asker, partnership, id)).toMatchObject({ problem: { kind: 'too-few-answers' } });
    const before = await read(two.asker, partnership, id);
    expect(before).toMatchObject({ sheets: [], measured: null, mine: { answers: null } });
    expect(before?.heard.map(({ answered }) => answered).toSorted()).toEqual([0, 1]);
    await answer(two.asker, partnership, id, 2);
    expect((await show(two.asker, partnership, id)).ok).toBe(true);
    expect((await show(one.asker, partnership, id)).ok).toBe(true);
    const after = await read(two.asker, partnership, id);
    expect(after?.measured?.whole).toEqual({ mean: 3.5, gap: 3, light: 'red' });
    expect(after?.suggestion).toMatchObject({ reason: 'gap', value: 3 });
    expect(JSON.stringify(after?.sheets)).not.toContain(one.person);
  });

  test('answered twice has the last answer, and none after it is shown', async () => {
    const { partnership, one, two, id } = await begun();
    await answer(one.asker, partnership, id, 1);
    await answer(one.asker, partnership, id, 4);
    await answer(two.asker, partnership, id, 'dont-know');
    await show(one.asker, partnership, id);
    // "Don't know" is an answer and never zero: the other party's mean is what is known.
    expect((await read(one.asker, partnership, id))?.measured?.whole).toMatchObject({ mean: 4, gap: null });
    expect(await answer(one.asker, partnership, id, 5)).toMatchObject({ problem: { kind: 'round-shown' } });
  });

  test('is read by nobody before it is shown, past the deeds and straight at the wall', async () => {
    const { partnership, one, two, id } = await begun();
    await answer(one.asker, partnership, id, 5);
    const admin = asPerson(await aPerson(ground.database.owner, { site_admin: true }));
    for (const asker of [two.asker, admin, nobody]) {
      await ground.as(asker, async (needs) => {
        expect(await needs.evaluations.roundVoices(id)).toEqual([]);
        expect(await needs.evaluations.myAnswer(id)).toBeNull();
        expect(await needs.evaluations.showRound(id)).toBe(false);
      });
    }
    expect(await read(admin, partnership, id)).toBeNull();
    expect(await answer(admin, partnership, id, 1)).toMatchObject({ problem: { kind: 'not-found' } });
  });

  test('asks both parties, at most eight things, in time', async () => {
    const one = await begun({ areas: ['cooperation', 'progress', 'results', 'own'] });
    expect(one.round).toMatchObject({ problem: { fields: [{ kind: 'too-many-questions' }] } });
    expect((await begun({ deadline: '2020-01-01' })).round).toMatchObject({
      problem: { fields: [{ kind: 'deadline-past' }] },
    });
    expect((await begun({ people: [await aPerson(ground.database.owner)] })).round).toMatchObject({
      problem: { fields: [{ kind: 'one-party-asked' }] },
    });
  });

  test('of an anonymous room keeps parties with fewer than five hidden', async () => {
    const { partnership, one, two, id } = await begun({ anonymous: 'on' });
    await answer(one.asker, partnership, id, 5);
    await answer(two.asker, partnership, id, 1);
    await show(one.asker, partnership, id);
    expect(await read(one.asker, partnership, id)).toMatchObject({ sheets: [], measured: null });
  });

  test('leads to what is agreed, saved from what was read', async () => {
    const { partnership, one, two, id, today } = await begun();
    const place = { partnershipId: partnership.id, id };
    const agreed = {
      criteria: [{ criterion: 'Antal gæster', fate: 'drop', why: '' }],
      agreed: [{ what: 'Spørg ti gæster', partyId: two.id, due: addDays(today, 20) }],
      nextOn: addDays(today, 90),
    };
    const save = (asker: Asker, revision: number) =>
      ground.as(asker, (needs) => saveAgreed(needs, place, { ...agreed, revision }));
    expect(await save(one.asker, 1)).toMatchObject({ problem: { kind: 'too-few-answers' } });
    await answer(one.asker, partnership, id, 4);
    await answer(two.asker, partnership, id, 4);
    await show(one.asker, partnership, id);
    expect(await save(two.asker, 2)).toMatchObject({ value: { revision: 3 } });
    expect(await save(one.asker, 2)).toMatchObject({ problem: { kind: 'stale' } });
    expect(await save(one.asker, 3)).toMatchObject({ value: { revision: 4 } });
    const promises = await ground.as(one.asker, (needs) =>
      needs.promises.promisesFrom({ kind: 'evaluation', id }),
    );
    expect(promises).toMatchObject([{ text: 'Spørg ti gæster', partyId: two.id }]);
    expect((await read(one.asker, partnership, id))?.round).toMatchObject({ nextOn: agreed.nextOn });
  });
});

describe('a link in a mail', () => {
  test('opens without answering, answers without an account, and never shows what was answered', async () => {
    const { partnership, one, two, id } = await begun();
    const [secret = ''] = await linksTo(two.person);
    const opened = await ground.as(nobody, (needs) => openRoundLink(needs, secret));
    expect(opened).toMatchObject({ value: { answered: false, partnershipName: expect.any(String) } });
    expect((await read(one.asker, partnership, id))?.heard.every(({ answered }) => answered === 0)).toBe(
      true,
    );
    const sent = () => ground.as(nobody, (needs) => answerByLink(needs, secret, say(3)));
    expect([(await sent()).ok, (await sent()).ok]).toEqual([true, true]);
    const again = await ground.as(nobody, (needs) => openRoundLink(needs, secret));
    expect(again).toMatchObject({ value: { answered: true } });
    expect(JSON.stringify(again)).not.toContain('"aloud"');
    await answer(one.asker, partnership, id, 3);
    await show(one.asker, partnership, id);
    expect(await sent()).toMatchObject({ problem: { kind: 'round-shown' } });
    expect(await ground.as(nobody, (needs) => openRoundLink(needs, 'nothing'))).toMatchObject({
      problem: { kind: 'link-unknown' },
    });
  });

  test('ends with the seat of who has left', async () => {
    const { two } = await begun();
    const [secret = ''] = await linksTo(two.person);
    await sql`update byg.party_person set ended_at = now() where person_id = ${two.person}`.execute(
      ground.database.owner,
    );
    expect(await ground.as(nobody, (needs) => answerByLink(needs, secret, say(3)))).toMatchObject({
      problem: { kind: 'link-ended' },
    });
  });
});

describe('a pulse by rhythm', () => {
  const job = (today: string) =>
    askPulses({
      pool: ground.database.keeperPool,
      postIn: (db) => makePost({ db, newId, publicUrl: 'http://localhost' }),
      newId,
      newSecret,
      today: () => today,
    });

  test('goes to everybody once, however often the job runs, and reminds only who is missing, once', async () => {
    const partnership = await aPartnership(ground.database.owner);
    const [one, two] = [partnership.parties[0], partnership.parties[1] ?? partnership.parties[0]];
    const today = await ground.as(nobody, (needs) => Promise.resolve(needs.today));
    // Somebody with a seat for both parties is asked once.
    await sql`insert into byg.party_person (party_id, person_id) values (${two.id}, ${one.person})`.execute(
      ground.database.owner,
    );
    const chosen = { every: 'month', areas, nextOn: today, revision: 0 };
    expect(await ground.as(one.asker, (needs) => chooseRhythm(needs, partnership.id, chosen))).toMatchObject({
      ok: true,
    });
    await Promise.all([job(today), job(today)]);
    await job(today);
    expect([(await linksTo(one.person)).length, (await linksTo(two.person)).length]).toEqual([1, 1]);
    const pulse = await ground.as(two.asker, (needs) => readPulse(needs, partnership.id));
    const round = pulse.ok ? pulse.value.waiting : null;
    expect(round).toMatchObject({ kind: 'pulse', deadline: addDays(today, 14) });
    expect(pulse.ok && pulse.value.rhythm?.nextOn).not.toBe(today);
    expect(await ground.as(two.asker, (needs) => needs.evaluations.evaluationsToDo())).toMatchObject([
      { kind: 'pulse-question', id: round?.id },
    ]);
    const [secret = ''] = await linksTo(one.person);
    await ground.as(nobody, (needs) => answerByLink(needs, secret, say(4)));
    await job(addDays(today, 8));
    await job(addDays(today, 9));
    expect([(await linksTo(one.person)).length, (await linksTo(two.person)).length]).toEqual([1, 2]);
    await job(addDays(today, 15));
    const shown = await read(two.asker, partnership, round?.id ?? '');
    expect(shown?.round).toMatchObject({ state: 'shown', shownBecause: 'deadline' });
    // One party alone is no verdict.
    expect(shown?.measured?.whole.light).toBeUndefined();
  });

  test('is chosen by who answers for a party, with six to eight statements', async () => {
    const partnership = await aPartnership(ground.database.owner);
    const one = partnership.parties[0];
    const choose = (asker: Asker, more: Record<string, unknown>) =>
      ground.as(asker, (needs) =>
        chooseRhythm(needs, partnership.id, { every: 'quarter', areas, revision: 0, ...more }),
      );
    expect(await choose(one.asker, { areas: ['own'] })).toMatchObject({
      problem: { fields: [{ kind: 'pulse-questions' }] },
    });
    expect(await choose(one.asker, { every: 'dates', days: '2020-01-01' })).toMatchObject({
      problem: { fields: [{ kind: 'next-past', field: 'days' }] },
    });
    expect(await choose(asPerson(await aPerson(ground.database.owner)), {})).toMatchObject({ ok: false });
    expect(await choose(one.asker, {})).toMatchObject({ ok: true });
    expect(await choose(one.asker, { every: 'off' })).toMatchObject({ problem: { kind: 'stale' } });
    // Days as people write them.
    const own = { every: 'dates', days: '1.9.2190, 2190-03-01', revision: 1 };
    expect(await choose(one.asker, own)).toMatchObject({ ok: true });
    const pulse = await ground.as(one.asker, (needs) => readPulse(needs, partnership.id));
    expect(pulse.ok && pulse.value.rhythm).toMatchObject({
      days: ['2190-09-01', '2190-03-01'],
      nextOn: '2190-03-01',
    });
  });
});
