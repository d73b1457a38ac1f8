import { expect } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import type { GatheringStore, NewGathering } from '#features/gatherings/index.ts';
import { nobody } from '../testing/factories.ts';
import { hashOf, newId } from '../testing/new-id.ts';
import type { TestDatabase } from '../testing/open-test-database.ts';
import { makeGatheringStore } from './gathering-store.ts';

const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
let drawn = 0;

/** A code that no other gathering of the test has. */
export const aCode = (): string => {
  drawn += 1;
  return [...'ABCD', signs[Math.floor(drawn / 30)], signs[drawn % 30]].join('');
};

export const card = (step: string, text: string) => ({
  id: newId(),
  step,
  kind: 'card' as const,
  data: { text },
});

export const given = (more: Partial<NewGathering> = {}): NewGathering => ({
  ...{
    id: newId(),
    kind: 'workshop',
    code: aCode(),
    language: 'da',
    title: 'Formiddag',
    plan: { steps: [] },
  },
  ...{ place: {}, hostName: 'Vært', partnershipId: null, endsAt: '2099-01-01T00:00:00.000Z', ...more },
});

/** Gatherings on a real database, each deed in a transaction of its asker. */
export function gatheringGround(database: () => TestDatabase) {
  const as = <T>(asker: Asker, deed: (gatherings: GatheringStore) => Promise<T>): Promise<T> =>
    database().within(asker, (trx) => deed(makeGatheringStore(trx)));
  const anyone = <T>(deed: (gatherings: GatheringStore) => Promise<T>): Promise<T> => as(nobody, deed);

  /** A gathering with a host and two members, each with a secret of its own. */
  async function aGathering(more: Partial<NewGathering> = {}, asker: Asker = nobody) {
    const gathering = given(more);
    const host = hashOf(newId());
    const hostSeat = newId();
    expect(await as(asker, (store) => store.begin(gathering, { seatId: hostSeat, hash: host }))).toBe(true);
    const join = async (name: string) => {
      const [seatId, hash] = [newId(), hashOf(newId())];
      const outcome = await anyone((store) =>
        store.join({ code: gathering.code, seatId, name, hash, by: null }),
      );
      expect(outcome).toBe('joined');
      return { seatId, hash };
    };
    return { gathering, host, hostSeat, first: await join('Første'), second: await join('Anden') };
  }

  const textsSeen = async (hash: Uint8Array): Promise<unknown[]> =>
    ((await anyone((store) => store.view(hash)))?.entries ?? []).map(({ data }) => data);

  return { as, anyone, aGathering, textsSeen };
}
