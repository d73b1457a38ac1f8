import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import { promisesFrom } from '#features/promises/index.ts';
import {
  addRisk,
  changeRisk,
  printRegister,
  promiseAgainstRisk,
  readRegisters,
  readRisk,
  riskLibrary,
  risksToDo,
  riskSummary,
  setRiskState,
  takeRiskSheet,
} from '#features/risks/index.ts';
import { beginSheet } from '#features/toolbox/index.ts';
import { toolCsv } from '#features/toolbox/results/tool-csv.ts';
import { aMembership, aPartnership, aPerson, asPerson, nobody } from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

async function begun(given: Readonly<Record<string, unknown>> = {}) {
  const room = await aPartnership(ground.database.owner);
  const [one, two] = [room.parties[0], room.parties[1] ?? room.parties[0]];
  const typed = {
    partnershipId: room.id,
    title: 'Nøglen er væk',
    probability: '2',
    consequence: '3',
    ...given,
  };
  const add = (more: Readonly<Record<string, unknown>> = {}, asker: Asker = one.asker) =>
    ground.as(asker, (needs) => addRisk(needs, { ...typed, ...more }));
  return { room, one, two, add, typed };
}

const idOf = (added: Awaited<ReturnType<typeof addRisk>>): string => (added.ok ? added.value.id : '');
const titles = async (asker: Asker, room: string) => {
  const read = await ground.as(asker, (needs) => readRegisters(needs, room));
  return read.ok
    ? read.value.map(({ partyName, risks }) => [partyName, risks.map(({ title }) => title)])
    : read.problem.kind;
};

describe('a register', () => {
  test('is shared by all, and each party has its own that no other reads', async () => {
    const { room, one, two, add } = await begun();
    expect((await add()).ok).toBe(true);
    const own = idOf(await add({ register: one.id, title: 'Vi har ikke råd' }));
    expect((await add({ register: two.id })).ok).toBe(false);
    expect(await titles(one.asker, room.id)).toEqual([
      ['', ['Nøglen er væk']],
      ['Organisation 1', ['Vi har ikke råd']],
    ]);
    expect(await titles(two.asker, room.id)).toEqual([
      ['', ['Nøglen er væk']],
      ['Organisation 2', []],
    ]);
    const director = await aPerson(ground.database.owner);
    await aMembership(ground.database.owner, {
      person: director,
      organisation: one.organisation,
      roles: ['director'],
    });
    expect(await titles(asPerson(director), room.id)).toEqual([['', ['Nøglen er væk']]]);
    for (const asker of [two.asker, asPerson(director), nobody]) {
      expect((await ground.as(asker, (needs) => readRisk(needs, own))).ok).toBe(false);
      expect((await ground.as(asker, (needs) => printRegister(needs, room.id, one.id))).ok).toBe(false);
      const change = { id: own, fromRevision: 1, title: 'Ind' };
      expect((await ground.as(asker, (needs) => changeRisk(needs, change))).ok).toBe(false);
    }
    const events = await ground.as(two.asker, (needs) => needs.history.events(room.id, {}));
    expect(JSON.stringify(events.items)).not.toContain('råd');
  });

  test('keeps every judgement, says where it goes, and which is the gravest', async () => {
    const { room, one, two, add, typed } = await begun();
    const id = idOf(await add());
    await add({
      title: 'Én bærer det hele',
      probability: '5',
      consequence: '5',
      reviewOn: '2020-01-01',
      owner: two.id,
    });
    await ground.as(two.asker, (needs) =>
      changeRisk(needs, { ...typed, id, fromRevision: 1, probability: '4', title: 'Nøglen er væk' }),
    );
    const read = await ground.as(one.asker, (needs) => readRisk(needs, id));
    expect(read.ok && read.value.risk).toMatchObject({
      score: 12,
      light: 'amber',
      trend: 'rising',
      revision: 2,
    });
    expect(read.ok && read.value.risk.scores.map(({ probability }) => probability)).toEqual([2, 4]);
    expect((await titles(one.asker, room.id))[0]).toEqual(['', ['Én bærer det hele', 'Nøglen er væk']]);
    expect(await ground.as(one.asker, (needs) => riskSummary(needs, room.id))).toEqual({
      open: 2,
      red: 1,
      lookAgain: 1,
    });
    expect(await ground.as(two.asker, risksToDo)).toMatchObject([
      { kind: 'risk-review', partyName: 'Organisation 2' },
    ]);
    expect(await ground.as(one.asker, risksToDo)).toEqual([]);
  });

  test('tells a second save how it stands now, and closing twice closes once', async () => {
    const { one, two, add, typed } = await begun();
    const id = idOf(await add());
    const change = (title: string) =>
      ground.as(one.asker, (needs) => changeRisk(needs, { ...typed, id, fromRevision: 1, title }));
    expect((await change('Den første')).ok).toBe(true);
    expect(await change('Den anden')).toMatchObject({
      problem: { kind: 'stale', current: { title: 'Den første' } },
    });
    const shut = { id, fromRevision: 2, state: 'closed' };
    const both = await Promise.all(
      [one.asker, two.asker].map((asker) => ground.as(asker, (needs) => setRiskState(needs, shut))),
    );
    expect(both.every(({ ok }) => ok)).toBe(true);
  });

  test('takes no number outside the scale, no unknown owner and no risk without a name', async () => {
    const { add } = await begun();
    for (const [field, value] of Object.entries({
      probability: '6',
      consequence: '0',
      owner: 'x',
      reviewOn: '2027-02-30',
      known: 'R99',
    }))
      expect(await add({ [field]: value })).toMatchObject({ ok: false });
    expect(await add({ title: '' })).toMatchObject({
      problem: { fields: [{ kind: 'missing', field: 'title' }] },
    });
    expect((await add({ title: '', known: 'R09' })).ok).toBe(true);
  });
});

describe('the library', () => {
  test.each(['da', 'en'] as const)(
    'has thirty-two, each with a sign and a response (%s)',
    async (language) => {
      const library = await ground.as(nobody, (needs) => riskLibrary(needs, language));
      expect(library).toHaveLength(32);
      for (const { title, sign, response } of library)
        for (const text of [title, sign, response]) expect(text.length).toBeGreaterThan(3);
    },
  );
});

describe('a risk and the rest of the room', () => {
  test('what is done about it becomes one promise; what is only our own becomes none', async () => {
    const { one, two, add } = await begun();
    const id = idOf(await add());
    const promise = (riskId: string) =>
      ground.as(one.asker, (needs) =>
        promiseAgainstRisk(needs, { id: riskId, text: 'Lave en nøgle mere', partyId: two.id, dueOn: '' }),
      );
    expect([await promise(id), await promise(id)]).toMatchObject([
      { value: { made: true } },
      { value: { made: false } },
    ]);
    expect(await ground.as(two.asker, (needs) => promisesFrom(needs, { kind: 'risk', id }))).toHaveLength(1);
    const own = idOf(await add({ register: one.id }));
    expect(await promise(own)).toMatchObject({ problem: { kind: 'risk-own-register' } });
  });

  test('a T18 sheet is taken once, and the register goes out as one', async () => {
    const { room, one, two } = await begun();
    const rows = [
      { id: 'r0', cells: { risk: 'R09', probability: 4, consequence: 4, response: 'En stedfortræder' } },
      { id: 'r1', cells: { risk: 'own', title: 'Taget lækker', probability: 2, consequence: 5 } },
    ];
    const from = { title: 'Ark', shared: { risks: rows }, sides: [] };
    const sheet = await ground.as(one.asker, (needs) =>
      beginSheet(needs, { partnershipId: room.id, tool: 'risks', title: 'Ark', from }),
    );
    const take = (asker: Asker) =>
      ground.as(asker, (needs) =>
        takeRiskSheet(needs, { partnershipId: room.id, sheetId: sheet.ok ? sheet.value.id : '' }),
      );
    expect([await take(one.asker), await take(two.asker)]).toEqual([
      { ok: true, value: { taken: 2 } },
      { ok: true, value: { taken: 0 } },
    ]);
    const print = await ground.as(two.asker, (needs) => printRegister(needs, room.id, null));
    const csv = print.ok ? toolCsv(print.value) : [];
    expect(csv).toHaveLength(3);
    expect(JSON.stringify(csv[1])).toContain('En stedfortræder');
  });
});
