import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import { joinGathering } from '#features/gatherings/index.ts';
import { toolTexts } from '#features/guide/index.ts';
import {
  act,
  asWorkshop,
  beginWorkshop,
  changePlan,
  decide,
  fillIn,
  handOver,
  moveWorkshop,
  park,
  planFront,
  promiseActions,
  readPromised,
  seeWorkshop,
  workshopMinutes,
  writeCard,
  type Seated,
} from '#features/workshops/index.ts';
import { sql } from 'kysely';
import { done } from '#domain/result.ts';
import { emptyPrompt } from '#domain/templates/empty-template.ts';
import type { Template } from '#domain/templates/model.ts';
import { templateToolId } from '#domain/templates/template-tool.ts';
import type { PlanTemplates } from '#domain/workshops/plan.ts';
import { planFile } from '#domain/workshops/plan-file.ts';
import { beginTemplate, changeTemplate, publishTemplate } from '#features/templates/index.ts';
import { draftOf } from '#domain/workshops/edit-plan.ts';
import type { Deed } from '#domain/workshops/moves.ts';
import { aMembership, aPartnership, aPerson, asPerson, nobody } from '#server/database/testing/factories.ts';
import { newId } from '#server/database/testing/new-id.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import type { Needs } from '#server/house/needs.ts';
import { stepsOf } from '#words/workshops/plans.ts';
import { good, openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

const ownQuestion: Pick<Template, 'groups'> = {
  groups: [
    {
      ...{ id: 'g1', per: 'sheet', title: { da: 'Om mødet', en: '' }, lead: { da: '', en: '' } },
      prompts: [emptyPrompt('good', 'long-text', { da: 'Hvad gik godt?', en: '' })],
    },
  ],
};
const anyone = <T>(deed: (needs: Needs) => Promise<T>): Promise<T> => ground.as(nobody, deed);
const see = async (seated: Seated) => good(await anyone((needs) => seeWorkshop(needs, seated)));

async function begun(asker: Asker, partnershipId: string | null) {
  const plan = { steps: stepsOf('da', 'short'), revision: 0 };
  const asked = { title: 'Læring i byen', hostName: 'Ida', plan, partnershipId };
  const made = good(await ground.as(asker, (needs) => beginWorkshop(needs, asked)));
  const host = { id: made.gatheringId, secret: made.secret };
  const joined = good(await anyone((needs) => joinGathering(needs, { code: made.code, name: 'Ali' })));
  return { host, member: { id: joined.gatheringId, secret: joined.secret } };
}

const go = async (asker: Asker, host: Seated, deed: Deed, to = '') => {
  const was = (await see(host)).view.gathering.revision;
  return good(await ground.as(asker, (needs) => moveWorkshop(needs, host, { deed, was, to })));
};

it('leaves its decisions, actions and minutes to the partnership, and to nobody else', async () => {
  const partnership = await aPartnership(ground.database.owner);
  const [lead, partner] = [partnership.parties[0], partnership.parties[1] ?? partnership.parties[0]];
  const { host, member } = await begun(lead.asker, partnership.id);
  await go(lead.asker, host, 'jump', 'challenge');
  const me = (await see(member)).view.me?.id ?? '';
  const card = { id: newId(), seatId: me, step: 'challenge' };
  good(await anyone((needs) => writeCard(needs, member, { ...card, text: 'Unge uden læselyst' })));
  await go(lead.asker, host, 'reveal');
  good(await anyone((needs) => decide(needs, host, { id: newId(), text: 'Vi begynder i august' })));
  const action = { id: newId(), text: 'Ring til skolen', owner: 'leder', due: '2027-03-01' };
  good(await anyone((needs) => act(needs, host, action)));
  good(await anyone((needs) => park(needs, member, { id: newId(), text: 'Hvem betaler?' })));
  const listed = (asker: Asker) =>
    ground.as(asker, (needs) => needs.gatherings.ofPartnership(partnership.id));
  expect(await listed(partner.asker)).toEqual([]);
  await go(lead.asker, host, 'end');

  expect(await listed(partner.asker)).toMatchObject([
    { id: host.id, title: 'Læring i byen', decisions: ['Vi begynder i august'] },
  ]);
  const told = await ground.as(partner.asker, (needs) => needs.history.events(partnership.id, {}));
  expect(told.items.map(({ kind }) => kind)).toContain('workshop-held');
  const minutes = await ground.as(partner.asker, async (needs) => {
    const record = await needs.gatherings.record(host.id);
    if (!record) throw new Error('the partner should read the record');
    const frontOf = (tool: string) => toolTexts(needs, 'da', tool);
    return workshopMinutes({ workshop: asWorkshop(record), language: 'da', now: needs.now, frontOf });
  });
  const text = JSON.stringify(minutes);
  for (const said of [
    'Vi begynder i august',
    'Ring til skolen',
    'leder',
    'Hvem betaler?',
    'Unge uden læselyst',
  ])
    expect(text).toContain(said);
  for (const stranger of [asPerson(await aPerson(ground.database.owner)), nobody]) {
    expect(await listed(stranger)).toEqual([]);
    expect(await ground.as(stranger, (needs) => needs.gatherings.record(host.id))).toBeNull();
  }
});

it('makes its actions promises of the parties that were named, once, and the rest when somebody says whose', async () => {
  const partnership = await aPartnership(ground.database.owner);
  const [lead, partner] = [partnership.parties[0], partnership.parties[1] ?? partnership.parties[0]];
  const { host } = await begun(lead.asker, partnership.id);
  const write = (asker: Asker, text: string, party = '') =>
    ground.as(asker, (needs) =>
      act(needs, host, { id: newId(), text, owner: 'skolekontakten', due: '2099-03-01', party }),
    );
  good(await write(lead.asker, 'Ring til skolen', partner.id));
  good(await write(lead.asker, 'Find et lokale'));
  // A party is named by who belongs to the room alone, and is one of the room's.
  const elsewhere = await aPartnership(ground.database.owner);
  for (const [asker, party] of [
    [nobody, partner.id],
    [elsewhere.parties[0].asker, partner.id],
    [lead.asker, elsewhere.parties[0].id],
  ] as const)
    expect(await write(asker, 'Ind', party)).toMatchObject({
      problem: { kind: 'not-chosen', field: 'party' },
    });
  await go(lead.asker, host, 'end');

  const view = await ground.as(partner.asker, (needs) => needs.gatherings.record(host.id));
  if (!view) throw new Error('the partner should read the record');
  const kept = (asker: Asker) => ground.as(asker, (needs) => readPromised(needs, view));
  const first = await kept(partner.asker);
  expect(first?.promises).toMatchObject([
    {
      text: 'Ring til skolen (skolekontakten)',
      partyId: partner.id,
      dueOn: '2099-03-01',
      source: { kind: 'workshop', id: host.id },
    },
  ]);
  expect(first?.open.map(({ text }) => text)).toEqual(['Find et lokale (skolekontakten)']);
  const named = { [first?.open[0]?.id ?? '']: lead.id };
  const promise = (asker: Asker) => ground.as(asker, (needs) => promiseActions(needs, view, named));
  for (const stranger of [nobody, elsewhere.parties[0].asker]) {
    expect(await kept(stranger)).toBeNull();
    expect(await promise(stranger)).toMatchObject({ problem: { kind: 'not-yours' } });
  }
  const made = await Promise.all([lead, partner, lead].map(({ asker }) => promise(asker)));
  expect(made.map((one) => (one.ok ? one.value.made : -1)).toSorted()).toEqual([0, 0, 1]);
  const after = await kept(lead.asker);
  expect(after?.promises.map(({ partyId }) => partyId).toSorted()).toEqual([lead.id, partner.id].toSorted());
  expect(after?.open).toEqual([]);
});

it('has an organisation’s own template as a step, filled in by people without an account', async () => {
  const { owner } = ground.database;
  const { organisation } = (await aPartnership(owner)).parties[0];
  const person = await aPerson(owner);
  await aMembership(owner, { person, organisation, roles: ['partnership-lead'] });
  const [facilitator, said] = [asPerson(person), (da: string) => ({ da, en: '' })];
  const version = await ground.as(facilitator, async (needs) => {
    const asked = { title: said('Vores tjek'), languages: ['da'] as const };
    const { id } = good(await beginTemplate(needs, organisation, asked));
    good(
      await changeTemplate(needs, { organisationId: organisation, id }, (draft) =>
        done({ ...draft, ...ownQuestion }),
      ),
    );
    good(await publishTemplate(needs, { organisationId: organisation, id }));
    return (await needs.templates.usable())[0];
  });
  if (!version) throw new Error('the template should be published');
  const tool = templateToolId(version.id);
  const { host, member } = await begun(facilitator, null);
  const drafts = (await see(host)).standing.plan.steps.map(draftOf);
  const own = drafts.map((draft) => (draft.id === 'challenge' ? { ...draft, kind: 'tool', tool } : draft));
  const change = (templates: PlanTemplates) =>
    anyone((needs) => changePlan(needs, host, { drafts: own, was: 0, tools: [], templates }));
  // Whose organisation it is not has no such tool; what the plan carries is there for everybody in the workshop.
  expect(await ground.as(nobody, (needs) => needs.templates.usable())).toEqual([]);
  expect(await change({})).toMatchObject({
    problem: { fields: [{ kind: 'not-chosen', field: 'tool.challenge' }] },
  });
  good(await change({ [tool]: { number: version.number, content: version.content } }));
  await go(facilitator, host, 'jump', 'challenge');
  const { view, standing } = await see(member);
  const sheet = { title: '', shared: { good: 'Vi mødtes tidligt' }, sides: [] };
  const written = { id: newId(), seatId: view.me?.id ?? '', step: 'challenge', sheet };
  good(await anyone((needs) => fillIn(needs, member, written)));
  const front = await anyone((needs) => planFront(needs, standing.plan, tool));
  expect(front).toMatchObject({ title: 'Vores tjek', code: 'v1' });
  await go(facilitator, host, 'reveal');
  const workshop = await see(member);
  const minutes = await anyone((needs) =>
    workshopMinutes({
      ...{ workshop, language: 'da', now: needs.now },
      frontOf: (id) => planFront(needs, workshop.standing.plan, id),
    }),
  );
  expect(JSON.stringify(minutes)).toMatch(/Vores tjek.*Besvaret af 1\./);
  expect(planFile('Plan', workshop.standing.plan)).not.toMatch(/Vores tjek|template:/);
});

it('two who lead, and a phone that slept for an hour: one moves on, the other is told, and who wakes catches up', async () => {
  const { host, member } = await begun(nobody, null);
  await go(nobody, host, 'jump', 'challenge');
  const asleep = await see(member);
  const seatId = asleep.view.me?.id ?? '';
  good(await anyone((needs) => handOver(needs, host, { seatId, shared: true })));
  const was = asleep.view.gathering.revision;
  const move = (seated: Seated) =>
    anyone((needs) => moveWorkshop(needs, seated, { deed: 'reveal', was, to: '' }));
  const both = await Promise.all([host, member].map(move));
  expect(both.map((one) => (one.ok ? 'done' : one.problem.kind)).toSorted()).toEqual(['done', 'moved-on']);
  await go(nobody, host, 'next');
  await go(nobody, host, 'next');
  await ground.database.owner
    .updateTable('byg.gathering')
    .set({ place: sql`place || '{"timer":{"runs":true,"endsAt":"2020-01-01T00:00:00.000Z","seconds":60}}'` })
    .where('id', '=', host.id)
    .execute();
  // The phone still shows what was there an hour ago: what it sends is told apart, and its seat is still its own.
  const late = { id: newId(), seatId, step: 'challenge', text: 'Skrevet i søvne' };
  expect(await anyone((needs) => writeCard(needs, member, late))).toMatchObject({
    problem: { kind: 'step-closed' },
  });
  expect(await move(member)).toMatchObject({ problem: { kind: 'moved-on' } });
  const awake = await see(member);
  expect(awake.view.me?.id).toBe(seatId);
  expect(awake.standing.shown).toContain('challenge');
  expect(awake.standing.place.step).toBe('choose');
  good(await anyone((needs) => park(needs, member, { id: newId(), text: late.text })));
});

it('a code that has ended opens nothing, and what was written stays to be read', async () => {
  const { host, member } = await begun(nobody, null);
  const { code } = (await see(host)).view.gathering;
  await go(nobody, host, 'end');
  const join = () => anyone((needs) => joinGathering(needs, { code, name: 'Sen' }));
  expect(await join()).toMatchObject({ problem: { kind: 'no-such-gathering', field: 'code' } });
  const parked = { id: newId(), text: 'For sent' };
  expect(await anyone((needs) => park(needs, member, parked))).toMatchObject({
    problem: { kind: 'gathering-over' },
  });
  const change = { deed: 'next', was: 1, to: '' } as const;
  expect(await anyone((needs) => moveWorkshop(needs, host, change))).toMatchObject({
    problem: { kind: 'gathering-over' },
  });
  const since = (days: number) =>
    ground.database.owner
      .updateTable('byg.gathering')
      .set({ ends_at: sql`now() - interval '1 hour'`, ended_at: sql`now() - make_interval(days => ${days})` })
      .where('id', '=', host.id)
      .execute();
  await since(89);
  expect((await see(member)).view.gathering.endedAt).not.toBeNull();
  await since(91);
  expect(await anyone((needs) => seeWorkshop(needs, member))).toMatchObject({
    problem: { kind: 'gathering-over' },
  });
});

it('a plan that is changed while somebody else moves everybody on is kept, and one that crossed another is not', async () => {
  const { host, member } = await begun(nobody, null);
  const drafts = (await see(host)).standing.plan.steps.map(draftOf);
  const longer = drafts.map((draft) => ({ ...draft, minutes: '30' }));
  const change = (seated: Seated, made: typeof drafts, was: number) =>
    anyone((needs) => changePlan(needs, seated, { drafts: made, was, tools: [] }));
  expect(await change(member, longer, 0)).toMatchObject({ problem: { kind: 'not-the-host' } });
  const [changed] = await Promise.all([change(host, longer, 0), go(nobody, host, 'next').catch(() => null)]);
  expect(changed).toMatchObject({ ok: true });
  expect((await see(host)).standing.plan.steps.map(({ minutes }) => minutes)).toEqual(drafts.map(() => 30));
  expect(await change(host, longer, 0)).toMatchObject({ ok: true });
  expect(await change(host, drafts, 0)).toMatchObject({ problem: { kind: 'plan-crossed' } });
});
