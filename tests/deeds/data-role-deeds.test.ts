import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainText } from '#domain/rich-text/plain-text.ts';
import type { Asker } from '#domain/people/asker.ts';
import { beginAgreement } from '#features/agreements/index.ts';
import { readDataRoles, suggestDataRole } from '#features/privacy/index.ts';
import { aPartnership, aPerson, asPerson, nobody } from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

const joint = { purpose: 'together', means: 'each', instruction: 'no', own: 'no', register: 'no' };
const processor = { purpose: 'one', means: 'one', instruction: 'yes', own: 'no', register: 'no' };
const settings = { level: 'full', mode: 'culture', languages: 'da', circumstances: ['personal-data'] };
const suggest = (asker: Asker, id: string, answers: Record<string, string>) =>
  ground.as(asker, (needs) => suggestDataRole(needs, id, answers));

test('the role is told to all, and put into the draft by who may write there', async () => {
  const { id, parties } = await aPartnership(ground.database.owner);
  const [one, two] = [parties[0].asker, (parties[1] ?? parties[0]).asker];
  const read = (asker: Asker, answers: Record<string, string> = joint) =>
    ground.as(asker, (needs) => readDataRoles(needs, id, answers));
  expect(await read(two)).toMatchObject({ value: { verdict: { role: 'joint' }, clause: false } });
  expect(await read(two, { ...joint, own: '' })).toMatchObject({ value: { verdict: null, text: null } });
  expect((await suggest(one, id, joint)).ok).toBe(false);
  const begun = await ground.as(one, (needs) => beginAgreement(needs, id, settings));
  if (!begun.ok) throw new Error(JSON.stringify(begun.problem));
  const stranger = asPerson(await aPerson(ground.database.owner));
  for (const asker of [stranger, nobody]) {
    expect((await read(asker)).ok).toBe(false);
    expect((await suggest(asker, id, joint)).ok).toBe(false);
  }
  expect(await read(two)).toMatchObject({ value: { clause: true } });

  const clause = async () => {
    const found = await ground.as(one, (needs) => needs.agreements.clause(begun.value.id, 'A16'));
    return found ? plainText(found.text.da) : '';
  };
  const before = await clause();
  expect((await suggest(two, id, joint)).ok).toBe(true);
  expect(await clause()).toContain('parterne er fælles dataansvarlige, fordi');
  // Answered otherwise, the paragraph is changed and not said twice; the rest of the clause stays.
  expect((await suggest(one, id, processor)).ok).toBe(true);
  const after = await clause();
  expect(after).not.toContain('fælles dataansvarlige, fordi');
  expect(after.match(/Dataansvaret er fordelt sådan/g)).toHaveLength(1);
  expect(after).toContain(before.slice(0, 60));
  expect((await suggest(one, id, { ...processor, own: 'perhaps' })).ok).toBe(false);
});
