import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import {
  approveCase,
  askAgain,
  changeCase,
  confirmCase,
  declineCase,
  endCase,
  listDesk,
  openCase,
  peopleDays,
  publishCase,
  readDeskCase,
  readTyped,
  rewriteCase,
  saveDesk,
  deskOf,
  sendCase,
  suggestChange,
  withdrawCase,
  type TypedCase,
} from '#features/submissions/index.ts';
import { appointEditor } from '#features/people/index.ts';
import type { Asker } from '#domain/people/asker.ts';
import {
  aMembership,
  anOrganisation,
  aPerson,
  asPerson,
  nobody,
} from '#server/database/testing/factories.ts';
import { newId } from '#server/database/testing/new-id.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { forgetCases } from '#server/jobs/forget-cases.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
let editor: Asker;
beforeAll(async () => {
  ground = await openDeedsGround();
  const [id, admin] = [
    await aPerson(ground.database.owner),
    asPerson(await aPerson(ground.database.owner, { site_admin: true })),
  ];
  await ground.as(admin, (needs) => appointEditor(needs, { personId: id, editor: true }));
  editor = asPerson(id);
});
afterAll(() => close(ground.database));

const story = 'Vi lavede en læseklub på fabrikken, og den lever endnu. '.repeat(2).trim();
const typed: TypedCase = readTyped(
  {
    ...{ writtenIn: 'da', title: 'Læseklub på fabrikken', summary: story, library: 'Byens Bibliotek' },
    ...{ partner1: 'Fabrikken A/S', sector1: 'company', from: '2023', to: '2025', place: 'Byen', phase: '7' },
    ...{ barrier: ['calendar'], gain: ['network'], partnerSays: 'Spørg bare.' },
    ...{ 'answer-purpose': story, 'answer-experience': story, 'answer-challenges': story },
    ...{ 'answer-barriers': story, 'answer-gain': story },
  },
  'da',
);

type People = { readonly sender: string; readonly email: string };
const addresses = () => {
  const mark = newId();
  return { email: `s-${mark}@b.test`, libraryEmail: `l-${mark}@b.test`, partnerEmail: `p-${mark}@b.test` };
};

const revisionOf = async (secret: string): Promise<number> => {
  const shown = await ground.as(nobody, (needs) => openCase(needs, secret));
  return shown.ok ? shown.value.revision : 0;
};

/** The secret in the newest letter to an address. */
async function letterTo(to: string, kind: string): Promise<string> {
  const row = await ground.database.owner
    .selectFrom('byg.mail')
    .select('text')
    .where('to_address', '=', to)
    .where('kind', '=', kind)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return /fortael\/([\w-]{43})/.exec(row?.text ?? '')?.[1] ?? '';
}

async function sent(sender: People['sender'] = 'other') {
  const people = { sender, ...addresses() };
  const once = newId();
  const outcome = await ground.as(nobody, (needs) =>
    sendCase(needs, { once, typed, people, stage: 'unconfirmed' }),
  );
  expect(outcome).toMatchObject({ ok: true });
  return { id: once, people, secret: await letterTo(people.email, 'case-confirm') };
}

const confirm = async (secret: string) =>
  ground.as(nobody, async (needs) =>
    confirmCase(needs, { secret, revision: await revisionOf(secret), editor: null }),
  );
const approve = async (secret: string, editorAddress: string | null = null) =>
  ground.as(nobody, async (needs) =>
    approveCase(needs, { secret, revision: await revisionOf(secret), editor: editorAddress }),
  );
const stateOf = async (id: string) => {
  const read = await ground.as(editor, (needs) => readDeskCase(needs, id));
  return read.ok ? read.value.state : null;
};

/** A case that its sender has confirmed, with the secrets of both parties. */
async function waiting() {
  const told = await sent();
  expect(await confirm(told.secret)).toMatchObject({ ok: true });
  const library = await letterTo(told.people.libraryEmail, 'case-approval');
  const partner = await letterTo(told.people.partnerEmail, 'case-approval');
  return { ...told, library, partner };
}

async function agreed() {
  const told = await waiting();
  await approve(told.library);
  expect(await approve(told.partner)).toMatchObject({ value: 'agreed' });
  return told;
}

describe('a case that somebody tells', () => {
  test('waits for its sender, then for both parties, then for the editor; and stands among the cases', async () => {
    const told = await sent();
    expect(await stateOf(told.id)).toBeNull();
    await confirm(told.secret);
    expect(await stateOf(told.id)).toBe('waiting');
    await approve(await letterTo(told.people.libraryEmail, 'case-approval'));
    expect(await ground.as(editor, (needs) => publishCase(needs, told.id))).toMatchObject({
      problem: { kind: 'case-not-agreed' },
    });
    expect(await approve(await letterTo(told.people.partnerEmail, 'case-approval'))).toMatchObject({
      value: 'agreed',
    });
    const published = await ground.as(editor, (needs) => publishCase(needs, told.id));
    const pageId = published.ok ? published.value.pageId : '';
    const page = await ground.as(nobody, (needs) => needs.content.pageById('en', 'cases', pageId));
    expect(page).toMatchObject({
      origin: 'written',
      front: { told: { language: 'da' }, library: 'Byens Bibliotek' },
    });
    const found = await ground.as(nobody, (needs) =>
      needs.search.words('da', { words: ['fabrikken'], parts: [] }),
    );
    expect(found.get('fabrikken')).toMatchObject({ known: true });
    expect(await letterTo(told.people.partnerEmail, 'case-published')).toBe('');
    await ground.as(editor, (needs) => withdrawCase(needs, told.id));
    expect(await ground.as(nobody, (needs) => needs.content.pageById('da', 'cases', pageId))).toBeNull();
    expect(await stateOf(told.id)).toBe('withdrawn');
  });

  test('is approved for the own party by the sender who confirms it', async () => {
    const told = await sent('library');
    await confirm(told.secret);
    expect(await letterTo(told.people.libraryEmail, 'case-approval')).toBe('');
    const partner = await letterTo(told.people.partnerEmail, 'case-approval');
    expect(await approve(partner, 'redaktion@b.test')).toMatchObject({ value: 'agreed' });
    expect(await stateOf(told.id)).toBe('approved');
  });

  test('sent twice is one; changed before it is sent again is another', async () => {
    const people = { sender: 'other', ...addresses() };
    const send = (title: string, once: string) =>
      ground.as(nobody, (needs) =>
        sendCase(needs, { once, typed: { ...typed, title }, people, stage: 'unconfirmed' }),
      );
    const once = newId();
    for (const title of ['En', 'En', 'To']) expect(await send(title, once)).toMatchObject({ ok: true });
    const letters = await ground.database.owner
      .selectFrom('byg.mail')
      .select('id')
      .where('to_address', '=', people.email)
      .execute();
    expect(letters).toHaveLength(2);
  });

  test('needs both approvals anew when a word is changed, and the text that was read is the one approved', async () => {
    const told = await agreed();
    const changed = { ...typed, title: 'En anden titel' };
    const change = await ground.as(nobody, async (needs) =>
      changeCase(needs, {
        ...{ secret: told.secret, typed: changed, people: told.people, stage: 'unconfirmed' as const },
        fromRevision: await revisionOf(told.secret),
      }),
    );
    expect(change).toMatchObject({ value: 'asked-anew' });
    expect(await stateOf(told.id)).toBe('waiting');
    expect(await ground.as(nobody, (needs) => openCase(needs, told.library))).toMatchObject({
      problem: { kind: 'case-link-replaced' },
    });
    const anew = await letterTo(told.people.libraryEmail, 'case-approval');
    const old = { secret: anew, revision: 1, editor: null };
    expect(await ground.as(nobody, (needs) => approveCase(needs, old))).toMatchObject({
      problem: { kind: 'case-changed' },
    });
    expect(await approve(anew)).toMatchObject({ value: 'approved' });
  });

  test('is asked about anew at another address, whose owner has approved nothing', async () => {
    const told = await agreed();
    const moved = { ...told.people, ...{ partnerEmail: `ny-${told.people.partnerEmail}` } };
    const change = await ground.as(nobody, async (needs) =>
      changeCase(needs, {
        ...{ secret: told.secret, typed, people: moved, stage: 'unconfirmed' as const },
        fromRevision: await revisionOf(told.secret),
      }),
    );
    expect(change).toMatchObject({ value: 'asked-anew' });
    expect(await stateOf(told.id)).toBe('waiting');
    expect(await approve(told.partner)).toMatchObject({ problem: { kind: 'case-link-replaced' } });
    expect(await approve(await letterTo(moved.partnerEmail, 'case-approval'))).toMatchObject({
      value: 'agreed',
    });
  });

  test('goes back to the parties when the editor changes their words, but not for a tag', async () => {
    const told = await agreed();
    const read = await ground.as(editor, (needs) => readDeskCase(needs, told.id));
    if (!read.ok) throw new Error(read.problem.kind);
    const desk = { ...deskOf(read.value), gain: ['visibility'], latitude: '55.6', longitude: '12.1' };
    expect(await ground.as(editor, (needs) => saveDesk(needs, told.id, desk))).toMatchObject({ ok: true });
    expect(await stateOf(told.id)).toBe('approved');
    const words = { ...typed, library: 'Byens Biblioteker' };
    const rewritten = { id: told.id, typed: words, fromRevision: read.value.revision };
    expect(await ground.as(editor, (needs) => rewriteCase(needs, rewritten))).toMatchObject({ ok: true });
    expect(await stateOf(told.id)).toBe('waiting');
    expect(await approve(await letterTo(told.people.partnerEmail, 'case-approval'))).toMatchObject({
      ok: true,
    });
  });

  test('goes back to its sender with what a party wants changed, and ends when one says no', async () => {
    const told = await waiting();
    const suggestion = { secret: told.library, text: 'Vi hedder Biblioteket.' };
    expect(await ground.as(nobody, (needs) => suggestChange(needs, suggestion))).toMatchObject({ ok: true });
    const again = await letterTo(told.people.email, 'case-suggestion');
    expect(await ground.as(nobody, (needs) => openCase(needs, again))).toMatchObject({
      value: { reason: 'Vi hedder Biblioteket.', may: { change: true } },
    });
    expect(
      await ground.as(nobody, (needs) => askAgain(needs, { secret: again, party: 'partner' })),
    ).toMatchObject({ ok: true });
    const partner = await letterTo(told.people.partnerEmail, 'case-approval');
    expect(partner).not.toBe(told.partner);
    expect(
      await ground.as(nobody, (needs) => endCase(needs, { secret: partner, text: 'Nej' })),
    ).toMatchObject({
      ok: true,
    });
    expect(await approve(told.library)).toMatchObject({ problem: { kind: 'case-ended' } });
    expect(await stateOf(told.id)).toBe('declined');
  });

  test('is declined by the editor with a reason, or not at all', async () => {
    const told = await waiting();
    const decline = (reason: string) =>
      ground.as(editor, (needs) => declineCase(needs, { id: told.id, reason }));
    expect(await decline(' ')).toMatchObject({ problem: { kind: 'reason-missing' } });
    expect(await decline('Det er reklame.')).toMatchObject({ ok: true });
    expect(await stateOf(told.id)).toBe('declined');
  });
});

describe('behind the walls', () => {
  test('nobody but the editor finds it, whatever they are elsewhere', async () => {
    const told = await waiting();
    const { owner } = ground.database;
    const [founder, organisation] = [await aPerson(owner), await anOrganisation(owner)];
    await aMembership(owner, {
      person: founder,
      organisation,
      roles: ['editor', 'administrator', 'director'],
    });
    const outsiders: Asker[] = [asPerson(founder), asPerson(await aPerson(owner)), nobody];
    for (const asker of outsiders) {
      const rows = await ground.as(asker, (needs) => needs.submissions.atDesk({}));
      expect(rows.items).toEqual([]);
      expect(await ground.as(asker, (needs) => listDesk(needs, {}))).toMatchObject({
        problem: { kind: 'not-found' },
      });
      expect(
        await ground.as(asker, (needs) => needs.submissions.settle(told.id, { state: 'declined' })),
      ).toBe(false);
      await expect(
        ground.as(asker, (needs) =>
          needs.shelf.show({
            ...{ language: 'da', kind: 'cases', id: 'falsk', slug: 'falsk', front: {}, body: '', hash: 'x' },
          }),
        ),
      ).rejects.toThrow();
      expect(await ground.as(asker, (needs) => needs.people.setEditor(founder, true))).toBe(false);
    }
  });

  test('a link opens its own case for what it is for, and shows no other address', async () => {
    const [one, other] = [await waiting(), await waiting()];
    const seen = await ground.as(nobody, (needs) => openCase(needs, one.partner));
    expect(seen).toMatchObject({
      value: { id: one.id, people: { email: '', libraryEmail: '', partnerEmail: one.people.partnerEmail } },
    });
    expect(await confirm(one.partner)).toMatchObject({ problem: { kind: 'case-ended' } });
    const take = {
      secret: one.library,
      typed,
      people: one.people,
      stage: 'unconfirmed' as const,
      fromRevision: 1,
    };
    expect(await ground.as(nobody, (needs) => changeCase(needs, take))).toMatchObject({ ok: false });
    await approve(one.library);
    await approve(one.library);
    expect([await stateOf(one.id), await stateOf(other.id)]).toEqual(['waiting', 'waiting']);
    expect(await ground.as(nobody, (needs) => openCase(needs, 'x'.repeat(43)))).toMatchObject({
      problem: { kind: 'case-link-unknown' },
    });
  });

  test('the editor publishes nothing past the parties, also straight at the database', async () => {
    const told = await waiting();
    await expect(
      ground.as(editor, (needs) => needs.submissions.settle(told.id, { state: 'published', pageId: 'x' })),
    ).resolves.toBe(false);
    await expect(
      ground.database.within(editor, (trx) =>
        sql`update byg.case_submission set state = 'published' where id = ${told.id}`.execute(trx),
      ),
    ).rejects.toThrow();
    await expect(
      ground.database.within(editor, (trx) =>
        sql`update byg.case_submission set content = '{}' where id = ${told.id}`.execute(trx),
      ),
    ).rejects.toThrow();
    await expect(
      ground.database.within(editor, (trx) => sql`select token_hash from byg.case_link`.execute(trx)),
    ).rejects.toThrow();
  });
});

describe('people are forgotten', () => {
  const settledLongAgo = (id: string) =>
    sql`update byg.case_submission set settled_at = now() - interval '31 days' where id = ${id}`.execute(
      ground.database.owner,
    );
  const rowOf = (id: string) =>
    ground.database.owner
      .selectFrom('byg.case_submission')
      .select(['sender_email', 'library_email', 'partner_email'])
      .where('id', '=', id)
      .executeTakeFirst();

  test('thirty days after it is published, or has come to nothing; and drafts that nobody can open', async () => {
    const [published, declined, fresh, draft] = [
      await agreed(),
      await waiting(),
      await waiting(),
      await sent(),
    ];
    await ground.as(editor, (needs) => publishCase(needs, published.id));
    await ground.as(editor, (needs) => declineCase(needs, { id: declined.id, reason: 'Nej' }));
    for (const { id } of [published, declined]) await settledLongAgo(id);
    await sql`update byg.case_link set expires_at = now() where submission_id = ${draft.id}`.execute(
      ground.database.owner,
    );
    await sql`update byg.mail set created_at = now() - interval '31 days' where to_address = ${published.people.email}`.execute(
      ground.database.owner,
    );
    await forgetCases(ground.database.keeperPool, peopleDays);
    await forgetCases(ground.database.keeperPool, peopleDays);
    expect(await rowOf(published.id)).toEqual({
      sender_email: null,
      library_email: null,
      partner_email: null,
    });
    expect(await rowOf(declined.id)).toBeUndefined();
    expect(await rowOf(draft.id)).toBeUndefined();
    expect(await rowOf(fresh.id)).toMatchObject({ sender_email: fresh.people.email });
    expect(await ground.as(nobody, (needs) => openCase(needs, published.library))).toMatchObject({
      problem: { kind: 'case-link-unknown' },
    });
    expect(await letterTo(published.people.email, 'case-confirm')).toBe('');
    expect(await stateOf(published.id)).toBe('published');
  });
});
