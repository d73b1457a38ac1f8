import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clauseBank } from '#domain/agreements/clause-bank.ts';
import type { ClauseId } from '#domain/agreements/model.ts';
import type { Asker } from '#domain/people/asker.ts';
import { fromPlain } from '#domain/rich-text/from-plain.ts';
import { plainText } from '#domain/rich-text/plain-text.ts';
import {
  acceptAgreement,
  beginAgreement,
  beginFromSheet,
  commentClause,
  putForward,
  readAgreement,
  withdraw,
  writeClause,
} from '#features/agreements/index.ts';
import { beginSheet } from '#features/toolbox/index.ts';
import {
  aGuestLink,
  aPartnership,
  aPerson,
  asPerson,
  nobody,
  type GivenPartnership,
} from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

const settings = {
  level: 'full',
  mode: 'culture',
  languages: 'da',
  circumstances: [],
  startsOn: '2027-01-01',
  endsOn: '2027-12-31',
  noticeDays: '60',
  evaluations: '2027-06-15',
  lastMeetingOn: '2027-12-10',
};

type Begun = {
  readonly partnership: GivenPartnership;
  readonly lead: Asker;
  readonly partner: Asker;
  readonly id: string;
};

async function begun(): Promise<Begun> {
  const partnership = await aPartnership(ground.database.owner);
  const [lead, partner] = [
    partnership.parties[0].asker,
    (partnership.parties[1] ?? partnership.parties[0]).asker,
  ];
  const agreement = await ground.as(lead, (needs) => beginAgreement(needs, partnership.id, settings));
  if (!agreement.ok) throw new Error(agreement.problem.kind);
  return { partnership, lead, partner, id: agreement.value.id };
}

const write = (asker: Asker, agreementId: string, clause: ClauseId, text: string, revision?: number) =>
  ground.as(asker, async (needs) => {
    const now = await needs.agreements.clause(agreementId, clause);
    const rich = fromPlain(text);
    return writeClause(needs, {
      agreementId,
      clause,
      included: true,
      text: { da: rich, en: rich },
      revision: revision ?? now?.revision ?? 0,
    });
  });

async function filled(): Promise<Begun> {
  const all = await begun();
  for (const { id } of clauseBank)
    expect((await write(all.lead, all.id, id, `Vi er enige om ${id}.`)).ok).toBe(true);
  return all;
}

async function forward(all: Begun): Promise<{ versionId: string; sha256: string }> {
  const put = await ground.as(all.lead, (needs) => putForward(needs, all.id, { note: 'Læs den i ro' }));
  if (!put.ok) throw new Error(JSON.stringify(put.problem));
  const version = await ground.as(all.lead, (needs) => needs.agreements.version(put.value.versionId));
  return { versionId: put.value.versionId, sha256: version?.sha256 ?? '' };
}

const accept = (asker: Asker, partyId: string, version: { versionId: string; sha256: string }) =>
  ground.as(asker, (needs) =>
    acceptAgreement(needs, { ...version, partyId, name: 'Kontakt', function: 'Leder', mandate: 'on' }),
  );

describe('beginning', () => {
  test('takes what is known and the house’s own texts, once', async () => {
    const { partnership, partner } = await begun();
    const again = await ground.as(partner, (needs) => beginAgreement(needs, partnership.id, settings));
    expect(again).toMatchObject({ ok: false, problem: { kind: 'agreement-there-already' } });
    const read = await ground.as(partner, (needs) => readAgreement(needs, partnership.id));
    const period = read.ok ? read.value.draft.clauses.find(({ clause }) => clause === 'A24') : undefined;
    expect(period && plainText(period.text.da)).toContain('1. januar 2027');
  });

  test('is not for strangers or nobody', async () => {
    const { partnership } = await begun();
    const stranger = asPerson(await aPerson(ground.database.owner));
    for (const asker of [stranger, nobody]) {
      expect((await ground.as(asker, (needs) => beginAgreement(needs, partnership.id, settings))).ok).toBe(
        false,
      );
      expect((await ground.as(asker, (needs) => readAgreement(needs, partnership.id))).ok).toBe(false);
    }
  });

  test('tells every wrong field at once', async () => {
    const partnership = await aPartnership(ground.database.owner);
    const bad = { ...settings, level: 'x', startsOn: '2027-02-30', noticeDays: '-4', evaluations: 'snart' };
    const told = await ground.as(partnership.parties[0].asker, (needs) =>
      beginAgreement(needs, partnership.id, bad),
    );
    const fields = told.ok ? [] : told.problem.fields?.map(({ field }) => field?.split('.')[0]);
    expect(fields).toEqual(expect.arrayContaining(['level', 'startsOn', 'noticeDays', 'evaluations']));
  });
});

describe('writing', () => {
  test('shows both texts when two save the same clause', async () => {
    const { lead, partner, id } = await begun();
    const revision = (await ground.as(lead, (needs) => needs.agreements.clause(id, 'A03')))?.revision ?? 0;
    expect((await write(lead, id, 'A03', 'Den førstes ord', revision)).ok).toBe(true);
    const second = await write(partner, id, 'A03', 'Den andens ord', revision);
    expect(second.ok).toBe(false);
    if (second.ok || !('current' in second.problem))
      throw new Error('the second save should tell what stands now');
    expect(plainText(second.problem.current.text.da)).toBe('Den førstes ord');
    expect(plainText(second.problem.typed.da)).toBe('Den andens ord');
  });

  test('refuses what is not rich text and keeps what stood', async () => {
    const { lead, id } = await begun();
    const odd = { type: 'doc', content: [{ type: 'script', text: 'x' }] };
    const told = await ground.as(lead, (needs) =>
      writeClause(needs, {
        agreementId: id,
        clause: 'A03',
        included: true,
        text: { da: odd, en: odd },
        revision: 0,
      }),
    );
    expect(told).toMatchObject({ ok: false, problem: { field: 'text-da' } });
  });

  test('lets every party comment, and no one else', async () => {
    const { lead, partner, partnership, id } = await begun();
    const input = { clause: 'A07', text: 'Kan vi love så meget?' };
    for (const asker of [lead, partner])
      expect((await ground.as(asker, (needs) => commentClause(needs, id, input))).ok).toBe(true);
    const stranger = asPerson(await aPerson(ground.database.owner));
    expect((await ground.as(stranger, (needs) => commentClause(needs, id, input))).ok).toBe(false);
    const read = await ground.as(partner, (needs) => readAgreement(needs, partnership.id));
    expect(read.ok && read.value.comments).toHaveLength(2);
  });
});

describe('putting forward and accepting', () => {
  test('waits for the hard stops', async () => {
    const { lead, id } = await begun();
    const told = await ground.as(lead, (needs) => putForward(needs, id, {}));
    expect(told).toMatchObject({ ok: false, problem: { kind: 'hard-stops' } });
  });

  test('lets no bracket of the house come along unsaid', async () => {
    const all = await filled();
    expect((await write(all.partner, all.id, 'A06', 'Vi giver [hvad].')).ok).toBe(true);
    const put = (input: object) => ground.as(all.lead, (needs) => putForward(needs, all.id, input));
    for (const said of [{}, { gapsStand: false }])
      expect(await put(said)).toMatchObject({ problem: { kind: 'gaps-open', details: { clauses: 'A06' } } });
    expect(await put({ gapsStand: 'yes' })).toMatchObject({ problem: { kind: 'invalid-input' } });
    expect((await put({ gapsStand: 'on' })).ok).toBe(true);
  });

  test('locks the draft until it is withdrawn, and never uses a number twice', async () => {
    const all = await filled();
    const first = await forward(all);
    expect(await write(all.partner, all.id, 'A03', 'For sent')).toMatchObject({
      problem: { kind: 'version-waiting' },
    });
    expect((await ground.as(all.lead, (needs) => withdraw(needs, first.versionId))).ok).toBe(true);
    expect((await write(all.partner, all.id, 'A03', 'Nu igen')).ok).toBe(true);
    const second = await forward(all);
    const version = await ground.as(all.lead, (needs) => needs.agreements.version(second.versionId));
    expect(version?.number).toBe(2);
    expect(second.sha256).not.toBe(first.sha256);
  });

  test('is in force when all have accepted, each once, with evidence', async () => {
    const all = await filled();
    const version = await forward(all);
    const [one, two] = all.partnership.parties;
    expect(await accept(all.lead, one.id, version)).toEqual({ ok: true, value: { inForce: false } });
    expect((await accept(all.lead, one.id, version)).ok).toBe(false);
    expect((await accept(all.lead, two?.id ?? '', version)).ok).toBe(false);
    expect(await accept(all.partner, two?.id ?? '', version)).toEqual({ ok: true, value: { inForce: true } });
    const given = await ground.as(all.lead, (needs) => needs.agreements.acceptances(version.versionId));
    expect(given.map(({ sha256, signedInBy }) => [sha256, signedInBy])).toEqual([
      [version.sha256, 'magic-link'],
      [version.sha256, 'magic-link'],
    ]);
    const partnership = await ground.as(all.partner, (needs) =>
      needs.partnerships.partnership(all.partnership.id),
    );
    expect(partnership?.state).toBe('agreed');
  });

  test('does not take an acceptance of something else, nor one without mandate', async () => {
    const all = await filled();
    const version = await forward(all);
    const [one, two] = all.partnership.parties;
    const other = { ...version, sha256: 'a'.repeat(64) };
    expect(await accept(all.lead, one.id, other)).toMatchObject({ ok: false });
    const guest = await aGuestLink(ground.database.owner, {
      party: two?.id ?? '',
      partnership: all.partnership.id,
      by: all.partnership.parties[0].person,
      mandate: false,
    });
    expect(await accept(guest.asker, two?.id ?? '', version)).toMatchObject({ ok: false });
  });

  test('takes a guest with mandate, and makes an amendment of what follows', async () => {
    const all = await filled();
    const version = await forward(all);
    const [one, two] = all.partnership.parties;
    const guest = await aGuestLink(ground.database.owner, {
      party: two?.id ?? '',
      partnership: all.partnership.id,
      by: all.partnership.parties[0].person,
    });
    expect((await accept(guest.asker, two?.id ?? '', version)).ok).toBe(true);
    expect(await accept(all.lead, one.id, version)).toMatchObject({ value: { inForce: true } });
    expect((await write(all.lead, all.id, 'A06', 'En ny aktivitet')).ok).toBe(true);
    const next = await forward(all);
    const amendment = await ground.as(all.lead, (needs) => needs.agreements.version(next.versionId));
    expect(amendment).toMatchObject({ number: 2, amendment: true, state: 'put-forward' });
    const old = await ground.as(all.lead, (needs) => needs.agreements.version(version.versionId));
    expect(old?.state).toBe('accepted');
  });
});

describe('an agreement worked out on a sheet', () => {
  /** The sheet in the room, as its lead brought it. */
  async function workedOut(shared: object = {}) {
    const partnership = await aPartnership(ground.database.owner);
    const [lead, partner] = [
      partnership.parties[0].asker,
      (partnership.parties[1] ?? partnership.parties[0]).asker,
    ];
    const from = {
      title: 'Lyd',
      shared: {
        level: 'full',
        languages: 'both',
        binding: 'en',
        mode: 'culture',
        circumstances: ['money'],
        starts: '2027-01-01',
        ends: '2027-03-31',
        notice: 30,
        evaluations: [{ id: 'r1', cells: { day: '2027-02-15' } }],
        'A03-da': 'Flere skal lytte.\n\n- 400 gæster',
        'A03-en': 'More people are to listen.',
        'A24-da': 'Til og med marts.',
        ...shared,
      },
      sides: [{ id: 'own', name: 'Biblioteket', answers: { brings: 'Plads til en bænk' } }],
    };
    const made = await ground.as(lead, (needs) =>
      beginSheet(needs, { partnershipId: partnership.id, tool: 'agreement', title: 'Lyd', from }),
    );
    if (!made.ok) throw new Error(made.problem.kind);
    return { partnership, lead, partner, sheetId: made.value.id };
  }

  test('begins the agreement: its answers are the frame, its words stand in the clauses, the house fills the rest', async () => {
    const { partnership, partner, sheetId } = await workedOut();
    const begun = await ground.as(partner, (needs) => beginFromSheet(needs, partnership.id, sheetId));
    expect(begun).toMatchObject({ ok: true });
    const read = await ground.as(partner, (needs) => readAgreement(needs, partnership.id));
    if (!read.ok) throw new Error(read.problem.kind);
    const { draft } = read.value;
    expect(draft).toMatchObject({
      level: 'full',
      mode: 'culture',
      circumstances: ['money'],
      languages: { kind: 'both', binding: 'en' },
      dates: { startsOn: '2027-01-01', endsOn: '2027-03-31', noticeDays: 30, evaluations: ['2027-02-15'] },
    });
    const clause = (id: string) => draft.clauses.find((one) => one.clause === id);
    const said = (id: string, language: 'da' | 'en') =>
      plainText(clause(id)?.text[language] ?? fromPlain(''));
    expect([said('A03', 'da'), said('A03', 'en')]).toEqual([
      'Flere skal lytte.\n\n- 400 gæster',
      'More people are to listen.',
    ]);
    expect(said('A24', 'da')).toBe('Til og med marts.');
    expect(said('A24', 'en')).toContain('2027');
    expect(said('A07', 'da')).toContain('Plads til en bænk');
    expect(said('A11', 'da').length).toBeGreaterThan(100);
    expect([clause('A11')?.included, clause('A16')?.included]).toEqual([true, false]);
  });

  test('is begun once, by those who may write in the room, from a sheet of that room and that tool', async () => {
    const { partnership, lead, sheetId } = await workedOut();
    const other = await workedOut();
    const stranger = asPerson(await aPerson(ground.database.owner));
    const risks = await ground.as(lead, (needs) =>
      beginSheet(needs, { partnershipId: partnership.id, tool: 'risks', title: 'Risici' }),
    );
    const begin = (asker: Asker, id: string) =>
      ground.as(asker, (needs) => beginFromSheet(needs, partnership.id, id));
    for (const asker of [stranger, nobody, other.lead])
      expect(await begin(asker, sheetId)).toMatchObject({ ok: false });
    expect(await begin(other.lead, other.sheetId)).toMatchObject({ problem: { kind: 'not-found' } });
    expect(await begin(lead, other.sheetId)).toMatchObject({ problem: { kind: 'not-found' } });
    expect(await begin(lead, risks.ok ? risks.value.id : '')).toMatchObject({
      problem: { kind: 'not-found' },
    });
    expect(await begin(lead, sheetId)).toMatchObject({ ok: true });
    expect(await begin(lead, sheetId)).toMatchObject({ problem: { kind: 'agreement-there-already' } });
  });
});
