import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import { addDays } from '#domain/time.ts';
import { commentSheet, readComments, type Commented } from '#features/comments/index.ts';
import {
  changeByLink,
  commentByLink,
  endSheetLink,
  makeSheetLink,
  mayWriteByLink,
  openByLink,
  readSheetLinks,
  takeSheetSeat,
  writeByLink,
  type LinkRight,
} from '#features/links/index.ts';
import {
  beginSheet,
  fillSide,
  fillVoice,
  keepOwnSheet,
  ownSheet,
  revealSheet,
} from '#features/toolbox/index.ts';
import { aGuestLink, aPartnership, aPerson, asPerson, nobody } from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

const make = async (
  asker: Asker,
  commented: Commented,
  may: LinkRight,
): Promise<{ id: string; secret: string }> => {
  const made = await ground.as(asker, (needs) =>
    makeSheetLink(needs, commented, { label: 'Til bestyrelsen', may, until: addDays(needs.today, 30) }),
  );
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
};
const sit = async (link: string, name = 'Bo'): Promise<{ link: string; seat: string }> => {
  const taken = await ground.as(nobody, (needs) => takeSheetSeat(needs, link, { name }));
  return { link, seat: taken.ok ? taken.value.secret : taken.problem.kind };
};
const open = (link: string, seat = '') => ground.as(nobody, (needs) => openByLink(needs, { link, seat }));
const kindOf = (result: { ok: boolean; problem?: { kind: string } }): string =>
  result.problem?.kind ?? 'none';

async function begun() {
  const partnership = await aPartnership(ground.database.owner, { parties: 2 });
  const [one, two] = [partnership.parties[0], partnership.parties[1] ?? partnership.parties[0]];
  const begin = async (tool: string): Promise<Commented> => {
    const sheet = await ground.as(one.asker, (needs) =>
      beginSheet(needs, { partnershipId: partnership.id, tool, title: 'Rum' }),
    );
    return { of: 'sheet', id: sheet.ok ? sheet.value.id : '' };
  };
  return { partnership, one, two, commented: await begin('win-win'), begin };
}

test('a link opens what all see, and never a private side, a comment beside one, or a voice', async () => {
  const { one, two, commented, begin } = await begun();
  const answers = { brings: 'Hemmeligt om os', wants: 'Nye', gain: 4, effort: 2 };
  for (const { asker, id } of [one, two])
    await ground.as(asker, (needs) =>
      fillSide(needs, { sheetId: commented.id, partyId: id, answers, ready: true, revision: 0 }),
    );
  await ground.as(one.asker, (needs) =>
    commentSheet(needs, commented, { at: `${one.id}~brings`, text: 'Sagt for os selv' }),
  );
  const { secret } = await make(one.asker, commented, 'comment');
  const before = await open(secret);
  expect(before).toMatchObject({ ok: true, value: { isLive: false, whole: { sides: [] }, comments: [] } });
  const seat = await sit(secret);
  const say = (at: string) =>
    ground.as(nobody, (needs) => commentByLink(needs, seat, { at, text: 'Udefra' }));
  expect(await say(`${one.id}~brings`)).toMatchObject({ problem: { fields: [{ kind: 'no-such-answer' }] } });
  expect(kindOf(await say('~purpose'))).toBe('none');
  await ground.as(one.asker, (needs) => revealSheet(needs, commented.id, false));
  const after = await open(secret);
  expect(JSON.stringify(after)).toContain('Hemmeligt om os');
  expect(JSON.stringify(after)).not.toContain('Sagt for os selv');

  const alone = await begin('readiness');
  const content = { title: '', shared: { why: 3, occasion: 'Min egen mening' }, sides: [] };
  await ground.as(one.asker, (needs) =>
    fillVoice(needs, { sheetId: alone.id, content, ready: true, revision: 0 }),
  );
  const voices = await make(one.asker, alone, 'write');
  expect(JSON.stringify(await open(voices.secret))).not.toContain('Min egen mening');
});

test('each kind of link does what it says and no more', async () => {
  const { one, two, commented } = await begun();
  const at = '~purpose';
  const view = await make(one.asker, commented, 'view');
  const comment = await make(one.asker, commented, 'comment');
  const write = await make(two.asker, commented, 'write');
  expect((await sit(view.secret)).seat).toBe('not-yours');
  const [commenter, writer] = [await sit(comment.secret, 'Bo'), await sit(write.secret, 'Åse')];
  const may = (secrets: typeof writer) => ground.as(nobody, (needs) => mayWriteByLink(needs, secrets));
  expect(kindOf(await may(commenter))).toBe('not-yours');
  expect(kindOf(await may({ ...writer, seat: commenter.seat }))).toBe('say-who');
  expect(await may(writer)).toMatchObject({ ok: true, value: { seat: { name: 'Åse' } } });
  const said = await ground.as(nobody, (needs) => commentByLink(needs, commenter, { at, text: 'Udefra' }));
  expect(kindOf(said)).toBe('none');
  const page = await ground.as(two.asker, (needs) => readComments(needs, commented, { at: null }));
  expect(page).toMatchObject({
    value: { comments: [{ text: 'Udefra', personName: 'Bo', byLink: true, mine: false }] },
  });
  const id = page.ok ? (page.value.comments[0]?.id ?? '') : '';
  const change = (secrets: typeof writer, text: string | null) =>
    ground.as(nobody, (needs) => changeByLink(needs, secrets, { id, text }));
  expect(kindOf(await change(writer, 'Overtaget'))).toBe('comment-settled');
  expect(kindOf(await change(commenter, 'Rettet'))).toBe('none');
  expect(kindOf(await change(commenter, 'x'.repeat(5000)))).toBe('invalid-input');
  expect(kindOf(await change(commenter, null))).toBe('none');
  expect(kindOf(await change(commenter, 'Igen'))).toBe('comment-settled');
  const links = await ground.as(one.asker, (needs) => readSheetLinks(needs, commented));
  expect(links).toMatchObject({
    value: {
      links: [
        { may: 'write', people: ['Åse'] },
        { may: 'comment', people: ['Bo'] },
        { may: 'view', people: [] },
      ],
    },
  });
});

test('a link ends by its day, by being taken back, and with the guest or party that made it', async () => {
  const { partnership, one, two, commented } = await begun();
  const past = await make(one.asker, commented, 'view');
  await ground.database.owner
    .updateTable('byg.sheet_link')
    .set({ expires_at: new Date(Date.now() - 1000).toISOString() })
    .where('id', '=', past.id)
    .execute();
  expect(kindOf(await open(past.secret))).toBe('link-expired');
  const mine = await make(one.asker, commented, 'write');
  const seat = await sit(mine.secret);
  const twice = [
    await ground.as(two.asker, (needs) => endSheetLink(needs, commented, mine.id)),
    await ground.as(two.asker, (needs) => endSheetLink(needs, commented, mine.id)),
  ];
  expect(twice).toMatchObject([{ ok: true }, { ok: true }]);
  expect(kindOf(await open(mine.secret))).toBe('link-revoked');
  expect(await ground.as(nobody, (needs) => needs.sheetLinks.seatOf(needs.hashSecret(seat.seat)))).toBeNull();
  const say = ground.as(nobody, (needs) => commentByLink(needs, seat, { at: '~purpose', text: 'For sent' }));
  expect(kindOf(await say)).toBe('link-revoked');
  const guest = await aGuestLink(ground.database.owner, {
    party: two.id,
    partnership: partnership.id,
    by: one.person,
  });
  const theirs = await make(guest.asker, commented, 'view');
  expect(kindOf(await open(theirs.secret))).toBe('none');
  await ground.database.owner
    .updateTable('byg.capability')
    .set({ revoked_at: new Date().toISOString() })
    .where('id', '=', guest.id)
    .execute();
  expect(kindOf(await open(theirs.secret))).toBe('link-revoked');
  for (const made_up of ['', 'x', 'A'.repeat(43), "' or 1=1"])
    expect(kindOf(await open(made_up))).toBe('link-unknown');
});

test('who may not answer makes no link and sees none; no secret is kept', async () => {
  const { partnership, one, two, commented } = await begun();
  const reader = await aGuestLink(ground.database.owner, {
    party: two.id,
    partnership: partnership.id,
    by: one.person,
    scope: ['read', 'comment'],
  });
  const input = { label: '', may: 'write', until: addDays(new Date().toISOString().slice(0, 10), 9) };
  const tried = (asker: Asker) => ground.as(asker, (needs) => makeSheetLink(needs, commented, input));
  expect(kindOf(await tried(reader.asker))).toBe('not-yours');
  const stranger = asPerson(await aPerson(ground.database.owner, { site_admin: true }));
  for (const asker of [stranger, nobody]) {
    expect(kindOf(await tried(asker))).toBe('not-found');
    expect(await ground.as(asker, (needs) => needs.sheetLinks.sheetLinks(commented))).toEqual([]);
  }
  for (const until of ['2020-01-01', '2999-01-01', 'i morgen', ''])
    expect(
      kindOf(await ground.as(one.asker, (needs) => makeSheetLink(needs, commented, { ...input, until }))),
    ).toBe('invalid-input');
  const { secret } = await make(one.asker, commented, 'write');
  const { seat } = await sit(secret);
  const kept = await ground.database.owner.selectFrom('byg.sheet_link').selectAll().execute();
  const seats = await ground.database.owner.selectFrom('byg.sheet_link_seat').selectAll().execute();
  expect(JSON.stringify([kept, seats])).not.toContain(secret);
  expect(JSON.stringify([kept, seats])).not.toContain(seat);
});

test('a sheet of one’s own is written by link from what was read, and goes with its links', async () => {
  const owner = asPerson(await aPerson(ground.database.owner, { name: 'Ida' }));
  const content = (purpose: string) => ({
    title: 'Mit ark',
    shared: { purpose },
    sides: [{ id: 'part-1', name: 'Os', answers: {} }],
  });
  const kept = await ground.as(owner, (needs) =>
    keepOwnSheet(needs, { tool: 'win-win', content: content('Før') }),
  );
  const commented: Commented = { of: 'own', id: kept.ok ? kept.value.id : '' };
  const { secret } = await make(owner, commented, 'write');
  const seat = await sit(secret);
  const write = (purpose: string, revision: number) =>
    ground.as(nobody, (needs) => writeByLink(needs, seat, { content: content(purpose), revision }));
  expect(kindOf(await write('Efter', 1))).toBe('none');
  expect(kindOf(await write('Fra en anden fane', 1))).toBe('stale');
  expect(
    kindOf(
      await ground.as(nobody, (needs) => writeByLink(needs, seat, { content: { title: 5 }, revision: 2 })),
    ),
  ).not.toBe('none');
  expect(
    kindOf(await ground.as(nobody, (needs) => commentByLink(needs, seat, { at: '~purpose', text: 'Godt' }))),
  ).toBe('none');
  expect(await ground.as(owner, (needs) => ownSheet(needs, commented.id))).toMatchObject({
    value: { revision: 2, sheet: { shared: { purpose: 'Efter' } } },
  });
  const other = asPerson(await aPerson(ground.database.owner));
  expect(kindOf(await ground.as(other, (needs) => readComments(needs, commented, { at: null })))).toBe(
    'not-found',
  );
  expect(await ground.as(owner, (needs) => readComments(needs, commented, { at: null }))).toMatchObject({
    value: { comments: [{ text: 'Godt', byLink: true }] },
  });
  expect(await ground.as(owner, (needs) => needs.sheets.removeOwnSheet(commented.id))).toBe(true);
  expect(kindOf(await open(secret))).toBe('link-unknown');
});
