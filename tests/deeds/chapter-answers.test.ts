import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import { askedChapter, carryAnswers, readAnswers, writeAnswers } from '#features/guide/index.ts';
import { aGuestLink, aPartnership, aPerson, asPerson, nobody } from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
const chapter = 'gain';
let first = '';
let second = '';
beforeAll(async () => {
  ground = await openDeedsGround();
  const asked = await ground.as(nobody, (needs) => askedChapter(needs, chapter));
  [first = '', second = ''] = asked?.questions.map(({ id }) => id) ?? [];
});
afterAll(() => close(ground.database));

async function begun() {
  const partnership = await aPartnership(ground.database.owner);
  const [one, two] = [partnership.parties[0], partnership.parties[1] ?? partnership.parties[0]];
  return { partnershipId: partnership.id, one, two };
}

const carry = (asker: Asker, partnershipId: string, answers: Record<string, string>) =>
  ground.as(asker, (needs) => carryAnswers(needs, { partnershipId, chapter, answers }));
const write = (
  asker: Asker,
  where: { partnershipId: string; partyId?: string },
  answers: Record<string, { text: string; revision: number }>,
) => ground.as(asker, (needs) => writeAnswers(needs, { ...where, chapter, answers }));
const textsSeen = async (asker: Asker, partnershipId: string) => {
  const read = await ground.as(asker, (needs) => readAnswers(needs, partnershipId, chapter));
  return read.ok ? read.value.questions.flatMap(({ answers }) => answers.map(({ text }) => text)) : null;
};

describe('answers from the guide, taken into a partnership', () => {
  test('are read by every party and written in the name of the own one', async () => {
    const { partnershipId, one, two } = await begun();
    expect(await carry(one.asker, partnershipId, { [first]: 'Fordi ', [second]: '' })).toEqual({
      ok: true,
      value: { added: 1, joined: 0 },
    });
    const read = await ground.as(two.asker, (needs) => readAnswers(needs, partnershipId, chapter));
    const answer = read.ok ? read.value.questions[0]?.answers[0] : undefined;
    expect(answer).toMatchObject({ text: 'Fordi', partyId: one.id, personName: 'Bibliotekar', revision: 1 });
    const events = await ground.as(two.asker, (needs) => needs.history.events(partnershipId, {}));
    expect(events.items[0]).toMatchObject({ kind: 'questions-answered', details: { chapter: 6, count: 1 } });
  });

  test('are put after what stands there, once, and never instead of it', async () => {
    const { partnershipId, one } = await begun();
    await carry(one.asker, partnershipId, { [first]: 'Det første' });
    expect(await carry(one.asker, partnershipId, { [first]: 'Det andet' })).toMatchObject({
      value: { added: 0, joined: 1 },
    });
    expect(await textsSeen(one.asker, partnershipId)).toEqual(['Det første\n\nDet andet']);
    expect(await carry(one.asker, partnershipId, { [first]: 'Det andet' })).toMatchObject({
      problem: { kind: 'nothing-to-carry' },
    });
  });

  test('are hidden from everyone outside, and nothing is written through the walls', async () => {
    const { partnershipId, one, two } = await begun();
    await carry(one.asker, partnershipId, { [first]: 'Hemmeligt' });
    const stranger = asPerson(await aPerson(ground.database.owner));
    const admin = asPerson(await aPerson(ground.database.owner, { site_admin: true }));
    for (const asker of [stranger, admin, nobody]) {
      expect(await textsSeen(asker, partnershipId)).toBeNull();
      expect(
        (await ground.as(asker, (needs) => needs.chapterAnswers.answers(partnershipId, {}))).items,
      ).toEqual([]);
      expect(await carry(asker, partnershipId, { [first]: 'Ind' })).toMatchObject({ ok: false });
    }
    const others = { [first]: { text: 'Jeres', revision: 1 } };
    expect(await write(two.asker, { partnershipId, partyId: one.id }, others)).toMatchObject({
      problem: { kind: 'not-yours' },
    });
    // Past the deed, straight at the wall: the other party's line does not move.
    const forced = await ground.as(two.asker, (needs) =>
      needs.chapterAnswers.saveAnswer({
        id: needs.newId(),
        partnershipId,
        chapter,
        prompt: first,
        question: 'Q?',
        partyId: one.id,
        text: 'Overskrevet',
        fromRevision: 1,
      }),
    );
    expect(forced).toEqual({ saved: false, current: null });
    expect(await textsSeen(one.asker, partnershipId)).toEqual(['Hemmeligt']);
  });

  test('are read by a guest of the partnership, who writes only as far as the link reaches', async () => {
    const { partnershipId, one, two } = await begun();
    const place = { party: two.id, partnership: partnershipId, by: one.person };
    const writer = await aGuestLink(ground.database.owner, place);
    const reader = await aGuestLink(ground.database.owner, { ...place, scope: ['read'] });
    expect((await carry(writer.asker, partnershipId, { [first]: 'Fra gæsten' })).ok).toBe(true);
    expect(await textsSeen(reader.asker, partnershipId)).toEqual(['Fra gæsten']);
    expect(await carry(reader.asker, partnershipId, { [first]: 'Nej' })).toMatchObject({
      problem: { kind: 'not-yours' },
    });
    const ended = await aGuestLink(ground.database.owner, { ...place, revoked: true });
    expect(await textsSeen(ended.asker, partnershipId)).toBeNull();
  });
});

describe('answers edited in the partnership', () => {
  test('show both texts when two colleagues save', async () => {
    const { partnershipId, one } = await begun();
    await write(one.asker, { partnershipId }, { [first]: { text: 'A', revision: 0 } });
    expect(await write(one.asker, { partnershipId }, { [first]: { text: 'B', revision: 1 } })).toEqual({
      ok: true,
      value: { saved: 1 },
    });
    const late = await write(
      one.asker,
      { partnershipId },
      { [first]: { text: 'C', revision: 1 }, [second]: { text: 'Ny', revision: 0 } },
    );
    expect(late).toMatchObject({ problem: { kind: 'stale', current: [{ text: 'B', revision: 2 }] } });
    expect(await textsSeen(one.asker, partnershipId)).toEqual(['B']);
  });

  test('refuse what is too long, and questions that nobody asked', async () => {
    const { partnershipId, one } = await begun();
    const long = await write(
      one.asker,
      { partnershipId },
      { [first]: { text: 'x'.repeat(4001), revision: 0 } },
    );
    expect(long).toMatchObject({
      problem: { kind: 'invalid-input', fields: [{ kind: 'too-long', field: first }] },
    });
    const made = await write(one.asker, { partnershipId }, { 'made-up': { text: 'x', revision: 0 } });
    expect(made).toMatchObject({ problem: { kind: 'not-found' } });
  });
});
