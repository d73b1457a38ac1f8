import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import type { ToolSheet } from '#domain/tools/tool.ts';
import {
  beginSheet,
  fillVoice,
  inviteVoices,
  keepOwnSheet,
  ownSheet,
  readSheet,
  removeOwnSheet,
  revealSheet,
  type SheetPresented,
} from '#features/toolbox/index.ts';
import {
  aMembership,
  aPartnership,
  aPerson,
  aSeat,
  asPerson,
  nobody,
} from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

const sheet = (shared: ToolSheet['shared']): ToolSheet => ({ title: 'Læsefællesskab', shared, sides: [] });
const twelve = 'why gain belief assumptions difference listen leader time decide colleagues honest end'.split(
  ' ',
);
const all = (value: number): ToolSheet['shared'] => Object.fromEntries(twelve.map((id) => [id, value]));

/** A sheet that people answer alone, in a partnership where the lead has two colleagues more. */
async function begun(more: object = {}) {
  const partnership = await aPartnership(ground.database.owner);
  const [lead, partner] = [partnership.parties[0], partnership.parties[1] ?? partnership.parties[0]];
  const colleague = await aPerson(ground.database.owner);
  await aSeat(ground.database.owner, { party: lead.id, person: colleague });
  const made = await ground.as(lead.asker, (needs) =>
    beginSheet(needs, { partnershipId: partnership.id, tool: 'readiness', title: 'Læsefællesskab', ...more }),
  );
  if (!made.ok) throw new Error(made.problem.kind);
  return { partnership, lead, partner, colleague: asPerson(colleague), sheetId: made.value.id };
}

const answer = (
  asker: Asker,
  sheetId: string,
  more: { value?: number; ready?: boolean; revision?: number } = {},
) =>
  ground.as(asker, (needs) =>
    fillVoice(needs, {
      sheetId,
      content: sheet(all(more.value ?? 4)),
      ready: more.ready ?? true,
      revision: more.revision ?? 0,
    }),
  );

async function read(asker: Asker, sheetId: string): Promise<SheetPresented> {
  const seen = await ground.as(asker, (needs) => readSheet(needs, sheetId));
  if (!seen.ok) throw new Error(seen.problem.kind);
  return seen.value;
}

const reveal = (asker: Asker, sheetId: string, word = false) =>
  ground.as(asker, (needs) => revealSheet(needs, sheetId, word));

describe('a sheet that everybody answers alone', () => {
  test('shows nobody a voice before the reveal: not the own party, a director, the administrator, nobody', async () => {
    const { lead, partner, colleague, sheetId } = await begun();
    expect(await answer(lead.asker, sheetId, { value: 5 })).toMatchObject({ ok: true });
    const director = await aPerson(ground.database.owner);
    await aMembership(ground.database.owner, {
      person: director,
      organisation: lead.organisation,
      roles: ['director'],
    });
    const admin = asPerson(await aPerson(ground.database.owner, { site_admin: true }));
    for (const asker of [colleague, partner.asker, asPerson(director), admin, nobody]) {
      expect(await ground.as(asker, (needs) => needs.sheets.voices(sheetId))).toEqual([]);
      expect(await ground.as(asker, (needs) => needs.sheets.voice(sheetId))).toBeNull();
    }
    const seen = await read(colleague, sheetId);
    expect(seen.voices?.count).toEqual({ begun: 1, ready: 1 });
    expect(seen.voices?.own.sheet.shared).toEqual({});
    expect(seen.result).toBeNull();
    expect((await read(lead.asker, sheetId)).voices?.own.sheet.shared['why']).toBe(5);
  });

  test('is not revealed by anybody before enough have answered, and then says what they said together', async () => {
    const { lead, partner, colleague, sheetId } = await begun();
    await answer(lead.asker, sheetId, { value: 2 });
    await answer(partner.asker, sheetId, { value: 4 });
    expect(await reveal(lead.asker, sheetId, true)).toMatchObject({ problem: { kind: 'too-few-voices' } });
    await answer(colleague, sheetId, { value: 3, ready: false });
    expect(await reveal(lead.asker, sheetId, true)).toMatchObject({ problem: { kind: 'too-few-voices' } });
    await answer(colleague, sheetId, { value: 3, revision: 1 });
    expect((await read(partner.asker, sheetId)).abilities.revealNow).toBe(true);
    expect(await reveal(partner.asker, sheetId)).toMatchObject({ ok: true });
    const seen = await read(partner.asker, sheetId);
    expect(seen.result?.blocks.find(({ id }) => id === 'overall')).toMatchObject({ value: 3 });
    expect(seen.voices?.named).toEqual([]);
    expect(
      JSON.stringify(await ground.as(partner.asker, (needs) => needs.sheets.voices(sheetId))),
    ).not.toContain(lead.id);
    expect(await answer(lead.asker, sheetId, { revision: 1 })).toMatchObject({
      problem: { kind: 'revealed-already' },
    });
  });

  test('waits for who has begun, unless the lead gives the word', async () => {
    const { partnership, lead, partner, colleague, sheetId } = await begun();
    const fourth = await aPerson(ground.database.owner);
    await aSeat(ground.database.owner, { party: partner.id, person: fourth });
    for (const asker of [lead.asker, partner.asker, colleague]) await answer(asker, sheetId);
    await answer(asPerson(fourth), sheetId, { ready: false, value: 1 });
    expect(await reveal(partner.asker, sheetId)).toMatchObject({ problem: { kind: 'too-few-voices' } });
    expect(await reveal(partner.asker, sheetId, true)).toMatchObject({ problem: { kind: 'only-the-lead' } });
    expect(await reveal(lead.asker, sheetId, true)).toMatchObject({ ok: true });
    const seen = await read(partner.asker, sheetId);
    expect(seen.result?.blocks.find(({ id }) => id === 'overall')).toMatchObject({ value: 4 });
    const told = await ground.as(lead.asker, (needs) => needs.history.events(partnership.id, {}));
    expect(told.items.map(({ kind }) => kind)).toEqual(['sheet-revealed', 'sheet-begun']);
  });

  test('opens for any party when two parties and 70 % of those invited have answered, or the day is past', async () => {
    const { lead, partner, colleague, sheetId } = await begun();
    const invite = (asker: Asker, people: string, lastDay = '') =>
      ground.as(asker, (needs) => inviteVoices(needs, { sheetId, people, lastDay }));
    expect(await invite(partner.asker, '4')).toMatchObject({ problem: { kind: 'only-the-lead' } });
    for (const people of ['1', '2.5', 'mange', '501'])
      expect(await invite(lead.asker, people)).toMatchObject({ problem: { field: 'invited' } });
    expect(await invite(lead.asker, '4', 'i morgen')).toMatchObject({ problem: { kind: 'not-a-date' } });
    expect(await invite(lead.asker, '5', '2099-01-01')).toMatchObject({ ok: true });
    for (const asker of [lead.asker, partner.asker, colleague]) await answer(asker, sheetId);
    const seen = await read(partner.asker, sheetId);
    expect(seen.voices?.asked).toEqual({ parties: 2, invited: 5, answerBy: '2099-01-01', over: false });
    expect(seen.abilities).toMatchObject({ revealNow: false, invite: false });
    expect(await reveal(partner.asker, sheetId)).toMatchObject({ problem: { kind: 'too-few-voices' } });
    await invite(lead.asker, '5', '2026-01-01');
    expect((await read(partner.asker, sheetId)).abilities.revealNow).toBe(true);
    await invite(lead.asker, '4', '2099-01-01');
    expect((await read(partner.asker, sheetId)).abilities.revealNow).toBe(true);
    expect(await reveal(partner.asker, sheetId)).toMatchObject({ ok: true });
    expect(await invite(lead.asker, '9')).toMatchObject({ problem: { kind: 'revealed-already' } });
  });

  test('gives back what stands when the same person saves from two windows', async () => {
    const { lead, sheetId } = await begun();
    await answer(lead.asker, sheetId, { value: 2 });
    const second = await answer(lead.asker, sheetId, { value: 5 });
    if (second.ok || !('current' in second.problem))
      throw new Error('the second save should tell what stands');
    expect(second.problem.current.shared['why']).toBe(2);
    expect(await answer(lead.asker, sheetId, { value: 5, revision: second.problem.revision })).toMatchObject({
      ok: true,
    });
  });

  test('brings the asker’s own answers along, and what is for all into the shared part', async () => {
    const from = sheet({ ...all(5), occasion: 'To boligforeninger' });
    const { lead, partner, sheetId } = await begun({ from });
    const [mine, theirs] = [await read(lead.asker, sheetId), await read(partner.asker, sheetId)];
    expect(mine.voices?.own.sheet.shared['why']).toBe(5);
    expect(mine.voices?.own.ready).toBe(false);
    expect(theirs.whole.shared).toEqual({ occasion: 'To boligforeninger' });
    expect(theirs.voices?.own.sheet.shared['why']).toBeUndefined();
  });
});

describe('a sheet without anything to hide', () => {
  test('is written together from the first moment, also where people could have answered alone', async () => {
    const { partner, sheetId } = await begun({ together: true, from: sheet({ ...all(3), occasion: 'Ét' }) });
    const seen = await read(partner.asker, sheetId);
    expect(seen.sheet).toMatchObject({ mode: 'open', state: 'revealed', revealReason: 'open' });
    expect(seen.whole.shared).toMatchObject({ occasion: 'Ét', why: 3 });
    expect(seen.result?.blocks.length).toBeGreaterThan(0);
  });

  test('is not begun by who has no seat, nor of a tool that does not exist', async () => {
    const { partnership, lead } = await begun();
    const begin = (asker: Asker, tool: string) =>
      ground.as(asker, (needs) => beginSheet(needs, { partnershipId: partnership.id, tool, title: 'X' }));
    expect(await begin(asPerson(await aPerson(ground.database.owner)), 'readiness')).toMatchObject({
      problem: { kind: 'not-yours' },
    });
    expect(await begin(lead.asker, 'no-tool')).toMatchObject({ problem: { kind: 'no-such-tool' } });
  });
});

test('a sheet of one’s own is kept, opened and removed, whatever tool it is of', async () => {
  const mine = asPerson(await aPerson(ground.database.owner));
  const kept = await ground.as(mine, (needs) =>
    keepOwnSheet(needs, { tool: 'readiness', content: sheet(all(4)) }),
  );
  const id = kept.ok ? kept.value.id : '';
  expect(await ground.as(mine, (needs) => ownSheet(needs, id))).toMatchObject({
    value: { tool: 'readiness', revision: 1, sheet: { shared: { why: 4 } } },
  });
  const keepAgain = (tool: string) =>
    ground.as(mine, (needs) => keepOwnSheet(needs, { id, tool, content: sheet({}), revision: 1 }));
  expect(await keepAgain('win-win')).toMatchObject({ problem: { kind: 'not-found' } });
  expect(await keepAgain('readiness')).toMatchObject({ ok: true });
  expect(await keepAgain('readiness')).toMatchObject({ problem: { kind: 'stale' } });
  expect(
    await ground.as(nobody, (needs) => keepOwnSheet(needs, { tool: 'readiness', content: sheet({}) })),
  ).toMatchObject({ problem: { kind: 'not-signed-in' } });
  expect(await ground.as(mine, (needs) => removeOwnSheet(needs, id))).toMatchObject({ ok: true });
});
