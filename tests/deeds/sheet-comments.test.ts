import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import {
  changeComment,
  commentSheet,
  readComments,
  resolveSheetComment,
  seeComments,
  takeBackComment,
  type Commented,
} from '#features/comments/index.ts';
import { beginSheet, revealSheet } from '#features/toolbox/index.ts';
import {
  aGuestLink,
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

async function begun() {
  const partnership = await aPartnership(ground.database.owner, { parties: 2 });
  const [one, two] = [partnership.parties[0], partnership.parties[1] ?? partnership.parties[0]];
  const colleague = await aPerson(ground.database.owner, { name: 'Ida Holm' });
  await aSeat(ground.database.owner, { party: one.id, person: colleague });
  const sheet = await ground.as(one.asker, (needs) =>
    beginSheet(needs, { partnershipId: partnership.id, tool: 'win-win', title: 'Rum' }),
  );
  if (!sheet.ok) throw new Error(sheet.problem.kind);
  const commented: Commented = { of: 'sheet', id: sheet.value.id };
  const say = (asker: Asker, at: string, text: string, mention: readonly string[] = []) =>
    ground.as(asker, (needs) => commentSheet(needs, commented, { at, text, mention }));
  const read = (asker: Asker, at: string | null = null) =>
    ground.as(asker, (needs) => readComments(needs, commented, { at }));
  const texts = async (asker: Asker): Promise<readonly string[]> => {
    const page = await read(asker);
    return page.ok ? page.value.comments.map(({ text }) => text) : [page.problem.kind];
  };
  return { partnership, one, two, colleague: asPerson(colleague), commented, say, read, texts };
}

const letters = async (): Promise<readonly { kind: string; to_address: string; text: string }[]> =>
  ground.database.owner
    .selectFrom('byg.mail')
    .select(['kind', 'to_address', 'text'])
    .where('kind', '=', 'comment-mention')
    .execute();

test('beside a private side it is said to the own party alone, and stays so after the reveal', async () => {
  const { partnership, one, two, colleague, commented, say, texts } = await begun();
  const guest = await aGuestLink(ground.database.owner, {
    party: two.id,
    partnership: partnership.id,
    by: one.person,
  });
  expect(await say(one.asker, '~purpose', 'Til alle')).toMatchObject({ ok: true });
  expect(await say(one.asker, `${one.id}~brings`, 'Kun til os')).toMatchObject({ ok: true });
  expect(await say(one.asker, `${two.id}~brings`, 'Ved de andres')).toMatchObject({
    problem: { fields: [{ kind: 'no-such-answer', field: 'at' }] },
  });
  expect(await texts(colleague)).toEqual(['Kun til os', 'Til alle']);
  for (const other of [two.asker, guest.asker]) expect(await texts(other)).toEqual(['Til alle']);
  for (const stranger of [asPerson(await aPerson(ground.database.owner, { site_admin: true })), nobody])
    expect(await texts(stranger)).toEqual(['not-found']);
  await ground.as(one.asker, (needs) => revealSheet(needs, commented.id, true));
  expect(await say(two.asker, `${one.id}~brings`, 'Ved det viste')).toMatchObject({ ok: true });
  expect(await texts(two.asker)).toEqual(['Ved det viste', 'Til alle']);
  expect(await texts(colleague)).toEqual(['Ved det viste', 'Kun til os', 'Til alle']);
  const events = await ground.as(two.asker, (needs) => needs.history.events(partnership.id, {}));
  expect(events.items.filter(({ kind }) => kind === 'sheet-commented')).toHaveLength(2);
});

test('who is mentioned is told once, has it waiting until it is looked at, and may see the answer', async () => {
  const { partnership, one, two, colleague, commented, say } = await begun();
  const ida = 'personId' in colleague ? colleague.personId : '';
  expect(await say(one.asker, `${one.id}~brings`, 'Hør', [two.person])).toMatchObject({
    problem: { fields: [{ kind: 'not-mentionable', field: 'mention' }] },
  });
  expect(await say(one.asker, `${one.id}~brings`, 'Hvad siger du, @Ida Holm?', [ida])).toMatchObject({
    ok: true,
  });
  const sent = (await letters()).filter(({ to_address }) => to_address.includes(ida));
  expect(sent).toHaveLength(1);
  expect(sent[0]?.text).not.toContain('Hvad siger du');
  const waiting = () => ground.as(colleague, (needs) => needs.comments.commentsToDo());
  expect(await waiting()).toMatchObject([
    { kind: 'mention', partnershipId: partnership.id, id: commented.id, title: 'Rum' },
  ]);
  expect(await ground.as(two.asker, (needs) => needs.comments.commentsToDo())).toEqual([]);
  await ground.as(colleague, (needs) => seeComments(needs, commented.id));
  expect(await waiting()).toEqual([]);
  await ground.database.owner
    .updateTable('byg.party_person')
    .set({ ended_at: new Date().toISOString() })
    .where('person_id', '=', ida)
    .execute();
  expect(await say(one.asker, '~purpose', 'Til @Ida Holm', [ida])).toMatchObject({
    problem: { fields: [{ kind: 'not-mentionable' }] },
  });
  expect(await say(one.asker, '~purpose', 'Til @Ida Holm')).toMatchObject({ ok: true });
  expect((await letters()).filter(({ to_address }) => to_address.includes(ida))).toHaveLength(1);
});

test('its words are its author’s for half an hour; that it is dealt with is anyone’s to say', async () => {
  const { one, two, commented, say, read } = await begun();
  const said = await say(one.asker, '~purpose', 'Først');
  const id = said.ok ? said.value.id : '';
  const which = { commented, id };
  const change = (asker: Asker, text: string, revision: number) =>
    ground.as(asker, (needs) => changeComment(needs, which, { text, revision }));
  expect(await change(two.asker, 'Overtaget', 1)).toMatchObject({ problem: { kind: 'not-yours' } });
  expect(await change(one.asker, 'Så', 1)).toMatchObject({ ok: true });
  expect(await change(one.asker, 'Fra det andet vindue', 1)).toMatchObject({ problem: { kind: 'stale' } });
  expect(await change(one.asker, 'x'.repeat(2001), 2)).toMatchObject({ problem: { kind: 'invalid-input' } });
  for (const resolved of [true, true, false, true])
    expect(await ground.as(two.asker, (needs) => resolveSheetComment(needs, which, resolved))).toMatchObject({
      ok: true,
    });
  const page = await read(one.asker, '~purpose');
  expect(page).toMatchObject({ value: { comments: [{ text: 'Så', resolvedName: 'Bibliotekar' }] } });
  await ground.database.owner
    .updateTable('byg.sheet_comment')
    .set({ at: new Date(Date.now() - 40 * 60_000).toISOString() })
    .where('id', '=', id)
    .execute();
  expect(await change(one.asker, 'For sent', 2)).toMatchObject({ problem: { kind: 'comment-settled' } });
  const late = ground.as(one.asker, (needs) => needs.comments.takeBackComment(id));
  await expect(late).rejects.toThrow('half an hour');
  const again = await say(one.asker, '~purpose', 'Fortrudt');
  const taken = { commented, id: again.ok ? again.value.id : '' };
  const twice = [
    await ground.as(one.asker, (needs) => takeBackComment(needs, taken)),
    await ground.as(one.asker, (needs) => takeBackComment(needs, taken)),
  ];
  expect(twice).toMatchObject([{ ok: true }, { ok: true }]);
  expect(await ground.as(two.asker, (needs) => needs.comments.comment(taken.id))).toMatchObject({ text: '' });
  expect(await ground.as(two.asker, (needs) => needs.comments.counts(commented))).toEqual([
    { sideId: null, promptId: 'purpose', open: 0, all: 1 },
  ]);
});

test('a guest comments by the scope of the link, and nobody comments what people answered alone', async () => {
  const { partnership, one, two, say } = await begun();
  const given = { party: two.id, partnership: partnership.id, by: one.person };
  const reader = await aGuestLink(ground.database.owner, { ...given, scope: ['read'] });
  const speaker = await aGuestLink(ground.database.owner, { ...given, scope: ['read', 'comment'] });
  expect(await say(reader.asker, '~purpose', 'Nej')).toMatchObject({ problem: { kind: 'not-yours' } });
  expect(await say(speaker.asker, '~purpose', 'Ja')).toMatchObject({ ok: true });
  const alone = await ground.as(one.asker, (needs) =>
    beginSheet(needs, { partnershipId: partnership.id, tool: 'readiness', title: 'Klar?' }),
  );
  const commented: Commented = { of: 'sheet', id: alone.ok ? alone.value.id : '' };
  const voice = ground.as(one.asker, (needs) =>
    commentSheet(needs, commented, { at: '~why', text: 'Hvorfor?' }),
  );
  expect(await voice).toMatchObject({ problem: { fields: [{ kind: 'no-such-answer' }] } });
});
