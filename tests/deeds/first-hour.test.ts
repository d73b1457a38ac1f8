import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import { emptyStrategy } from '#domain/strategy/model.ts';
import { addParty, beginPartnership, inviteGuest } from '#features/partnerships/index.ts';
import {
  addOrganisation,
  changeRoles,
  myOrganisations,
  registerOrganisation,
} from '#features/people/index.ts';
import { readFront } from '#features/workspace/index.ts';
import { aPerson, asPerson, nobody } from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

const hour = async (asker: Asker) => (await ground.as(asker, (needs) => readFront(needs))).firstHour;
const next = async (asker: Asker) => (await hour(asker)).next;
const newcomer = async () => asPerson(await aPerson(ground.database.owner));
const house = { kind: 'library', place: 'Roskilde', cvr: '', isil: '' };

/** By the deed that everybody uses; a deed that meets a problem is a fault of the test. */
const by = async <T>(
  asker: Asker,
  deed: Parameters<typeof ground.as<{ ok: boolean; value?: T }>>[1],
): Promise<T> => {
  const done = await ground.as(asker, deed);
  if (!done.ok || done.value === undefined) throw new Error(JSON.stringify(done));
  return done.value;
};

test('the first hour of a new library sees for itself what is done', async () => {
  const asker = await newcomer();
  expect(await next(asker)).toBe('organisation');
  const { id } = await by<{ id: string }>(asker, (needs) =>
    addOrganisation(needs, { ...house, name: 'Nyt bibliotek' }),
  );
  expect(await hour(asker)).toMatchObject({ next: 'goals', writer: 'to-be' });
  const [own] = await ground.as(asker, myOrganisations);
  const roles = [...(own?.roles ?? []), 'network-lead'];
  await by(asker, (needs) => changeRoles(needs, { organisationId: id, membershipId: own?.id, roles }));
  expect(await hour(asker)).toMatchObject({ next: 'goals', writer: 'reader' });
  const goal = (title: string) => ({ id: title, title, owner: '', measures: [] });
  const save = (titles: readonly string[], fromRevision: number) =>
    ground.as(asker, ({ strategies }) =>
      strategies.saveStrategy({
        organisationId: id,
        content: { ...emptyStrategy, goals: titles.map(goal) },
        fromRevision,
      }),
    );
  await save(['Flere læser sammen'], 0);
  expect(await next(asker)).toBe('goals');
  await save(['Flere læser sammen', 'Byen kender os'], 1);
  expect(await next(asker)).toBe('partnership');
  const begun = await by<{ id: string }>(asker, (needs) =>
    beginPartnership(needs, { organisationId: id, name: 'Første', purpose: '' }),
  );
  const { steps, next: step } = await hour(asker);
  expect([step, steps[3]?.way]).toEqual(['invitation', ['partnerships', begun.id, 'parties']]);
  const other = await by<{ id: string }>(asker, (needs) =>
    registerOrganisation(needs, { ...house, kind: 'museum', name: 'Museet' }),
  );
  const { partyId } = await by<{ partyId: string }>(asker, (needs) =>
    addParty(needs, { partnershipId: begun.id, organisationId: other.id }),
  );
  expect(await next(asker)).toBe('invitation');
  const guest = { name: 'Gæst', function: 'Formidler', email: 'gaest@museet.example' };
  await by(asker, (needs) => inviteGuest(needs, { ...guest, partyId }));
  expect(await next(asker)).toBeNull();
});

test('the list is put away and fetched again, each for oneself', async () => {
  const [asker, other] = [await newcomer(), await newcomer()];
  const put = (away: boolean) => ground.as(asker, ({ rooms }) => rooms.putFirstHourAway(away));
  await put(true);
  await put(true);
  expect([(await hour(asker)).away, (await hour(other)).away]).toEqual([true, false]);
  await put(false);
  expect((await hour(asker)).away).toBe(false);
  expect((await ground.as(nobody, ({ rooms }) => rooms.firstHour())).organisationId).toBeNull();
});
