import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AgreementContent, AgreementDraft } from '#domain/agreements/model.ts';
import { WallRefusal } from '#domain/keeping.ts';
import type { Asker } from '#domain/people/asker.ts';
import type { RichText } from '#domain/rich-text/model.ts';
import { openStores } from '../open-stores.ts';
import type { Stores } from '../open-stores.ts';
import { aGuestLink, aPartnership, aPerson, asPerson } from '../testing/factories.ts';
import type { GivenParty, GivenPartnership } from '../testing/factories.ts';
import { newId } from '../testing/new-id.ts';
import { close, openTestDatabase } from '../testing/open-test-database.ts';
import type { TestDatabase } from '../testing/open-test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => close(database));

const as = <T>(asker: Asker, deed: (stores: Stores) => Promise<T>): Promise<T> =>
  database.within(asker, (trx) => deed(openStores(trx)));

const rich = (text: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const sha256 = createHash('sha256').update('content').digest('hex');

async function drafted(): Promise<{
  partnership: GivenPartnership;
  draft: Omit<AgreementDraft, 'revision'>;
  partner: GivenParty;
}> {
  const partnership = await aPartnership(database.owner);
  const draft: Omit<AgreementDraft, 'revision'> = {
    id: newId(),
    partnershipId: partnership.id,
    level: 'full',
    mode: 'culture',
    circumstances: ['long', 'money'],
    languages: { kind: 'both', binding: 'da' },
    dates: {
      startsOn: '2027-01-01',
      endsOn: '2028-12-31',
      noticeDays: 90,
      evaluations: ['2027-06-15', '2028-06-15'],
      lastMeetingOn: null,
    },
    clauses: [
      { clause: 'A01', included: true, text: { da: rich('dansk'), en: rich('English') }, revision: 1 },
    ],
  };
  expect(await as(partnership.parties[0].asker, ({ agreements }) => agreements.startDraft(draft))).toBe(true);
  return { partnership, draft, partner: partnership.parties[1] ?? partnership.parties[0] };
}

describe('a draft', () => {
  test('is one for a partnership and comes back as it was given', async () => {
    const { partnership, draft, partner } = await drafted();
    expect(
      await as(partner.asker, ({ agreements }) => agreements.startDraft({ ...draft, id: newId() })),
    ).toBe(false);
    expect(await as(partner.asker, ({ agreements }) => agreements.draft(partnership.id))).toEqual({
      ...draft,
      revision: 1,
    });
    const stranger = asPerson(await aPerson(database.owner));
    expect(await as(stranger, ({ agreements }) => agreements.draftById(draft.id))).toBeNull();
    expect(await as(partner.asker, ({ agreements }) => agreements.draftById('no id'))).toBeNull();
  });

  test('keeps its settings from the revision they had', async () => {
    const { draft, partner } = await drafted();
    const save = (fromRevision: number, noticeDays: number) =>
      as(partner.asker, ({ agreements }) =>
        agreements.saveSettings({
          ...draft,
          dates: { ...draft.dates, noticeDays, evaluations: [] },
          fromRevision,
        }),
      );
    expect(await save(1, 30)).toEqual({ saved: true, revision: 2 });
    expect(await save(1, 60)).toMatchObject({
      saved: false,
      current: { dates: { noticeDays: 30, evaluations: [] }, revision: 2 },
    });
  });
});

describe('a clause', () => {
  test('that two save at once keeps the first and shows it to the second; every text is in its history', async () => {
    const { partnership, draft, partner } = await drafted();
    const save = (asker: Asker, text: string, fromRevision = 1) =>
      as(asker, ({ agreements }) =>
        agreements.saveClause({
          agreementId: draft.id,
          clause: 'A01',
          included: true,
          text: { da: rich(text), en: rich(text) },
          fromRevision,
        }),
      );
    const answers = await Promise.all([save(partnership.parties[0].asker, 'a'), save(partner.asker, 'b')]);
    expect(answers.map(({ saved }) => saved).toSorted()).toEqual([false, true]);
    const late = answers.find((answer) => !answer.saved);
    expect(late).toMatchObject({ saved: false, current: { revision: 2 } });
    expect(await save(partner.asker, 'c', 2)).toEqual({ saved: true, revision: 3 });
    const past = await as(partner.asker, ({ agreements }) =>
      agreements.clauseHistory(draft.id, 'A01', { limit: 2 }),
    );
    expect([past.items.map(({ revision }) => revision), past.next]).toEqual([[3, 2], '2']);
    expect(past.items[0]).toMatchObject({ personName: 'Bibliotekar', text: { da: rich('c') } });
    const older = await as(partner.asker, ({ agreements }) =>
      agreements.clauseHistory(draft.id, 'A01', { after: '2' }),
    );
    expect(older.items.map(({ text }) => text.da)).toEqual([rich('dansk')]);
  });

  test('is begun once, and never by a stranger', async () => {
    const { draft, partner } = await drafted();
    const clause = {
      agreementId: draft.id,
      clause: 'A02' as const,
      included: false,
      text: { da: rich(''), en: rich('') },
      fromRevision: 0,
    };
    expect(await as(partner.asker, ({ agreements }) => agreements.saveClause(clause))).toEqual({
      saved: true,
      revision: 1,
    });
    expect(await as(partner.asker, ({ agreements }) => agreements.saveClause(clause))).toMatchObject({
      saved: false,
      current: { revision: 1 },
    });
    const stranger = asPerson(await aPerson(database.owner));
    await expect(
      as(stranger, ({ agreements }) => agreements.saveClause({ ...clause, clause: 'A03' })),
    ).rejects.toThrow(WallRefusal);
    const changed = { ...clause, fromRevision: 1 };
    expect(await as(stranger, ({ agreements }) => agreements.saveClause(changed))).toEqual({
      saved: false,
      current: null,
    });
  });
});

const version = (agreementId: string, number = 1) => ({
  id: newId(),
  agreementId,
  number,
  content: { level: 'full' } as unknown as AgreementContent,
  sha256,
  amendment: false,
  note: '',
});

const acceptance = (versionId: string, partyId: string) => ({
  id: newId(),
  versionId,
  partyId,
  name: 'Direktør',
  function: 'leder',
  email: 'd@example.test',
  signedInBy: 'magic-link' as const,
  sha256,
});

describe('a version', () => {
  test('waits alone, is accepted by each party once, and becomes accepted when all have', async () => {
    const { partnership, draft, partner } = await drafted();
    const [lead] = partnership.parties;
    const put = version(draft.id);
    expect(await as(lead.asker, ({ agreements }) => agreements.putForward(put))).toBe(true);
    expect(await as(partner.asker, ({ agreements }) => agreements.putForward(version(draft.id, 1)))).toBe(
      false,
    );
    expect(await as(partner.asker, ({ agreements }) => agreements.putForward(version(draft.id, 2)))).toBe(
      false,
    );
    const accept = (party: GivenParty) =>
      as(party.asker, ({ agreements }) => agreements.accept(acceptance(put.id, party.id)));
    expect(await accept(lead)).toBe(true);
    expect(await accept(lead)).toBe(false);
    await expect(
      as(lead.asker, ({ agreements }) => agreements.setVersionState(put.id, 'accepted')),
    ).rejects.toThrow(WallRefusal);
    expect(await accept(partner)).toBe(true);
    expect(await as(partner.asker, ({ agreements }) => agreements.setVersionState(put.id, 'accepted'))).toBe(
      true,
    );
    expect(await as(partner.asker, ({ agreements }) => agreements.acceptances(put.id))).toMatchObject([
      { partyName: 'Organisation 1' },
      { partyName: 'Organisation 2' },
    ]);
    expect(
      await as(partner.asker, ({ partnerships }) => partnerships.partnership(partnership.id)),
    ).toMatchObject({ state: 'agreed' });
    expect(await as(lead.asker, ({ agreements }) => agreements.setVersionState(put.id, 'withdrawn'))).toBe(
      false,
    );
    await expect(
      as(lead.asker, ({ agreements }) => agreements.setVersionState(put.id, 'superseded')),
    ).rejects.toThrow(WallRefusal);
  });

  test('is accepted only with mandate, for the own party, on the very text, while it waits', async () => {
    const { partnership, draft, partner } = await drafted();
    const [lead] = partnership.parties;
    const put = version(draft.id);
    await as(lead.asker, ({ agreements }) => agreements.putForward(put));
    const plain = await aGuestLink(database.owner, {
      party: partner.id,
      partnership: partnership.id,
      by: partner.person,
      mandate: false,
    });
    const reader = await aGuestLink(database.owner, {
      party: partner.id,
      partnership: partnership.id,
      by: partner.person,
      scope: ['read'],
    });
    const own = acceptance(put.id, partner.id);
    for (const [asker, given] of [
      [plain.asker, own],
      [lead.asker, own],
      [partner.asker, { ...own, sha256: 'f'.repeat(64) }],
    ] as const) {
      await expect(as(asker, ({ agreements }) => agreements.accept(given))).rejects.toThrow(WallRefusal);
    }
    expect(await as(lead.asker, ({ agreements }) => agreements.setVersionState(put.id, 'withdrawn'))).toBe(
      true,
    );
    expect(await as(reader.asker, ({ agreements }) => agreements.accept(own))).toBe(false);
    for (const given of [own, { ...own, versionId: newId() }])
      expect(await as(partner.asker, ({ agreements }) => agreements.accept(given))).toBe(false);
  });

  test('is never changed, and neither are acceptances and history, not even by the owner of the tables', async () => {
    const { partnership, draft } = await drafted();
    const [lead] = partnership.parties;
    const put = version(draft.id);
    await as(lead.asker, ({ agreements }) => agreements.putForward(put));
    await as(lead.asker, ({ agreements }) => agreements.accept(acceptance(put.id, lead.id)));
    const { owner } = database;
    await expect(
      owner.updateTable('byg.agreement_version').set({ note: 'x' }).where('id', '=', put.id).execute(),
    ).rejects.toThrow(/never changed/);
    await expect(owner.updateTable('byg.acceptance').set({ name: 'x' }).execute()).rejects.toThrow(
      /never changed/,
    );
    await expect(owner.deleteFrom('byg.clause_history').execute()).rejects.toThrow(/never changed/);
  });
});

test('a comment is made for the own party, read by all parties, and resolved once', async () => {
  const { partnership, draft, partner } = await drafted();
  const comment = {
    id: newId(),
    agreementId: draft.id,
    clause: 'A05' as const,
    partyId: partner.id,
    text: 'Hvem betaler?',
  };
  await expect(
    as(partnership.parties[0].asker, ({ agreements }) => agreements.comment(comment)),
  ).rejects.toThrow(WallRefusal);
  await as(partner.asker, ({ agreements }) => agreements.comment(comment));
  const told = await as(partnership.parties[0].asker, ({ agreements }) =>
    agreements.comments(draft.id, { clause: 'A05' }),
  );
  expect(told.items).toMatchObject([
    { text: 'Hvem betaler?', personName: 'Bibliotekar', partyName: 'Organisation 2' },
  ]);
  const resolve = () =>
    as(partnership.parties[0].asker, ({ agreements }) => agreements.resolveComment(comment.id));
  expect([await resolve(), await resolve()]).toEqual([true, false]);
});
