import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#domain/time.ts';
import { readOwnNumbers } from '#features/workspace/index.ts';
import type { Asker } from '#domain/people/asker.ts';
import { aGuestLink, aPartnership, aPerson, asPerson, nobody } from '#server/database/testing/factories.ts';
import { newId } from '#server/database/testing/new-id.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

const numbers = async (asker: Asker, chapter: string) =>
  (await ground.as(asker, (needs) => readOwnNumbers(needs, chapter))).map(({ kind, count, of }) => [
    kind,
    count,
    of,
  ]);

describe('the numbers of a chapter', () => {
  test('are those of the reader’s own partnerships, and nobody else’s', async () => {
    const shared = await aPartnership(ground.database.owner, { name: 'Delt' });
    const [one, two] = [shared.parties[0], shared.parties[1] ?? shared.parties[0]];
    await aPartnership(ground.database.owner, { name: 'Andres' });
    const today = await ground.as(one.asker, (needs) => Promise.resolve(needs.today));
    await ground.database.owner
      .insertInto('byg.agreement')
      .values({
        id: newId(),
        partnership_id: shared.id,
        level: 'full',
        mode: 'general',
        languages: '{}',
        evaluations: [addDays(today, 3)],
      })
      .execute();
    for (const asker of [one.asker, two.asker]) {
      expect(await numbers(asker, 'care')).toEqual([
        ['no-agreement', 0, 1],
        ['evaluations', 1, 1],
      ]);
      expect(await numbers(asker, 'gain')).toEqual([
        ['no-sheet', 1, 1],
        ['my-sheets', 0, 0],
      ]);
      expect(await numbers(asker, 'organise')).toEqual([['one-person', 2, 2]]);
      expect(await numbers(asker, 'network')).toEqual([['kinds', 1, 1]]);
    }
    const stranger = asPerson(await aPerson(ground.database.owner));
    const admin = asPerson(await aPerson(ground.database.owner, { site_admin: true }));
    for (const asker of [stranger, admin, nobody]) expect(await numbers(asker, 'care')).toEqual([]);
  });

  test('of a sheet are about the own side alone', async () => {
    const { id, parties } = await aPartnership(ground.database.owner);
    const [one, two] = [parties[0], parties[1] ?? parties[0]];
    const sheet = { id: newId(), partnership_id: id, tool: 'win-win', title: 'Ark', created_by: one.person };
    await ground.database.owner.insertInto('byg.sheet').values(sheet).execute();
    const ready = {
      sheet_id: sheet.id,
      party_id: one.id,
      answers: '{}',
      ready: true,
      updated_by: one.person,
    };
    await ground.database.owner.insertInto('byg.sheet_side').values(ready).execute();
    expect(await numbers(one.asker, 'gain')).toContainEqual(['my-sheets', 0, 1]);
    expect(await numbers(two.asker, 'gain')).toContainEqual(['my-sheets', 1, 1]);
  });

  test('of a guest are about the one partnership that the link opens', async () => {
    const { id, parties } = await aPartnership(ground.database.owner);
    await aPartnership(ground.database.owner);
    const link = { party: parties[1]?.id ?? '', partnership: id, by: parties[0].person };
    const { asker: guest } = await aGuestLink(ground.database.owner, link);
    expect(await numbers(guest, 'why')).toEqual([['under-way', 1, 1]]);
    expect(await numbers(guest, 'care')).toContainEqual(['no-agreement', 1, 1]);
  });
});
