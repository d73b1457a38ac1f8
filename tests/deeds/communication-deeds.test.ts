import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import {
  addLine,
  approveLine,
  changeLine,
  communicationToDo,
  planDocument,
  pressKitDocument,
  readLine,
  readPlan,
  readPlanPaper,
  readPressKit,
  savePlanCheck,
  savePressCard,
  setLineState,
} from '#features/communication/index.ts';
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

const typed = {
  message: 'Aftenerne begynder i marts',
  audiences: 'Borgere\nFrivillige, borgere',
  dueOn: '2026-03-01',
  logos: 'yes',
  text: 'Kom og vær med.',
};
async function added(asker: Asker, id: string, more: Record<string, unknown> = {}) {
  const made = await ground.as(asker, (needs) => addLine(needs, id, { ...typed, ...more }));
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value.id;
}
const plan = async (asker: Asker, id: string) => {
  const read = await ground.as(asker, (needs) => readPlan(needs, id));
  return read.ok ? read.value.parts : null;
};
const line = async (asker: Asker, partnershipId: string, id: string) => {
  const read = await ground.as(asker, (needs) => readLine(needs, partnershipId, id));
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value;
};
const approve = (asker: Asker, partnershipId: string, id: string, textRevision = 1) =>
  ground.as(asker, (needs) => approveLine(needs, { partnershipId, id }, { textRevision }));
const setTo = (asker: Asker, place: { partnershipId: string; id: string }, input: Record<string, unknown>) =>
  ground.as(asker, (needs) => setLineState(needs, place, input));
const events = async (asker: Asker, id: string) =>
  (await ground.as(asker, (needs) => needs.history.events(id, {}))).items.map(({ kind }) => kind);

describe('a line that all share', () => {
  test('goes out when the other party has approved it, and tells who knows', async () => {
    const { id: partnershipId, one, two } = await begun();
    const id = await added(one.asker, partnershipId);
    const place = { partnershipId, id };
    expect((await plan(two.asker, partnershipId))?.[0]?.notTold).toEqual([
      { audience: 'borgere', dueOn: '2026-03-01' },
      { audience: 'Frivillige', dueOn: '2026-03-01' },
    ]);
    expect(await setTo(one.asker, place, { state: 'out', fromRevision: 1 })).toMatchObject({
      problem: { kind: 'communication-not-approved' },
    });
    expect(await approve(one.asker, partnershipId, id)).toMatchObject({ problem: { kind: 'not-yours' } });
    expect(await approve(two.asker, partnershipId, id)).toMatchObject({ ok: true });
    expect(await approve(two.asker, partnershipId, id)).toMatchObject({ ok: true });
    expect(await setTo(one.asker, place, { state: 'out', fromRevision: 1 })).toMatchObject({ ok: true });
    // The second press finds it done.
    expect(await setTo(two.asker, place, { state: 'out', fromRevision: 1 })).toMatchObject({ ok: true });
    expect((await plan(one.asker, partnershipId))?.[0]?.notTold).toEqual([]);
    expect(await events(two.asker, partnershipId)).toEqual([
      'communication-out',
      'communication-approved',
      'communication-added',
    ]);
  });

  test('with other words waits for approval again; another day does not', async () => {
    const { id: partnershipId, one, two } = await begun();
    const id = await added(one.asker, partnershipId);
    const place = { partnershipId, id };
    await approve(two.asker, partnershipId, id);
    const change = (asker: Asker, fromRevision: number, more: Record<string, unknown>) =>
      ground.as(asker, (needs) => changeLine(needs, place, { ...typed, ...more, fromRevision }));
    await change(one.asker, 1, { dueOn: '2026-04-01' });
    expect((await line(one.asker, partnershipId, id)).line.missing).toEqual([]);
    // Two rewrote the words: now it is one who has not approved them.
    expect(await change(two.asker, 2, { text: 'Kom, og tag en ven med.' })).toMatchObject({ ok: true });
    const read = await line(one.asker, partnershipId, id);
    expect(read.line.missing.map(({ partyId }) => partyId)).toEqual([one.id]);
    expect(read.approveFor.map(({ partyId }) => partyId)).toEqual([one.id]);
    expect(await approve(one.asker, partnershipId, id, 1)).toMatchObject({
      problem: { kind: 'not-what-was-read' },
    });
    expect(await change(one.asker, 2, { text: 'Mit' })).toMatchObject({
      problem: { kind: 'stale', current: { text: 'Kom, og tag en ven med.' } },
    });
    await approve(one.asker, partnershipId, id, 2);
    await setTo(one.asker, place, { state: 'out', fromRevision: 3 });
    expect(await change(one.asker, 4, { text: 'Nej' })).toMatchObject({
      problem: { kind: 'communication-is-out' },
    });
  });

  test('sent twice is one line', async () => {
    const { id, one } = await begun();
    const own = await ground.as(one.asker, async (needs) => needs.newId());
    await added(one.asker, id, { id: own });
    await added(one.asker, id, { id: own });
    expect((await plan(one.asker, id))?.[0]?.lines).toHaveLength(1);
  });

  test.each([
    [{ message: '' }, 'message', 'missing'],
    [{ audiences: ' ,; ' }, 'audiences', 'missing'],
    [{ audiences: Array.from({ length: 13 }, (_, at) => `m${at}`).join('\n') }, 'audiences', 'too-many'],
    [{ dueOn: '2026-02-30' }, 'dueOn', 'bad-date'],
    [{ logos: 'maybe' }, 'logos', 'not-chosen'],
    [{ text: 'x'.repeat(5001) }, 'text', 'too-long'],
  ])('with %o is told what is wrong', async (more, field, kind) => {
    const { id, one } = await begun();
    const made = await ground.as(one.asker, (needs) => addLine(needs, id, { ...typed, ...more }));
    expect(made).toMatchObject({ problem: { fields: [{ field, kind }] } });
  });

  test('waits in the list of who is to approve it, and of who is to say it', async () => {
    const { id, one, two } = await begun();
    await added(one.asker, id, { sender: one.id, dueOn: '2026-01-01' });
    const list = async (asker: Asker) =>
      (await ground.as(asker, (needs) => communicationToDo(needs))).map(({ kind }) => kind);
    expect(await list(one.asker)).toEqual(['communication-say']);
    expect(await list(two.asker)).toEqual(['communication-approve']);
    expect(await list(asPerson(await aPerson(ground.database.owner)))).toEqual([]);
  });
});

describe('what is said in a party’s own house', () => {
  test('is read by that party alone, in plan, page, history and list', async () => {
    const { id: partnershipId, one, two } = await begun();
    const id = await added(one.asker, partnershipId, { house: one.id, sender: one.id });
    expect((await plan(one.asker, partnershipId))?.map(({ lines }) => lines.length)).toEqual([0, 1]);
    expect((await plan(two.asker, partnershipId))?.flatMap(({ lines }) => lines)).toEqual([]);
    const read = await ground.as(two.asker, (needs) => readLine(needs, partnershipId, id));
    expect(read).toMatchObject({ problem: { kind: 'not-found' } });
    expect(await approve(two.asker, partnershipId, id)).toMatchObject({ problem: { kind: 'not-found' } });
    expect(await events(one.asker, partnershipId)).toEqual([]);
    // Nobody else has to approve it.
    const out = { state: 'out', fromRevision: 1 };
    expect(await setTo(one.asker, { partnershipId, id }, out)).toMatchObject({ ok: true });
    const made = await ground.as(two.asker, (needs) =>
      addLine(needs, partnershipId, { ...typed, house: one.id }),
    );
    expect(made).toMatchObject({ problem: { kind: 'not-yours' } });
  });
});

describe('the press kit', () => {
  test('holds what all have approved and nothing else, and functions before names', async () => {
    const { id: partnershipId, one, two } = await begun();
    const approved = await added(one.asker, partnershipId);
    await added(one.asker, partnershipId, { message: 'Ikke godkendt', text: 'Hemmeligt endnu' });
    await added(one.asker, partnershipId, { message: 'Internt', text: 'Kun for huset', house: one.id });
    await approve(two.asker, partnershipId, approved);
    const card = { partyId: two.id, logoTerms: 'Aldrig under 20 mm', pressContact: 'Formidlingen, 12345678' };
    const save = (asker: Asker) => ground.as(asker, (needs) => savePressCard(needs, partnershipId, card));
    expect(await save(one.asker)).toMatchObject({ problem: { kind: 'not-yours' } });
    expect(await save(two.asker)).toMatchObject({ ok: true });
    expect(await save(two.asker)).toMatchObject({ ok: true });
    const kit = await ground.as(one.asker, (needs) => readPressKit(needs, partnershipId));
    if (!kit.ok) throw new Error(kit.problem.kind);
    expect(kit.value.texts).toMatchObject([{ message: typed.message, text: typed.text }]);
    expect(kit.value.parties.find(({ contact }) => contact === card.pressContact)?.logoTerms).toBe(
      card.logoTerms,
    );
    const pressed = JSON.stringify(
      pressKitDocument(kit.value, { language: 'da', date: '2026-03-01T12:00:00Z' }),
    );
    expect(pressed).toContain('Aldrig under 20 mm');
    expect(pressed).not.toMatch(/Hemmeligt|Kun for huset|Bibliotekar"/);
  });
});

describe('others', () => {
  test('a stranger and nobody find nothing; a guest reads, and writes only by the scope of the link', async () => {
    const { id: partnershipId, one, two } = await begun();
    const id = await added(one.asker, partnershipId);
    for (const asker of [asPerson(await aPerson(ground.database.owner)), nobody]) {
      expect(await plan(asker, partnershipId)).toBeNull();
      expect(await ground.as(asker, (needs) => readPressKit(needs, partnershipId))).toMatchObject({
        ok: false,
      });
    }
    const guest = (scope: ('read' | 'answer' | 'accept')[], mandate: boolean) =>
      aGuestLink(ground.database.owner, {
        party: two.id,
        partnership: partnershipId,
        by: two.person,
        scope,
        mandate,
      });
    const reads = await guest(['read'], false);
    expect((await plan(reads.asker, partnershipId))?.[0]).toMatchObject({ write: false, lines: [{ id }] });
    expect(await approve(reads.asker, partnershipId, id)).toMatchObject({ problem: { kind: 'no-mandate' } });
    const accepts = await guest(['read', 'accept'], true);
    expect(await approve(accepts.asker, partnershipId, id)).toMatchObject({ ok: true });
  });
});

describe('what is looked at before anything is told', () => {
  const answer = { question: 'photos', state: 'look', note: 'Spørg holdet', fromRevision: 0 };

  test('is answered by any party, from what was read, and never by who only reads', async () => {
    const room = await aPartnership(ground.database.owner);
    const [one, two] = [room.parties[0], room.parties[1] ?? room.parties[0]];
    const save = (asker: Asker, input: object) =>
      ground.as(asker, (needs) => savePlanCheck(needs, room.id, input));
    expect(await save(one.asker, answer)).toMatchObject({ ok: true });
    expect(await save(two.asker, answer)).toMatchObject({ ok: true });
    expect(await save(two.asker, { ...answer, state: 'fine' })).toMatchObject({
      problem: { kind: 'stale', current: { state: 'look', revision: 1 } },
    });
    expect(await save(two.asker, { ...answer, state: 'fine', fromRevision: 1 })).toMatchObject({ ok: true });
    expect(await save(one.asker, { ...answer, question: 'made-up' })).toMatchObject({ ok: false });
    const plan = await ground.as(one.asker, (needs) => readPlan(needs, room.id));
    expect(plan.ok && plan.value.checks.filter(({ state }) => state !== null)).toMatchObject([
      { question: 'photos', state: 'fine', note: 'Spørg holdet', revision: 2 },
    ]);
    const reading = await aGuestLink(ground.database.owner, {
      ...{ party: one.id, partnership: room.id, by: one.person, scope: ['read'] },
    });
    expect(await save(reading.asker, { ...answer, fromRevision: 2 })).toMatchObject({
      problem: { kind: 'not-yours' },
    });
    for (const asker of [asPerson(await aPerson(ground.database.owner)), nobody])
      expect(await save(asker, answer)).toMatchObject({ problem: { kind: 'not-found' } });
  });

  test('stands in the document, where a party’s own house is told to that party alone', async () => {
    const room = await aPartnership(ground.database.owner);
    const [one, two] = [room.parties[0], room.parties[1] ?? room.parties[0]];
    for (const { id, asker } of [one, two]) {
      const line = { message: `Hos ${id}`, audiences: 'Skranken', text: '' };
      await ground.as(asker, (needs) => addLine(needs, room.id, { house: id, ...line }));
    }
    const shared = { house: '', message: 'Vi åbner', audiences: 'Byens skoler', text: 'Kom og se.' };
    await ground.as(one.asker, (needs) => addLine(needs, room.id, shared));
    await ground.as(one.asker, (needs) => savePlanCheck(needs, room.id, answer));
    const print = async (asker: Asker) => {
      const paper = await ground.as(asker, (needs) => readPlanPaper(needs, room.id));
      if (!paper.ok) return paper.problem.kind;
      return JSON.stringify(
        planDocument({ paper: paper.value, language: 'da', date: '2027-01-01T00:00:00.000Z' }),
      );
    };
    const mine = await print(one.asker);
    for (const told of [
      `Hos ${one.id}`,
      'Vi åbner',
      'Kom og se.',
      'Spørg holdet',
      'Har dem på billederne sagt ja?',
    ])
      expect(mine).toContain(told);
    expect(mine).not.toContain(`Hos ${two.id}`);
    expect(await print(two.asker)).not.toContain(`Hos ${one.id}`);
    expect(await print(asPerson(await aPerson(ground.database.owner)))).toBe('not-found');
  });
});
