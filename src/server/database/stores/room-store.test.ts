import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import type { Moment } from '#domain/time.ts';
import { aPartnership, aPerson, asPerson, nobody } from '../testing/factories.ts';
import { newId } from '../testing/new-id.ts';
import { openTestDatabase, type TestDatabase } from '../testing/open-test-database.ts';
import { makeRoomStore } from './room-store.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

const visit = (asker: Asker, id: string) => database.within(asker, (trx) => makeRoomStore(trx).visit(id));
const changes = (asker: Asker, id: string, since: Moment) =>
  database.within(asker, (trx) => makeRoomStore(trx).changes(id, since));
const hoursAgo = (hours: number): Moment => new Date(Date.now() - hours * 3_600_000).toISOString();
const wasHere = (person: string, hours: number) =>
  database.owner
    .updateTable('byg.room_visit')
    .set({ at: hoursAgo(hours) })
    .where('person_id', '=', person)
    .execute();
type Happening = { readonly kind: string; readonly hours: number };
const happened = async (partnership: string, person: string, { kind, hours }: Happening): Promise<void> => {
  const row = { id: newId(), partnership_id: partnership, kind, details: '{}', person_id: person };
  await database.owner
    .insertInto('byg.history_event')
    .values({ ...row, at: hoursAgo(hours) })
    .execute();
};

describe('what is new since somebody was last in a room', () => {
  it('begins with nothing, lasts a visit, and then reaches back to the end of the one before', async () => {
    const { id, parties } = await aPartnership(database.owner);
    const [one, two] = [parties[0], parties[1] ?? parties[0]];
    expect(await visit(one.asker, id)).toBeNull();
    expect(await visit(one.asker, id)).toBeNull();
    await wasHere(one.person, 5);
    const since = await visit(one.asker, id);
    expect(since?.slice(0, 16)).toBe(hoursAgo(5).slice(0, 16));
    expect(await visit(one.asker, id)).toBe(since);
    await happened(id, two.person, { kind: 'old', hours: 9 });
    await happened(id, two.person, { kind: 'by-another', hours: 2 });
    await happened(id, one.person, { kind: 'by-oneself', hours: 1 });
    expect(await changes(one.asker, id, since ?? '')).toMatchObject({
      count: 1,
      newest: [{ kind: 'by-another' }],
    });
  });

  it('is each person’s own, and nothing is kept or told of a room that one does not see', async () => {
    const { id, parties } = await aPartnership(database.owner);
    const [one, two] = [parties[0], parties[1] ?? parties[0]];
    await visit(one.asker, id);
    await wasHere(one.person, 5);
    expect(await visit(two.asker, id)).toBeNull();
    for (const asker of [asPerson(await aPerson(database.owner)), nobody]) {
      expect(await visit(asker, id)).toBeNull();
      expect(await changes(asker, id, hoursAgo(99))).toEqual({ count: 0, newest: [] });
    }
    const kept = await database.owner
      .selectFrom('byg.room_visit')
      .select('person_id')
      .where('partnership_id', '=', id)
      .execute();
    expect(kept.map(({ person_id }) => person_id).toSorted()).toEqual([one.person, two.person].toSorted());
  });
});
