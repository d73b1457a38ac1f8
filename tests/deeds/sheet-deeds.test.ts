import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import type { WinWinSheet } from '#domain/tools/win-win/model.ts';
import { beginSheet, fillSide, readSheet, revealSheet } from '#features/toolbox/index.ts';
import { aPartnership, aPerson, asPerson, nobody } from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

const loose: WinWinSheet = {
  title: 'Lyd mellem reolerne',
  shared: { purpose: 'Flere møder ny kunst' },
  sides: [
    { id: 'part-1', name: 'Biblioteket', answers: { brings: 'Rum', wants: 'Nye øjne' } },
    { id: 'part-2', name: 'Museet', answers: { brings: 'Et gæt om museet' } },
  ],
};

const whole = { brings: 'Rum og timer', wants: 'Nye målgrupper', gain: 4, effort: 2 };

async function begun() {
  const partnership = await aPartnership(ground.database.owner);
  const [one, two] = [partnership.parties[0], partnership.parties[1] ?? partnership.parties[0]];
  const sheet = await ground.as(one.asker, (needs) =>
    beginSheet(needs, {
      partnershipId: partnership.id,
      tool: 'win-win',
      title: loose.title,
      from: loose,
      ownSide: 0,
    }),
  );
  if (!sheet.ok) throw new Error(sheet.problem.kind);
  return { one, two, partnership, sheetId: sheet.value.id };
}

const fill = (asker: Asker, where: { sheetId: string; partyId: string }, more: object = {}) =>
  ground.as(asker, async (needs) => {
    const side = await needs.sheets.side(where.sheetId, where.partyId);
    return fillSide(needs, { ...where, answers: whole, ready: true, revision: side?.revision ?? 0, ...more });
  });

describe('a sheet taken into a partnership', () => {
  test('brings the own side and the shared words, never a guess about the others', async () => {
    const { one, two, sheetId } = await begun();
    const own = await ground.as(one.asker, (needs) => needs.sheets.side(sheetId, one.id));
    expect(own?.answers).toEqual({ brings: 'Rum', wants: 'Nye øjne' });
    expect(await ground.as(two.asker, (needs) => needs.sheets.side(sheetId, two.id))).toBeNull();
  });

  test('shows nobody a side before the reveal', async () => {
    const { one, two, partnership, sheetId } = await begun();
    await fill(one.asker, { sheetId, partyId: one.id });
    const seen = await ground.as(two.asker, (needs) => readSheet(needs, sheetId));
    expect(JSON.stringify(seen)).not.toContain('Rum og timer');
    const admin = asPerson(await aPerson(ground.database.owner, { site_admin: true }));
    for (const asker of [admin, nobody]) {
      expect(await ground.as(asker, (needs) => needs.sheets.sides(sheetId))).toEqual([]);
      expect(await ground.as(asker, (needs) => needs.partnerships.partnership(partnership.id))).toBeNull();
    }
  });

  test('refuses a side that is not one’s own, and one that is not whole when it is called ready', async () => {
    const { one, two, sheetId } = await begun();
    expect(await fill(one.asker, { sheetId, partyId: two.id })).toMatchObject({
      problem: { kind: 'not-yours' },
    });
    const told = await fill(one.asker, { sheetId, partyId: one.id }, { answers: { brings: 'Rum' } });
    expect(told.ok ? [] : told.problem.fields?.map(({ field }) => field)).toEqual([
      'wants',
      'gain',
      'effort',
    ]);
  });

  test('shows both texts when two colleagues save the side', async () => {
    const { one, sheetId } = await begun();
    await fill(one.asker, { sheetId, partyId: one.id });
    const second = await fill(
      one.asker,
      { sheetId, partyId: one.id },
      { answers: { ...whole, brings: 'Andet' }, revision: 1 },
    );
    if (second.ok || !('current' in second.problem))
      throw new Error('the second save should tell what stands now');
    expect(second.problem.current['brings']).toBe('Rum og timer');
    expect(second.problem.typed['brings']).toBe('Andet');
  });
});

describe('the reveal', () => {
  test('needs all parties ready', async () => {
    const { one, two, sheetId } = await begun();
    await fill(one.asker, { sheetId, partyId: one.id });
    expect(await ground.as(one.asker, (needs) => revealSheet(needs, sheetId, false))).toMatchObject({
      ok: false,
    });
    await fill(two.asker, { sheetId, partyId: two.id });
    expect((await ground.as(two.asker, (needs) => revealSheet(needs, sheetId, false))).ok).toBe(true);
    const seen = await ground.as(two.asker, (needs) => readSheet(needs, sheetId));
    expect(seen.ok && seen.value.whole.sides.map(({ answers }) => answers['brings'])).toEqual([
      whole.brings,
      whole.brings,
    ]);
    expect(await fill(one.asker, { sheetId, partyId: one.id })).toMatchObject({
      problem: { kind: 'revealed-already' },
    });
  });

  test('shows what was said to be saved in the same moment', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { one, two, sheetId } = await begun();
      await fill(one.asker, { sheetId, partyId: one.id });
      const [saved, revealed] = await Promise.all([
        fill(two.asker, { sheetId, partyId: two.id }),
        ground.as(one.asker, (needs) => revealSheet(needs, sheetId, true)),
      ]);
      expect(revealed.ok).toBe(true);
      if (!saved.ok) expect(saved.problem.kind).toBe('revealed-already');
      const seen = await ground.as(one.asker, (needs) => readSheet(needs, sheetId));
      const shown = seen.ok ? seen.value.whole.sides.find(({ id }) => id === two.id)?.answers['brings'] : '';
      expect(shown).toBe(saved.ok ? whole.brings : undefined);
    }
  });

  test('comes also by the lead’s word, and by nobody else’s', async () => {
    const { one, two, sheetId } = await begun();
    await fill(one.asker, { sheetId, partyId: one.id });
    expect(await ground.as(two.asker, (needs) => revealSheet(needs, sheetId, true))).toMatchObject({
      problem: { kind: 'only-the-lead' },
    });
    expect((await ground.as(one.asker, (needs) => revealSheet(needs, sheetId, true))).ok).toBe(true);
  });
});
