import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import type { Role } from '#domain/people/roles.ts';
import { addDays } from '#domain/time.ts';
import {
  decide,
  letBeQuiet,
  placePartnership,
  quietOnes,
  readCoverage,
  readOwnGoals,
  readPlace,
  readPortfolio,
} from '#features/portfolio/index.ts';
import {
  approveStrategy,
  choose,
  nominate,
  readStrategy,
  readYearPlan,
  takeInSheet,
  writeStep,
  writeStrategy,
} from '#features/strategy/index.ts';
import { makePromise } from '#features/promises/index.ts';
import { addOwnDay, readRoomCalendars, readWheel, wheelCalendar } from '#features/year-wheel/index.ts';
import {
  accountDocument,
  listAccounts,
  makeAccount,
  readAccount,
  writeAccount,
} from '#features/yearly-account/index.ts';
import {
  aGuestLink,
  aMembership,
  aPartnership,
  aPerson,
  asPerson,
  nobody,
  type GivenPartnership,
} from '#server/database/testing/factories.ts';
import { newId } from '#server/database/testing/new-id.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

type House = {
  readonly id: string;
  readonly lead: Asker;
  readonly director: Asker;
  readonly worker: Asker;
  readonly partner: Asker;
  readonly guest: Asker;
  readonly partnership: GivenPartnership;
};

async function house(): Promise<House> {
  const { owner } = ground.database;
  const partnership = await aPartnership(owner);
  const [own, other] = [partnership.parties[0], partnership.parties[1] ?? partnership.parties[0]];
  const member = async (role: Role): Promise<Asker> => {
    const person = await aPerson(owner, { name: role });
    await aMembership(owner, { person, organisation: own.organisation, roles: [role] });
    return asPerson(person);
  };
  const link = await aGuestLink(owner, { party: own.id, partnership: partnership.id, by: own.person });
  return {
    id: own.organisation,
    lead: await member('network-lead'),
    director: await member('director'),
    worker: own.asker,
    partner: other.asker,
    guest: link.asker,
    partnership,
  };
}

const goals = ['Flere unge', 'Nye læsere', 'Byen som rum'].map((title) => ({
  id: newId(),
  title,
  owner: 'Chefen',
  measures: [],
}));
const written = { mission: 'Alle skal med', goals, groups: [{ id: newId(), name: 'Unge' }], revision: 0 };
const write = (asker: Asker, id: string, more: object = {}) =>
  ground.as(asker, (needs) => writeStrategy(needs, id, { ...written, ...more }));

describe('a strategy', () => {
  test('is written by network lead and director, read by the house, approved by the director alone', async () => {
    const { id, lead, director, worker, partner, guest } = await house();
    expect(await write(worker, id)).toMatchObject({ ok: false, problem: { kind: 'not-yours' } });
    expect(await write(lead, id)).toMatchObject({ ok: true, value: { revision: 1 } });
    const read = await ground.as(worker, (needs) => readStrategy(needs, id));
    expect(read).toMatchObject({
      ok: true,
      value: { strategy: { mission: 'Alle skal med' }, mayBeApproved: false },
    });
    for (const asker of [partner, guest, nobody])
      expect((await ground.as(asker, (needs) => readStrategy(needs, id))).ok).toBe(false);
    const approve = (asker: Asker, revision: number) =>
      ground.as(asker, (needs) => approveStrategy(needs, id, { note: '', revision }));
    expect(await approve(lead, 1)).toMatchObject({ problem: { kind: 'director-approves' } });
    expect(await approve(director, 7)).toMatchObject({ problem: { kind: 'not-what-was-read' } });
    expect(await approve(director, 1)).toMatchObject({ ok: true, value: { number: 1 } });
    // Pressed twice: still one version.
    expect(await approve(director, 1)).toMatchObject({ ok: true, value: { number: 1 } });
    await write(lead, id, { mission: 'Alle', revision: 1 });
    const after = await ground.as(director, (needs) => readStrategy(needs, id));
    expect(after).toMatchObject({
      ok: true,
      value: {
        changed: true,
        mayBeApproved: true,
        versions: [{ number: 1, content: { mission: 'Alle skal med' } }],
      },
    });
  });

  test('two who save at once are told, and nothing is written over', async () => {
    const { id, lead, director } = await house();
    await write(lead, id);
    expect((await write(lead, id, { mission: 'Den første', revision: 1 })).ok).toBe(true);
    const second = await write(director, id, { mission: 'Den anden', revision: 1 });
    expect(second).toMatchObject({
      ok: false,
      problem: { kind: 'stale', current: { mission: 'Den første' } },
    });
  });

  test('takes in a sheet of T08 while nothing is written, and is not approved without owners', async () => {
    const { id, lead, director } = await house();
    const rows = ['g1', 'g2', 'g3'].map((one) => ({ id: one, cells: { goal: `Mål ${one}` } }));
    const sheet = { title: '', shared: { mission: 'Fra arket', goals: rows }, sides: [] };
    expect((await ground.as(lead, (needs) => takeInSheet(needs, id, sheet))).ok).toBe(true);
    expect(await ground.as(lead, (needs) => takeInSheet(needs, id, sheet))).toMatchObject({
      problem: { kind: 'strategy-there-already' },
    });
    const approved = await ground.as(director, (needs) =>
      approveStrategy(needs, id, { note: '', revision: 1 }),
    );
    expect(approved).toMatchObject({ problem: { kind: 'strategy-unfinished' } });
  });
});

describe('the year of the strategy', () => {
  const nomination = {
    year: 2027,
    department: 'Børn',
    title: 'Skolen',
    why: '',
    fit: 3,
    ambition: 4,
    effort: 2,
  };

  test('has at most five nominations for a department, also when six press at once', async () => {
    const { id, worker } = await house();
    const all = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((at) =>
        ground.as(worker, (needs) => nominate(needs, id, { ...nomination, title: `Nr. ${at}` })),
      ),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(5);
    expect(all.find(({ ok }) => !ok)).toMatchObject({ problem: { kind: 'department-full' } });
  });

  test('chooses only what somebody has taken on, and tells the balance', async () => {
    const { id, lead, worker } = await house();
    const made = await ground.as(worker, (needs) => nominate(needs, id, { ...nomination, ambition: 2 }));
    const nominated = made.ok ? made.value.id : '';
    const word = (asker: Asker, owner: string) =>
      ground.as(asker, (needs) => choose(needs, id, { id: nominated, state: 'chosen', owner, revision: 1 }));
    expect((await word(worker, 'Lederen')).ok).toBe(false);
    expect((await word(lead, '')).ok).toBe(false);
    expect((await word(lead, 'Lederen')).ok).toBe(true);
    const plan = await ground.as(worker, (needs) => readYearPlan(needs, id, 2027));
    expect(plan).toMatchObject({
      ok: true,
      value: { balance: { chosen: 1, bold: 0, kept: false, short: 1 } },
    });
  });

  test('moves a step, and the second of two tabs is told', async () => {
    const { id, lead } = await house();
    const step = {
      year: 2027,
      step: 'check',
      day: '2027-10-01',
      doneOn: '',
      note: 'Vi så efter',
      revision: 0,
    };
    expect((await ground.as(lead, (needs) => writeStep(needs, id, step))).ok).toBe(true);
    expect((await ground.as(lead, (needs) => writeStep(needs, id, step))).ok).toBe(false);
  });
});

describe('the portfolio', () => {
  const place = ({ id, partnership }: House) => ({ organisationId: id, partnershipId: partnership.id });

  test('is the network lead’s and the director’s, and nobody else’s', async () => {
    const all = await house();
    const read = await ground.as(all.lead, (needs) => readPortfolio(needs, all.id, {}));
    expect(read).toMatchObject({
      ok: true,
      value: {
        lines: [{ partnershipId: all.partnership.id, people: 2, partners: [{ name: 'Organisation 2' }] }],
      },
    });
    for (const asker of [all.worker, all.partner, all.guest, nobody]) {
      expect((await ground.as(asker, (needs) => readPortfolio(needs, all.id, {}))).ok).toBe(false);
      expect((await ground.as(asker, (needs) => readCoverage(needs, all.id))).ok).toBe(false);
      expect((await ground.as(asker, (needs) => readPlace(needs, all.id, all.partnership.id))).ok).toBe(
        false,
      );
      expect(
        (await ground.as(asker, (needs) => readWheel(needs, all.id, { year: 2027, month: null }))).ok,
      ).toBe(false);
      expect((await ground.as(asker, (needs) => listAccounts(needs, all.id))).ok).toBe(false);
    }
  });

  test('ties a partnership to goals by the party’s own people; a partner reads only what is told', async () => {
    const all = await house();
    await write(all.lead, all.id);
    const chosen = [goals[0]?.id ?? ''];
    const tie = (asker: Asker, more: object) =>
      ground.as(asker, (needs) =>
        placePartnership(needs, place(all), { goals: chosen, groups: [], ...more }),
      );
    expect((await tie(all.partner, { revision: 1 })).ok).toBe(false);
    expect((await tie(all.guest, { revision: 1 })).ok).toBe(false);
    expect((await tie(all.worker, { revision: 1 })).ok).toBe(true);
    const seen = () => ground.as(all.partner, (needs) => readOwnGoals(needs, all.partnership.id));
    expect((await seen()).told).toEqual([]);
    expect((await seen()).own.map(({ entry }) => entry.organisationId)).not.toContain(all.id);
    expect(await tie(all.lead, { revision: 1 })).toMatchObject({ problem: { kind: 'stale' } });
    expect((await tie(all.lead, { revision: 2, tell: 'on' })).ok).toBe(true);
    expect((await seen()).told).toEqual([{ partyId: all.partnership.parties[0].id, told: ['Flere unge'] }]);
    const coverage = await ground.as(all.lead, (needs) => readCoverage(needs, all.id));
    expect(coverage).toMatchObject({ ok: true, value: { coverage: { strays: [], overloaded: [] } } });
  });

  test('keeps each decision with its reason, once, and names the quiet until somebody says why', async () => {
    const all = await house();
    const today = await ground.as(all.lead, async (needs) => needs.today);
    await ground.database.owner
      .updateTable('byg.portfolio_entry')
      .set({ last_contact_on: addDays(today, -200) })
      .where('partnership_id', '=', all.partnership.id)
      .execute();
    const quiet = () => ground.as(all.lead, (needs) => quietOnes(needs, all.id));
    expect((await quiet()).map(({ partnershipId }) => partnershipId)).toEqual([all.partnership.id]);
    const input = { reason: 'Sommer', until: addDays(today, 30) };
    expect((await ground.as(all.worker, (needs) => letBeQuiet(needs, place(all), input))).ok).toBe(false);
    expect((await ground.as(all.lead, (needs) => letBeQuiet(needs, place(all), input))).ok).toBe(true);
    expect(await quiet()).toEqual([]);
    const decision = { choice: 'grow', reason: 'De unge kommer', decidedOn: today, againOn: '' };
    for (const asker of [all.director, all.director])
      expect((await ground.as(asker, (needs) => decide(needs, place(all), decision))).ok).toBe(true);
    const read = await ground.as(all.lead, (needs) => readPlace(needs, all.id, all.partnership.id));
    expect(read).toMatchObject({
      ok: true,
      value: { line: { choice: 'grow' }, decisions: [{ personName: 'director' }] },
    });
    expect(read.ok && read.value.decisions).toHaveLength(1);
  });
});

describe('the year wheel', () => {
  test('has the days of the partnership, one’s own, and the busy times that partners have shown', async () => {
    const all = await house();
    const { owner } = ground.database;
    await owner
      .updateTable('byg.partnership')
      .set({ ends_on: '2027-08-31' })
      .where('id', '=', all.partnership.id)
      .execute();
    const other = all.partnership.parties[1]?.organisation ?? '';
    const theirs = await aPerson(owner);
    await aMembership(owner, { person: theirs, organisation: other, roles: ['network-lead'] });
    const busy = { kind: 'busy', title: 'Sommerferie', from: '2027-07-01', to: '2027-07-31' };
    const add = (asker: Asker, id: string, day: object) =>
      ground.as(asker, (needs) => addOwnDay(needs, id, day));
    expect((await add(asPerson(theirs), other, { ...busy, shown: 'on' })).ok).toBe(true);
    expect((await add(asPerson(theirs), other, { ...busy, title: 'Hemmeligt' })).ok).toBe(true);
    expect(
      (await add(all.lead, all.id, { kind: 'date', title: 'Budget', from: '2027-09-01', to: '' })).ok,
    ).toBe(true);
    const read = await ground.as(all.lead, (needs) => readWheel(needs, all.id, { year: 2027, month: null }));
    expect(read).toMatchObject({
      ok: true,
      value: {
        days: [{ day: '2027-08-31', kind: 'end' }],
        own: [{ title: 'Budget' }],
        busy: [{ title: 'Sommerferie', organisationName: 'Organisation 2' }],
        // The year's five steps (January, February, March, September, November), the end in August, the budget in September.
        counts: [1, 1, 1, 0, 0, 0, 0, 1, 2, 0, 1, 0],
      },
    });
    // In the room whoever sees it finds what was shown, and nothing else of anybody's calendar.
    const room = (asker: Asker) =>
      ground.as(asker, (needs) => readRoomCalendars({ ...needs, today: '2026-11-23' }, all.partnership.id));
    for (const asker of [all.lead, all.worker, all.partner, all.guest])
      expect(await room(asker)).toMatchObject({
        ok: true,
        value: { from: '2026-11-01', to: '2027-10-31', busy: [{ title: 'Sommerferie' }] },
      });
    for (const asker of [nobody, asPerson(await aPerson(owner))]) expect((await room(asker)).ok).toBe(false);
    const file = await ground.as(all.lead, (needs) => wheelCalendar(needs, all.id));
    expect(file?.events.length).toBeGreaterThan(5);
    expect(await ground.as(all.partner, (needs) => wheelCalendar(needs, all.id))).toBeNull();
  });
});

describe('a promise in a room', () => {
  test('is marked in the wheel and its calendar on the day it is due, until it is kept or the room ends', async () => {
    const all = await house();
    const partnershipId = all.partnership.id;
    const [party] = all.partnership.parties;
    const days = async () => {
      const read = await ground.as(all.lead, (needs) =>
        readWheel(needs, all.id, { year: 2027, month: null }),
      );
      return read.ok ? read.value.days.filter(({ kind }) => kind === 'promise').map(({ day }) => day) : [];
    };
    const promise = (text: string, dueOn: string | null) =>
      ground.as(party.asker, (needs) =>
        makePromise(needs, {
          ...{ partnershipId, text, partyId: party.id, ownerId: null, dueOn },
          source: { kind: 'own' as const, id: null },
        }),
      );
    const [first] = [
      await promise('Et', '2027-03-01'),
      await promise('To', '2027-03-01'),
      await promise('Tre', null),
    ];
    expect(await days()).toEqual(['2027-03-01']);
    await promise('Fire', '2027-05-01');
    expect(await days()).toEqual(['2027-03-01', '2027-05-01']);
    const file = await ground.as(all.lead, (needs) =>
      wheelCalendar({ ...needs, today: '2027-01-02' }, all.id),
    );
    const told = file?.events.filter(({ id }) => id.includes('-promise-')) ?? [];
    expect(told.map(({ day }) => day)).toEqual(['2027-03-01', '2027-05-01']);
    expect(JSON.stringify(told)).not.toContain('Fire');
    if (!first.ok) throw new Error('no promise');
    const { owner } = ground.database;
    const keep = (id: string) =>
      owner.updateTable('byg.promise').set({ state: 'done' }).where('id', '=', id).execute();
    await keep(first.value.id);
    expect(await days()).toEqual(['2027-03-01', '2027-05-01']);
    await owner.updateTable('byg.promise').set({ due_on: '2027-06-01' }).where('text', '=', 'To').execute();
    expect(await days()).toEqual(['2027-05-01', '2027-06-01']);
    await owner
      .updateTable('byg.partnership')
      .set({ state: 'ended' })
      .where('id', '=', partnershipId)
      .execute();
    expect(await days()).toEqual([]);
    expect(
      await ground.as(all.partner, (needs) => readWheel(needs, all.id, { year: 2027, month: null })),
    ).toMatchObject({
      ok: false,
    });
  });
});

describe('the yearly account', () => {
  test('is made in one press, counts what there is, says what is missing, and keeps what people write', async () => {
    const all = await house();
    await write(all.lead, all.id);
    const year = Number((await ground.as(all.lead, async (needs) => needs.today)).slice(0, 4));
    const make = () => ground.as(all.lead, (needs) => makeAccount(needs, all.id, { year, language: 'da' }));
    expect((await make()).ok).toBe(true);
    const at = { organisationId: all.id, year, language: 'da' as const };
    const read = () => ground.as(all.director, (needs) => readAccount(needs, at));
    const first = await read();
    if (!first.ok) throw new Error(first.problem.kind);
    expect(first.value.account.figures.slice(0, 2)).toMatchObject([
      { id: 'partnerships', value: 1 },
      { id: 'begun', value: 1 },
    ]);
    expect(first.value.missing.figures).toEqual(['reach', 'hours', 'money']);
    const texts = { ...first.value.account.texts, stories: 'En dreng kom tilbage.', revision: 1 };
    expect((await ground.as(all.lead, (needs) => writeAccount(needs, at, texts))).ok).toBe(true);
    expect(await ground.as(all.director, (needs) => writeAccount(needs, at, texts))).toMatchObject({
      problem: { kind: 'stale' },
    });
    expect((await make()).ok).toBe(true);
    const again = await read();
    if (!again.ok) throw new Error(again.problem.kind);
    expect(again.value.account.texts.stories).toBe('En dreng kom tilbage.');
    const note = JSON.stringify(
      accountDocument('council', { account: again.value.account, organisation: 'B' }),
    );
    expect(note).toContain('En dreng kom tilbage.');
    expect(note).toContain('ikke skrevet ned');
  });
});
