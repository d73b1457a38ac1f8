import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import { beginPartnership } from '#features/partnerships/index.ts';
import { movePhase, readOwnPlan, readPhases, tickPhase, writeOwnPlan } from '#features/phases/index.ts';
import { aMembership, anOrganisation, aPerson, asPerson } from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

async function member(organisation: string, role: 'partnership-lead' | 'reader'): Promise<Asker> {
  const person = await aPerson(ground.database.owner);
  await aMembership(ground.database.owner, { person, organisation, roles: [role] });
  return asPerson(person);
}
const write = (
  asker: Asker,
  organisationId: string,
  { fields, from }: { fields: Record<string, string>; from: number },
) =>
  ground.as(asker, (needs) =>
    writeOwnPlan(needs, { organisationId, typed: (name) => fields[name] ?? '', fromNumber: from }),
  );
async function begin(asker: Asker, organisationId: string): Promise<string> {
  const begun = await ground.as(asker, (needs) =>
    beginPartnership(needs, { organisationId, name: 'P', purpose: '' }),
  );
  if (!begun.ok) throw new Error(begun.problem.kind);
  return begun.value.id;
}
const shown = async (asker: Asker, id: string) => {
  const read = await ground.as(asker, (needs) => readPhases(needs, id));
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value;
};

test('a plan of one’s own is for the next partnerships: those that run keep theirs, whatever is written later', async () => {
  const library = await anOrganisation(ground.database.owner);
  const lead = await member(library, 'partnership-lead');
  const before = await begin(lead, library);
  const own = {
    'find.name': 'Led efter',
    'find.criteria.own-1': 'Chefen kender dem',
    'find.criteria.interest.hidden': 'on',
  };
  expect(await write(lead, library, { fields: own, from: 0 })).toEqual({ ok: true, value: null });
  const after = await begin(lead, library);
  expect(await write(lead, library, { fields: {}, from: 1 })).toEqual({ ok: true, value: null });
  const again = await begin(lead, library);
  expect(
    await Promise.all([before, after, again].map(async (id) => (await shown(lead, id)).plan?.number)),
  ).toEqual([undefined, 1, undefined]);
  const find = (await shown(lead, after)).phases[1];
  expect(find?.name).toBe('Led efter');
  expect(find?.criteria.map(({ id }) => id)).toEqual(['candidate', 'noVeto', 'metOnce', 'own-1']);
  const place = { partnershipId: after, phase: 'find' };
  await ground.as(lead, (needs) => movePhase(needs, place, { kind: 'go', revision: 1 }));
  const ticks = (lines: readonly string[]) => ({
    ticks: lines.map((line) => ({ of: 'criterion', line, ticked: true })),
  });
  expect(await ground.as(lead, (needs) => tickPhase(needs, place, ticks(['interest'])))).toMatchObject({
    problem: { kind: 'not-found' },
  });
  await ground.as(lead, (needs) =>
    tickPhase(needs, place, ticks(['candidate', 'noVeto', 'metOnce', 'own-1'])),
  );
  expect(
    (await ground.as(lead, (needs) => movePhase(needs, place, { kind: 'finish', revision: 2 }))).ok,
  ).toBe(true);
});

test('two who write a plan at once make one version, and only who answers for partnerships writes', async () => {
  const library = await anOrganisation(ground.database.owner);
  const [lead, reader] = [await member(library, 'partnership-lead'), await member(library, 'reader')];
  const stranger = await member(await anOrganisation(ground.database.owner), 'partnership-lead');
  const written = await Promise.all(
    ['Et', 'Andet', 'Tredje'].map((name) => write(lead, library, { fields: { 'find.name': name }, from: 0 })),
  );
  expect(written.filter(({ ok }) => ok)).toHaveLength(1);
  expect(written.filter((one) => !one.ok && one.problem.kind === 'stale')).toHaveLength(2);
  expect(await ground.as(reader, (needs) => readOwnPlan(needs, library))).toMatchObject({
    value: { number: 1, write: false },
  });
  expect(await write(reader, library, { fields: {}, from: 1 })).toMatchObject({
    problem: { kind: 'not-yours' },
  });
  expect(await write(stranger, library, { fields: {}, from: 1 })).toMatchObject({
    problem: { kind: 'not-found' },
  });
  expect(await ground.as(stranger, (needs) => needs.phases.plans(library))).toEqual([]);
});
