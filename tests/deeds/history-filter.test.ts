import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  exportHistory,
  historyChoices,
  readHistory,
  type HistoryFilter,
} from '#features/partnerships/index.ts';
import { addRisk } from '#features/risks/index.ts';
import { beginNote } from '#features/notes/index.ts';
import { aPartnership, aPerson, asPerson, nobody } from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { tableHistory, listHistory } from '../../src/routes/api/v1/press-history.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

const formula = '=HYPERLINK("http://evil.example")';

async function begun() {
  const room = await aPartnership(ground.database.owner);
  const [one, two] = [room.parties[0], room.parties[1] ?? room.parties[0]];
  const partnershipId = room.id;
  await ground.as(one.asker, (needs) => addRisk(needs, { partnershipId, title: formula }));
  await ground.as(two.asker, (needs) => beginNote(needs, { partnershipId, title: 'Nøglen' }));
  await ground.as(two.asker, (needs) => addRisk(needs, { partnershipId, title: 'Regn' }));
  const kinds = async (filter: HistoryFilter, asker = one.asker) => {
    const read = await ground.as(asker, (needs) => readHistory(needs, partnershipId, filter));
    return read.ok ? read.value.events.items.map(({ kind }) => kind) : read.problem.kind;
  };
  return { room, one, two, kinds };
}

test('history is narrowed by thing, person, party and period', async () => {
  const { room, one, two, kinds } = await begun();
  expect(await kinds({})).toEqual(['risk-added', 'note-begun', 'risk-added']);
  expect(await kinds({ thing: 'risks' })).toEqual(['risk-added', 'risk-added']);
  expect(await kinds({ thing: 'files' })).toEqual(['note-begun']);
  expect(await kinds({ thing: 'other' })).toEqual([]);
  expect(await kinds({ personId: two.person })).toEqual(['risk-added', 'note-begun']);
  expect(await kinds({ partyId: one.id, thing: 'risks' })).toEqual(['risk-added']);
  const today = await ground.as(one.asker, async (needs) => needs.today);
  expect(await kinds({ from: today, to: today })).toHaveLength(3);
  expect(await kinds({ to: '2020-01-01' })).toEqual([]);
  expect(await kinds({ from: '2999-01-01' })).toEqual([]);
  const { people, parties } = await ground.as(two.asker, (needs) => historyChoices(needs, room.id));
  expect(people.map(({ id }) => id).toSorted()).toEqual([one.person, two.person].toSorted());
  expect(parties.map(({ id }) => id).toSorted()).toEqual([one.id, two.id].toSorted());
  for (const asker of [asPerson(await aPerson(ground.database.owner)), nobody]) {
    expect(await kinds({}, asker)).toBe('not-found');
    expect(await ground.as(asker, (needs) => historyChoices(needs, room.id))).toEqual({
      people: [],
      parties: [],
    });
  }
});

test('it is taken along whole, page by page, as a table that runs nothing and as JSON', async () => {
  const { room, one } = await begun();
  await ground.database.owner
    .insertInto('byg.history_event')
    .values(
      Array.from({ length: 230 }, (_, at) => ({
        id: `0190a0b0-0000-7000-8000-${String(at).padStart(12, '0')}`,
        partnership_id: room.id,
        kind: 'sheet-begun',
        details: JSON.stringify({ title: `Ark ${at}` }),
        person_id: one.person,
      })),
    )
    .execute();
  const all = await ground.as(one.asker, (needs) => exportHistory(needs, room.id, {}));
  expect(all.ok && all.value.events).toHaveLength(233);
  expect(all.ok && new Set(all.value.events.map(({ id }) => id)).size).toBe(233);
  const call = (query: Record<string, string>) => ({
    params: { id: room.id },
    query,
    body: {},
    chosenId: null,
  });
  const table = await ground.as(one.asker, (needs) => tableHistory({ needs, ...call({ thing: 'risks' }) }));
  const csv = table.ok ? String(table.value.content) : '';
  expect(csv.split('\r\n')).toHaveLength(4);
  expect(csv).toContain('HYPERLINK');
  expect(csv).not.toMatch(/(^|[;\n])[=+@-]/);
  const list = await ground.as(one.asker, (needs) => listHistory({ needs, ...call({ language: 'en' }) }));
  const told = JSON.parse(list.ok ? String(list.value.content) : '{}') as { events: { told: string }[] };
  expect(told.events).toHaveLength(233);
  expect(JSON.stringify(told)).toContain('opened the sheet');
  expect((await ground.as(nobody, (needs) => tableHistory({ needs, ...call({}) }))).ok).toBe(false);
  expect(
    await ground.as(one.asker, (needs) => tableHistory({ needs, ...call({ from: 'x' }) })),
  ).toMatchObject({
    ok: false,
  });
});
