import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import type { Result } from '#domain/result.ts';
import { addLine } from '#features/communication/index.ts';
import { recordContribution } from '#features/contributions/index.ts';
import {
  beginEnding,
  draftCase,
  endingDocument,
  proposeCase,
  readEnding,
  readEndingPaper,
  writeEnding,
  writeLine,
} from '#features/endings/index.ts';
import { answerRound, beginRound, showRound } from '#features/evaluations/index.ts';
import { beginHandover, writeRules } from '#features/handovers/index.ts';
import { beginMeeting, writeNotes } from '#features/meetings/index.ts';
import { beginNote } from '#features/notes/index.ts';
import { appointEditor } from '#features/people/index.ts';
import { makePromise } from '#features/promises/index.ts';
import { findPages } from '#features/search/index.ts';
import {
  approveCase,
  changeCase,
  confirmCase,
  deskOf,
  openCase,
  publishCase,
  readDeskCase,
  saveDesk,
} from '#features/submissions/index.ts';
import { aPerson, asPerson, nobody } from '#server/database/testing/factories.ts';
import { newId } from '#server/database/testing/new-id.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import type { Needs } from '#server/house/needs.ts';
import { good, openDeedsGround, type DeedsGround } from './deeds.testing.ts';
import { aLivedRoom, type LivedRoom } from './lived-room.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

const must = async <T>(asker: Asker, deed: (needs: Needs) => Promise<Result<T>>, now?: string): Promise<T> =>
  good(
    await ground.as(asker, (needs) =>
      deed(now === undefined ? needs : { ...needs, now, today: now.slice(0, 10) }),
    ),
  );

/** What one party alone wrote, or somebody said without a name: none of it may ever stand in a case. */
const hidden = 'HEMMELIGT';
/** When the meetings of the room have been held. */
const afterwards = '2027-12-01T08:00:00.000Z';

async function looksBack(room: LivedRoom): Promise<void> {
  const called = { kind: 'last', title: 'Afsked', day: '2027-11-01', time: '10:00' };
  const { id } = await must(
    room.lead,
    (needs) => beginMeeting(needs, room.id, called),
    '2027-10-01T08:00:00.000Z',
  );
  const items = await ground.as(room.lead, (needs) => needs.meetings.items(id));
  const item = (question: string) => items.find((one) => one.question === question)?.id ?? '';
  const say = (asker: Asker, answers: Readonly<Record<string, string>>) =>
    must(asker, (needs) =>
      writeNotes(needs, {
        meetingId: id,
        notes: {},
        answers: Object.fromEntries(
          Object.entries(answers).map(([question, text]) => [item(question), { text, revision: 0 }]),
        ),
      }),
    );
  await say(room.lead, { q32: 'Vi skulle have mødtes oftere.' });
  await say(room.partner, { q31: 'Vi er stolte af læsehjørnet.' });
}

async function asks(
  room: LivedRoom,
  words: Readonly<Record<string, string>>,
  anonymous: boolean,
): Promise<void> {
  const people = room.parties.map(({ person }) => person);
  const input = {
    name: 'Farvel',
    areas: ['cooperation'],
    open: Object.keys(words),
    deadline: '2030-01-01',
    people,
  };
  const round = await must(room.lead, (needs) =>
    beginRound(needs, room.id, { ...input, ...(anonymous && { anonymous: 'on' }) }),
  );
  const which = { partnershipId: room.id, id: round.id };
  for (const { asker } of room.parties)
    await must(asker, (needs) => answerRound(needs, which, { aloud: 4, kept: 2, ...words }));
  await must(room.lead, (needs) => showRound(needs, which));
}

/** What only one party has: notes, plans for its own house, and what is written nowhere. */
async function keepsToItself(room: LivedRoom): Promise<void> {
  for (const { id: partyId, person, asker } of room.parties) {
    await must(asker, (needs) =>
      beginNote(needs, { partnershipId: room.id, partyId, title: hidden, text: hidden }),
    );
    await must(asker, (needs) =>
      addLine(needs, room.id, { house: partyId, message: hidden, audiences: hidden, text: hidden }),
    );
    const handover = { partnershipId: room.id, leaver: `${partyId}/${person}`, leavesOn: '' };
    const { id } = await must(asker, (needs) => beginHandover(needs, handover));
    await must(asker, (needs) => writeRules(needs, { id, fromRevision: 0, careful: hidden }));
  }
}

async function aRoomToTellOf(): Promise<LivedRoom> {
  const room = await aLivedRoom(ground);
  await looksBack(room);
  await asks(room, { unfit: 'Vagtplanen passede ikke til projektet.', tell: 'Del en nøgle.' }, false);
  await asks(room, { surprise: hidden, tomorrow: hidden }, true);
  await keepsToItself(room);
  await must(room.partner, (needs) =>
    recordContribution(needs, room.id, {
      ...{ standing: 'gained', kind: 'reach', unit: 'people', amount: '300', what: 'Nye gæster i huset' },
      ...{ startsOn: '2027-02-01', endsOn: '' },
    }),
  );
  await must(room.lead, (needs) => beginEnding(needs, room.id));
  await must(room.lead, (needs) =>
    writeEnding(needs, {
      partnershipId: room.id,
      fromRevision: 1,
      reason: 'goal-reached',
      words: 'Vi nåede det.',
    }),
  );
  return room;
}

describe('the draft of a case', () => {
  test('is drawn from what all parties read, says where each answer comes from, and is the same for both', async () => {
    const room = await aRoomToTellOf();
    const [mine, theirs] = [
      await must(room.lead, (needs) => proposeCase(needs, room.id), afterwards),
      await must(room.partner, (needs) => proposeCase(needs, room.id), afterwards),
    ];
    expect(theirs).toEqual(mine);
    const told = Object.fromEntries(mine.answers.map(({ question, text }) => [question, text]));
    expect(told['purpose']).toContain('Sammen');
    expect(told['experience']).toContain('Vi nåede det.');
    expect(told['experience']).toContain('Vi besluttede: Vi fortsætter');
    expect(told['challenges']).toContain('Vi skulle have mødtes oftere.');
    expect(told['challenges']).toContain('Fælles risiko');
    expect(told['barriers']).toContain('Vagtplanen');
    expect(told['gain']).toContain('12,5');
    expect(told['partner']).toContain('læsehjørnet');
    expect(told['partner']).toContain('Nye gæster');
    for (const { text, from } of mine.answers) expect(from.length > 0).toBe(text !== '');
    const all = JSON.stringify(mine);
    expect(all).not.toContain(hidden);
    expect(all).not.toContain('Kun for');
  });

  test('is proposed to nobody outside the room', async () => {
    const room = await aRoomToTellOf();
    for (const asker of [asPerson(await aPerson(ground.database.owner)), nobody]) {
      expect(await ground.as(asker, (needs) => proposeCase(needs, room.id))).toMatchObject({
        problem: { kind: 'not-found' },
      });
      const sent = { partnershipId: room.id, once: newId(), libraryEmail: '', partnerEmail: '' };
      expect((await ground.as(asker, (needs) => draftCase(needs, sent))).ok).toBe(false);
    }
  });
});

const emailOf = async (id: string): Promise<string> =>
  (
    await ground.database.owner
      .selectFrom('byg.person')
      .select('email')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).email;

const letters = async (to: string, kind: string): Promise<readonly string[]> =>
  (
    await ground.database.owner
      .selectFrom('byg.mail')
      .select('text')
      .where('to_address', '=', to)
      .where('kind', '=', kind)
      .orderBy('id', 'desc')
      .execute()
  ).map(({ text }) => /fortael\/([\w-]{43})/.exec(text)?.[1] ?? '');

async function opened(secret: string) {
  return must(nobody, (needs) => openCase(needs, secret));
}

async function anEditor(): Promise<Asker> {
  const admin = asPerson(await aPerson(ground.database.owner, { site_admin: true }));
  const personId = await aPerson(ground.database.owner);
  await must(admin, (needs) => appointEditor(needs, { personId, editor: true }));
  return asPerson(personId);
}

test('the whole way: from the room over both parties and the editor to a page that is found', async () => {
  const room = await aRoomToTellOf();
  const [one, two] = [room.parties[0], room.parties[1] ?? room.parties[0]];
  const partnerEmail = await emailOf(two.person);
  const sent = { partnershipId: room.id, once: newId(), libraryEmail: '', partnerEmail };
  const edited = { 'answer-barriers': 'Vagtplanen, skrevet om med egne ord.' };
  for (const time of [1, 2])
    expect(await must(room.lead, (needs) => draftCase(needs, { ...sent, edited })), `${time}`).toMatchObject({
      to: await emailOf(one.person),
    });
  const drafts = await letters(await emailOf(one.person), 'case-draft');
  expect(drafts).toHaveLength(1);
  const secret = drafts[0] ?? '';
  const draft = await opened(secret);
  expect(draft).toMatchObject({ state: 'draft', sender: 'library', typed: edited });
  expect(draft.typed['answer-experience']).toContain('Vi nåede det.');
  const story = 'Et læsehjørne, som to huse byggede sammen og blev ved med at bruge, da projektet var slut.';
  const typed = {
    ...draft.typed,
    title: 'Læsehjørnet',
    summary: story,
    sector1: 'culture',
    gain: ['network'],
  };
  await must(nobody, (needs) =>
    changeCase(needs, {
      ...{ secret, typed, people: { ...draft.people }, stage: 'unconfirmed' as const },
      fromRevision: draft.revision,
    }),
  );
  const standing = await opened(secret);
  await must(nobody, (needs) => confirmCase(needs, { secret, revision: standing.revision, editor: null }));
  const [asked = ''] = await letters(partnerEmail, 'case-approval');
  const { revision, id } = await opened(asked);
  const editor = await anEditor();
  expect(await ground.as(editor, (needs) => publishCase(needs, id))).toMatchObject({
    problem: { kind: 'case-not-agreed' },
  });
  await must(nobody, (needs) => approveCase(needs, { secret: asked, revision, editor: null }));
  const desk = await must(editor, (needs) => readDeskCase(needs, id));
  await must(editor, (needs) => saveDesk(needs, id, { ...deskOf(desk), town: 'Byen' }));
  const { pageId } = await must(editor, (needs) => publishCase(needs, id));
  const page = await ground.as(nobody, (needs) => needs.content.pageById('da', 'cases', pageId));
  expect(page?.front).toMatchObject({
    title: 'Læsehjørnet',
    answers: { barriers: edited['answer-barriers'] },
  });
  expect(JSON.stringify(page)).not.toContain(hidden);
  const search = { query: 'læsehjørnet', page: 1 };
  const found = await ground.as(nobody, (needs) => findPages(needs, 'da', search));
  expect(JSON.stringify(found.hits)).toContain(pageId);
});

test('the document of the ending tells what was done, who keeps what and what lives on, to all parties alike', async () => {
  const room = await aRoomToTellOf();
  const line = {
    ...{ partnershipId: room.id, kind: 'name', what: 'Navnet', keeper: room.parties[1]?.id },
    ...{ terms: 'Frit', fromOn: '' },
  };
  await must(room.lead, (needs) => writeLine(needs, line));
  const revision = async () =>
    (await must(room.lead, (needs) => readEnding(needs, room.id))).ending?.revision;
  const promise = await must(room.lead, (needs) =>
    makePromise(needs, {
      ...{ partnershipId: room.id, text: 'Passe læsehjørnet', partyId: room.parties[0].id, ownerId: null },
      ...{ dueOn: '2029-01-01', source: { kind: 'own' as const, id: null } },
    }),
  );
  const words = { thanksDa: 'Tak for turen', thanksEn: 'Thank you', forgetOn: '2029-05-01' };
  const fromRevision = await revision();
  await must(room.lead, (needs) =>
    writeEnding(needs, { partnershipId: room.id, fromRevision, ...words, carried: [promise.id] }),
  );
  const print = async (asker: Asker) => {
    const paper = await must(asker, (needs) => readEndingPaper(needs, room.id), afterwards);
    return endingDocument({ paper, language: 'da', date: afterwards });
  };
  const [mine, theirs] = [await print(room.lead), await print(room.partner)];
  expect(theirs).toEqual(mine);
  const all = JSON.stringify(mine);
  for (const told of [
    'Navnet',
    'Passe læsehjørnet',
    'Tak for turen',
    'Thank you',
    '1. maj 2029',
    'Vi fortsætter',
  ])
    expect(all).toContain(told);
  expect(all).not.toContain(hidden);
  const stranger = asPerson(await aPerson(ground.database.owner));
  expect(await ground.as(stranger, (needs) => readEndingPaper(needs, room.id))).toMatchObject({
    problem: { kind: 'not-found' },
  });
});
