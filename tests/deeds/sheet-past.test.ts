import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginSheet, compareResults, nameVersion, readPast } from '#features/toolbox/index.ts';
import { aPartnership, aPerson, asPerson } from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { makeLiveKeeper } from '#server/database/stores/live-keeper.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

test('a sheet is kept under a name as it stands, by itself before it is changed, and compared with what it was', async () => {
  const partnership = await aPartnership(ground.database.owner);
  const [{ asker }] = partnership.parties;
  const begun = await ground.as(asker, (needs) =>
    beginSheet(needs, {
      partnershipId: partnership.id,
      tool: 'readiness',
      title: 'Ét',
      together: true,
      from: { title: 'Ét', shared: { why: 2, occasion: 'Før' }, sides: [] },
    }),
  );
  const sheetId = begun.ok ? begun.value.id : '';
  const named = await ground.as(asker, (needs) => nameVersion(needs, { sheetId, name: 'Efter mødet' }));
  expect(named.ok).toBe(true);
  const keeper = makeLiveKeeper(ground.database.keeper);
  const content = { title: 'Ét', shared: { why: 4, occasion: 'Efter' }, sides: [] };
  expect(await keeper.load(sheetId)).toMatchObject({ tool: 'readiness', mode: 'open' });
  expect(await keeper.keep({ sheetId, state: new Uint8Array([0, 0]), content })).toBe(2);
  const compare = named.ok ? named.value.id : '';
  const past = await ground.as(asker, (needs) => readPast(needs, { sheetId, compare }));
  if (!past.ok) throw new Error(past.problem.kind);
  expect(past.value.versions.map(({ name }) => name)).toEqual(['Efter mødet']);
  expect(past.value.changes).toEqual([
    { do: 'answer', sideId: null, promptId: 'occasion', value: 'Efter', was: 'Før' },
    { do: 'answer', sideId: null, promptId: 'why', value: 4, was: 2 },
  ]);
  const { earlier, now } = past.value;
  expect(compareResults(earlier?.result ?? null, now.result)[0]).toEqual({
    block: 'overall',
    bar: null,
    before: 2,
    after: 4,
  });
  const stranger = asPerson(await aPerson(ground.database.owner, { site_admin: true }));
  expect(await ground.as(stranger, (needs) => needs.sheets.version(compare))).toBeNull();
  expect(await ground.as(stranger, (needs) => nameVersion(needs, { sheetId, name: 'X' }))).toMatchObject({
    problem: { kind: 'not-found' },
  });
  expect(await ground.as(asker, (needs) => nameVersion(needs, { sheetId, name: ' ' }))).toMatchObject({
    problem: { field: 'name' },
  });
});

test('another round of the same tool is compared with, never one of another tool or partnership', async () => {
  const [mine, other] = [
    await aPartnership(ground.database.owner),
    await aPartnership(ground.database.owner),
  ];
  const begin = async (partnership: typeof mine, tool: string): Promise<string> => {
    const begun = await ground.as(partnership.parties[0].asker, (needs) =>
      beginSheet(needs, { partnershipId: partnership.id, tool, title: tool, together: true }),
    );
    return begun.ok ? begun.value.id : '';
  };
  const [first, second, strange, foreign] = [
    await begin(mine, 'readiness'),
    await begin(mine, 'readiness'),
    await begin(mine, 'risks'),
    await begin(other, 'readiness'),
  ];
  const past = (compare: string | null) =>
    ground.as(mine.parties[0].asker, (needs) => readPast(needs, { sheetId: second, compare }));
  expect(await past(first)).toMatchObject({
    value: { rounds: [{ id: first }], earlier: { label: 'readiness' } },
  });
  for (const compare of [strange, foreign])
    expect(await past(compare)).toMatchObject({ problem: { kind: 'not-found' } });
});
