import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import { addDays } from '#domain/time.ts';
import {
  answerIdea,
  becomePartnership,
  lookAtIdea,
  readIdea,
  readIdeas,
  readInbox,
  removeIdea,
  sendIdea,
  setInbox,
} from '#features/ideas/index.ts';
import {
  aMembership,
  anOrganisation,
  aPerson,
  asPerson,
  nobody,
} from '#server/database/testing/factories.ts';
import { newId } from '#server/database/testing/new-id.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { forgetIdeas } from '#server/jobs/forget-ideas.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

const typed = {
  title: 'Sprogcafé i genbrugsbutikken',
  text: 'Vi har kaffe, I har bøger.',
  gain: 'Flere frivillige',
  name: 'Ane',
  function: 'Forkvinde',
  house: 'Genbrug Nord',
  kind: 'association',
  email: 'Ane@Genbrug.example',
};

let houses = 0;
async function aHouse() {
  const { owner } = ground.database;
  const id = await anOrganisation(owner, { name: `Bibliotek ${(houses += 1)}` });
  const as = async (role: 'worker' | 'reader' | 'partnership-lead') => {
    const person = await aPerson(owner);
    await aMembership(owner, { person, organisation: id, roles: [role] });
    return asPerson(person);
  };
  const lead = await as('partnership-lead');
  const word = `bibliotek-${houses}`;
  return { id, word, lead, worker: await as('worker'), reader: await as('reader') };
}
type House = Awaited<ReturnType<typeof aHouse>>;

const open = (asker: Asker, { id, word }: House, more: Record<string, unknown> = {}) =>
  ground.as(asker, (needs) => setInbox(needs, id, { word, open: true, replyDays: 10, ...more }));
const send = (word: string, once = newId(), more: Record<string, unknown> = {}) =>
  ground.as(nobody, (needs) => sendIdea(needs, word, { once, typed: { ...typed, ...more } }));
const mails = () =>
  ground.database.owner.selectFrom('byg.mail').select(['kind', 'to_address', 'text']).orderBy('id').execute();

async function received(more: Record<string, unknown> = {}) {
  const house = await aHouse();
  await open(house.lead, house);
  const id = newId();
  const sent = await send(house.word, id, more);
  if (!sent.ok) throw new Error(JSON.stringify(sent.problem));
  return { house, id, place: { organisationId: house.id, id } };
}
const answer = (
  asker: Asker,
  place: { organisationId: string; id: string },
  state: string,
  fromRevision = 1,
) => ground.as(asker, (needs) => answerIdea(needs, place, { state, answer: 'Tak for idéen.', fromRevision }));

describe('the inbox', () => {
  test('is opened by a lead, with a word of its own, and met by everybody', async () => {
    const [house, other] = [await aHouse(), await aHouse()];
    const meet = (word: string) => ground.as(nobody, (needs) => readInbox(needs, word));
    expect(await meet(house.word)).toMatchObject({ problem: { kind: 'not-found' } });
    expect(await open(house.worker, house)).toMatchObject({ problem: { kind: 'not-yours' } });
    expect(await open(house.reader, house)).toMatchObject({ problem: { kind: 'not-found' } });
    expect(await open(house.lead, house)).toMatchObject({ ok: true });
    expect(await meet(house.word)).toMatchObject({
      value: { organisationId: house.id, replyDays: 10, open: true },
    });
    for (const word of [house.word, 'filer', 'Ikke et ord', ''])
      expect(await open(other.lead, other, { word })).toMatchObject({
        problem: { fields: [{ field: 'word' }] },
      });
    expect(await open(house.lead, house, { replyDays: 61 })).toMatchObject({
      problem: { fields: [{ field: 'replyDays', kind: 'bad-reply-days' }] },
    });
    await open(house.lead, house, { open: false });
    expect(await send(house.word)).toMatchObject({ problem: { kind: 'inbox-closed' } });
  });
});

describe('an idea', () => {
  test('comes in once, with a promise in days and a receipt that holds none of its words', async () => {
    const { house, id, place } = await received();
    expect(await send(house.word, id)).toMatchObject({ ok: true });
    const read = await ground.as(house.worker, (needs) => readIdeas(needs, house.id));
    if (!read.ok) throw new Error(read.problem.kind);
    expect(read.value.ideas).toMatchObject([
      { id, title: typed.title, email: 'ane@genbrug.example', standing: { kind: 'left', days: 10 } },
    ]);
    const letters = (await mails()).filter((one) => one.kind === 'idea-received');
    expect(letters).toHaveLength(1);
    expect(letters[0]?.text).not.toContain(typed.title);
    // Ten days and two later, by another clock.
    const late = await ground.as(house.worker, (needs) =>
      readIdea({ ...needs, today: addDays(needs.today, 12) }, house.id, place.id),
    );
    expect(late).toMatchObject({ value: { standing: { kind: 'past', days: 2 } } });
  });

  test.each([
    [{ title: '' }, 'title', 'missing'],
    [{ text: '  ' }, 'text', 'missing'],
    [{ text: 'x'.repeat(4001) }, 'text', 'too-long'],
    [{ email: 'ane' }, 'email', 'bad-email'],
    [{ kind: 'church' }, 'kind', 'not-chosen'],
  ])('with %o is told what is wrong, and nothing is kept', async (more, field, kind) => {
    const house = await aHouse();
    await open(house.lead, house);
    expect(await send(house.word, newId(), more)).toMatchObject({ problem: { fields: [{ field, kind }] } });
    expect(await ground.as(house.lead, (needs) => readIdeas(needs, house.id))).toMatchObject({
      value: { ideas: [] },
    });
  });

  test('is read by those who work there and by nobody else', async () => {
    const { house, id } = await received();
    const stranger = await aHouse();
    for (const asker of [house.reader, stranger.lead, nobody]) {
      expect(await ground.as(asker, (needs) => readIdeas(needs, house.id))).toMatchObject({ ok: false });
      expect(await ground.as(asker, (needs) => needs.ideas.idea(id))).toBeNull();
      expect(
        await ground.as(asker, (needs) => removeIdea(needs, { organisationId: house.id, id })),
      ).toMatchObject({
        ok: false,
      });
    }
    const waiting = async (asker: Asker) => (await ground.as(asker, ({ rooms }) => rooms.firstHour())).ideas;
    expect(await waiting(house.worker)).toMatchObject([{ organisationId: house.id, count: 1 }]);
    expect(await waiting(house.reader)).toEqual([]);
    expect(await waiting(stranger.lead)).toEqual([]);
  });

  test('is answered once, by mail, and forgotten by its date', async () => {
    const { house, id, place } = await received();
    const look = () => ground.as(house.worker, (needs) => lookAtIdea(needs, place, { fromRevision: 1 }));
    expect(await look()).toMatchObject({ ok: true });
    expect(await look()).toMatchObject({ ok: true });
    expect(await answer(house.lead, place, 'no', 1)).toMatchObject({ problem: { kind: 'stale' } });
    expect(await answer(house.lead, place, 'no', 2)).toMatchObject({ ok: true });
    expect(await answer(house.worker, place, 'yes', 3)).toMatchObject({
      problem: { kind: 'answered-already' },
    });
    const letters = (await mails()).filter((one) => one.kind === 'idea-answered');
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({ to_address: 'ane@genbrug.example' });
    expect(letters[0]?.text).toContain('Tak for idéen.');
    const today = await ground.as(house.lead, async (needs) => needs.today);
    const forget = (day: string) => forgetIdeas(ground.database.keeperPool, day);
    await forget(addDays(today, 89));
    expect(await ground.as(house.lead, (needs) => needs.ideas.idea(id))).not.toBeNull();
    await forget(addDays(today, 90));
    await forget(addDays(today, 90));
    expect(await ground.as(house.lead, (needs) => needs.ideas.idea(id))).toBeNull();
  });

  test('becomes one partnership in one press, with the sender invited', async () => {
    const { house, place } = await received();
    const become = () =>
      ground.as(house.lead, (needs) =>
        becomePartnership(needs, place, { name: 'Sprogcafé', purpose: 'Flere taler sammen' }),
      );
    expect(await become()).toMatchObject({ problem: { kind: 'idea-not-answered-yes' } });
    await answer(house.lead, place, 'yes');
    const first = await become();
    expect(first).toMatchObject({ ok: true });
    expect(await become()).toEqual(first);
    if (!first.ok) return;
    const parties = await ground.as(house.lead, (needs) =>
      needs.partnerships.parties(first.value.partnershipId, {}),
    );
    expect(parties.items.map(({ organisation }) => organisation.name)).toEqual([
      expect.stringContaining('Bibliotek'),
      'Genbrug Nord',
    ]);
    expect((await mails()).filter((one) => one.kind === 'party-invitation')).toMatchObject([
      { to_address: 'ane@genbrug.example' },
    ]);
  });

  test('from two who press at the same time becomes one', async () => {
    const { house, place } = await received({ house: 'Genbrug Syd' });
    await answer(house.lead, place, 'yes');
    const press = () =>
      ground.as(house.lead, (needs) => becomePartnership(needs, place, { name: 'Sprogcafé', purpose: '' }));
    await Promise.all([press(), press()]);
    const begun = await ground.as(house.lead, (needs) =>
      needs.partnerships.partnerships({ text: 'Sprogcafé' }),
    );
    expect(begun.items).toHaveLength(1);
  });
});
