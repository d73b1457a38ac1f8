import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import { beginAgreement, commentClause } from '#features/agreements/index.ts';
import { chooseMail } from '#features/notices/index.ts';
import {
  aGuestLink,
  aPartnership,
  aPerson,
  aSeat,
  asPerson,
  nobody,
} from '#server/database/testing/factories.ts';
import { newId } from '#server/database/testing/new-id.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { makeReplies } from '#server/house/replies.ts';
import { makeWithin } from '#server/house/within.ts';
import { good, openDeedsGround, type DeedsGround } from './deeds.testing.ts';

const replyAddress = 'svar@byg.test';
const nothing = () => Promise.reject(new Error('no document is pressed here'));
let ground: DeedsGround;
let within: ReturnType<typeof makeWithin>['within'];
beforeAll(async () => {
  ground = await openDeedsGround();
  const press = { pdf: nothing, docx: nothing, paper: nothing };
  ({ within } = makeWithin(ground.database, { publicUrl: 'https://byg.test', press, replyAddress }));
});
afterAll(() => close(ground.database));
beforeEach(async () => {
  await sql`delete from byg.mail`.execute(ground.database.owner);
});

/** Three parties and their agreement; the first has a colleague, and so has the second, who cannot accept. */
async function begun() {
  const { owner } = ground.database;
  const room = await aPartnership(owner, { parties: 3, name: 'Lydbyen' });
  const [one, two, three] = [room.parties[0], room.parties[1], room.parties[2]];
  if (!two || !three) throw new Error('three parties');
  const [own, ida] = [await aPerson(owner, { name: 'Egon' }), await aPerson(owner, { name: 'Ida Holm' })];
  await aSeat(owner, { party: one.id, person: own });
  await aSeat(owner, { party: two.id, person: ida });
  const settings = { level: 'full', mode: 'culture', languages: 'da', circumstances: [] };
  const { id } = good(await ground.as(one.asker, (needs) => beginAgreement(needs, room.id, settings)));
  const say = (asker: Asker, text: string, clause = 'A06') =>
    within({ asker, signedInBy: 'magic-link', language: 'da' }, (needs) =>
      commentClause(needs, id, { clause, text }),
    );
  const heard = async () => {
    const read = await ground.as(one.asker, (needs) => needs.agreements.comments(id, { clause: 'A06' }));
    return read.items.map(({ personName, partyName, text }) => ({ personName, partyName, text }));
  };
  return { room, one, two, three, own, ida, id, say, heard };
}

type Kept = {
  readonly kind: string;
  readonly person: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly place: string;
  readonly headers: Readonly<Record<string, string>>;
};
const letters = async (): Promise<readonly Kept[]> =>
  (
    await sql<Kept>`select m.kind, h.id as person, m.subject, m.text, m.html, m.place, m.headers from byg.mail m
      left join byg.person h on h.email::text = m.to_address order by m.id`.execute(ground.database.owner)
  ).rows;
const told = async () => (await letters()).map(({ person }) => person).sort();
const empty = () => sql`delete from byg.mail`.execute(ground.database.owner);

describe('a comment on a clause', () => {
  test('is told to one of each other party, by whom the agreement can be accepted, and never to the own', async () => {
    const { room, one, two, three, say } = await begun();
    expect(await say(one.asker, 'Kan vi nå det?')).toMatchObject({ ok: true });
    expect(await told()).toEqual([two.person, three.person].sort());
    const [letter] = await letters();
    expect(letter).toMatchObject({ kind: 'clause-comment', place: 'weekly' });
    expect(letter?.subject).toBe(
      'Bibliotekar har skrevet en kommentar til afsnittet ”Aktiviteter og leverancer”',
    );
    expect(letter?.text).toContain(`${room.id}/aftale/afsnit/A06#comments`);
    expect(letter?.text).toContain('i aftalen om Lydbyen');
    for (const whole of [letter?.text, letter?.html]) expect(whole).not.toContain('Kan vi nå det');
    expect(letter?.headers).toHaveProperty('List-Unsubscribe');
  });

  test('is told to those of the other parties who have taken part, in their own language', async () => {
    const { one, two, three, ida, own, say } = await begun();
    await sql`update byg.person set language = 'en' where id = ${ida}`.execute(ground.database.owner);
    await say(asPerson(ida), 'Det tror jeg');
    await say(asPerson(own), 'Fint');
    await empty();
    await say(one.asker, 'Så siger vi det');
    // Ida has taken part, so that nobody is picked for her party; the third has said nothing yet.
    expect(await told()).toEqual([ida, three.person].sort());
    const english = (await letters()).find(({ person }) => person === ida);
    expect(english?.subject).toBe('Bibliotekar commented on the clause “Activities and deliverables”');
    expect(english?.text).toContain('/en/');
    await empty();
    await say(three.asker, 'Godt');
    expect(await told()).toEqual([one.person, own, ida].sort());
    await empty();
    await say(one.asker, 'Om noget andet', 'A07');
    expect(await told()).toEqual([two.person, three.person].sort());
  });

  test('is told once, also when it is sent twice, and not to who wants none', async () => {
    const { one, two, three, id, say, heard } = await begun();
    await ground.as(three.asker, (needs) => chooseMail(needs, { comments: 'never' }));
    const first = newId();
    const twice = () =>
      ground.as(one.asker, (needs) => {
        const ids = [first];
        const same = { ...needs, newId: () => ids.pop() ?? needs.newId() };
        return commentClause(same, id, { clause: 'A06', text: 'Én gang' });
      });
    const both = await Promise.all([twice(), twice()]);
    expect([...both, await twice()].map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(await told()).toEqual([two.person]);
    expect(await heard()).toHaveLength(1);
    await ground.as(two.asker, (needs) => chooseMail(needs, { comments: 'now' }));
    await say(one.asker, 'Nu straks');
    expect((await letters()).map(({ place }) => place)).toEqual(['weekly', 'now']);
  });

  test('of a guest is told as any other; a link that does not read, or has ended, hears nothing', async () => {
    const { room, one, two, three, say } = await begun();
    const { owner } = ground.database;
    const given = { partnership: room.id, by: one.person };
    const guest = await aGuestLink(owner, { ...given, party: two.id, scope: ['read', 'comment'] });
    const reader = await aGuestLink(owner, { ...given, party: three.id, scope: ['read'] });
    expect(await say(guest.asker, 'Fra en gæst')).toMatchObject({ ok: true });
    expect(await told()).toEqual([one.person, three.person].sort());
    expect((await letters())[0]?.subject).toMatch(/^Gæst /);
    await empty();
    expect(await say(reader.asker, 'Nej')).toMatchObject({ ok: false, problem: { kind: 'not-yours' } });
    for (const asker of [asPerson(await aPerson(owner)), nobody])
      expect(await say(asker, 'Udefra')).toMatchObject({ ok: false });
    expect(await told()).toEqual([]);
    await sql`update byg.party_person set ended_at = now() where party_id = ${three.id} and capability_id is null`.execute(
      owner,
    );
    await say(one.asker, 'Er I der?');
    expect(await told()).toEqual([guest.person, reader.person].sort());
    await empty();
    await sql`update byg.capability set scope = array['answer'] where id = ${reader.id}`.execute(owner);
    await sql`update byg.capability set revoked_at = now() where id = ${guest.id}`.execute(owner);
    await say(one.asker, 'Stadig?');
    expect(await told()).toEqual([two.person]);
  });

  test('is told to no party that has left, and not said at all when the partnership has ended', async () => {
    const { room, one, two, three, say } = await begun();
    const { owner } = ground.database;
    await say(three.asker, 'Vi går');
    await sql`update byg.party set left_at = now() where id = ${three.id}`.execute(owner);
    await empty();
    await say(one.asker, 'De er gået');
    expect(await told()).toEqual([two.person]);
    await empty();
    await sql`update byg.partnership set state = 'ended' where id = ${room.id}`.execute(owner);
    expect(await say(one.asker, 'For sent')).toMatchObject({ problem: { kind: 'partnership-ended' } });
    expect(await told()).toEqual([]);
  });

  test('tells nobody but its writer whom it concerns', async () => {
    const { one, two, id, say } = await begun();
    await say(one.asker, 'Hvem hører?');
    const [comment] = (await ground.as(one.asker, (needs) => needs.agreements.comments(id, {}))).items;
    const ask = (asker: Asker) => ground.as(asker, (needs) => needs.agreements.listeners(comment?.id ?? ''));
    expect(await ask(one.asker)).toHaveLength(2);
    const stranger = asPerson(await aPerson(ground.database.owner));
    for (const asker of [two.asker, stranger, nobody]) expect(await ask(asker)).toEqual([]);
    const place = (asker: Asker) =>
      ground.as(asker, (needs) => needs.agreements.commentPlace(comment?.id ?? ''));
    expect(await place(two.asker)).toMatchObject({ agreementId: id, clause: 'A06' });
    for (const asker of [stranger, nobody]) expect(await place(asker)).toBeNull();
  });
});

describe('an answer by mail to it', () => {
  let count = 0;
  /** What Ida, who has taken part, is told, and where she answers to. */
  async function asked() {
    const all = await begun();
    await all.say(asPerson(all.ida), 'Først');
    await empty();
    await all.say(all.one.asker, 'Hvad siger du?');
    const letter = (await letters()).find(({ person }) => person === all.ida);
    const answer = async (text: string, from = `${all.ida}@example.test`) => {
      const key = Buffer.alloc(32, (count += 1));
      const mail = { from: [from], to: [letter?.headers['Reply-To'] ?? ''], text, key, automatic: false };
      const reply = makeReplies({ within, replyAddress });
      await reply(mail);
      await reply(mail);
    };
    await empty();
    return { ...all, letter, answer };
  }
  const refusals = async () =>
    (await letters()).filter(({ kind }) => kind === 'reply-refused').map(({ text }) => text);

  test('becomes a comment on the same clause in the name of whose link it is, once, and is told on', async () => {
    const { one, three, letter, answer, heard } = await asked();
    expect(letter?.headers['Reply-To']).toMatch(/^svar\+[0-9a-f]{32}@byg\.test$/);
    expect(letter?.text).toContain('svare på denne mail');
    await answer('Ja tak.\n\n> Hvad siger du?');
    expect((await heard())[0]).toMatchObject({ personName: 'Ida Holm', text: 'Ja tak.' });
    expect(await heard()).toHaveLength(3);
    expect(await told()).toEqual([one.person, three.person].sort());
  });

  test('goes through the same walls: not for a seat or a partnership that has ended, nor from somebody else', async () => {
    const { room, ida, answer, heard } = await asked();
    const { owner } = ground.database;
    await answer('Ikke mit', 'udefra@byg.test');
    await sql`update byg.partnership set state = 'ended' where id = ${room.id}`.execute(owner);
    await answer('For sent');
    await sql`update byg.partnership set state = 'exploring' where id = ${room.id}`.execute(owner);
    await sql`update byg.party_person set ended_at = now() where person_id = ${ida}`.execute(owner);
    await answer('Ude');
    await sql`update byg.mail_reply set expires_at = now() - interval '1 second'`.execute(owner);
    await answer('Gammelt');
    expect(await refusals()).toEqual([
      expect.stringContaining('fra den adresse'),
      expect.stringContaining('Partnerskabet er afsluttet'),
      expect.stringContaining('ikke med i partnerskabet mere'),
      expect.stringContaining('tiden for at svare'),
    ]);
    const link = (await letters()).map(({ text }) => text.includes('/aftale/afsnit/A06#comments'));
    expect(link).toEqual([false, true, false, false]);
    expect(await heard()).toHaveLength(2);
  });

  test('has an address only for who hears of it', async () => {
    const { one, two, ida, id } = await asked();
    const [comment] = (await ground.as(one.asker, (needs) => needs.agreements.comments(id, {}))).items;
    const link = (asker: Asker, to: string) =>
      ground.database.within(asker, async (trx) => {
        const hash = Buffer.alloc(32, (count += 1));
        const made = await sql<{ made: boolean }>`
          select wall.reply_link(${`${to}@example.test`}, ${comment?.id ?? ''}::uuid, ${hash}) as made`.execute(
          trx,
        );
        return made.rows[0]?.made;
      });
    expect(await link(one.asker, ida)).toBe(true);
    for (const [asker, to] of [
      [one.asker, one.person],
      [one.asker, two.person],
      [asPerson(ida), ida],
      [two.asker, ida],
      [nobody, ida],
    ] as const)
      expect(await link(asker, to)).toBe(false);
  });
});
