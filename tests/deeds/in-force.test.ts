import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson } from '#domain/agreements/canonical-json.ts';
import { clauseBank } from '#domain/agreements/clause-bank.ts';
import type { Asker } from '#domain/people/asker.ts';
import { fromPlain } from '#domain/rich-text/from-plain.ts';
import {
  acceptAgreement,
  beginAgreement,
  putForward,
  withdraw,
  writeClause,
} from '#features/agreements/index.ts';
import { addParty } from '#features/partnerships/index.ts';
import { aPartnership, anOrganisation } from '#server/database/testing/factories.ts';
import type { GivenPartnership } from '#server/database/testing/factories.ts';
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
  startsOn: '2027-01-01',
  endsOn: '2027-12-31',
  noticeDays: '60',
  evaluations: '2027-06-15',
  lastMeetingOn: '2027-12-10',
};

type Agreeing = { readonly partnership: GivenPartnership; readonly id: string };
type Waiting = { readonly versionId: string; readonly sha256: string };

async function agreeing(parties: number): Promise<Agreeing> {
  const partnership = await aPartnership(ground.database.owner, { parties });
  const lead = partnership.parties[0].asker;
  const begun = await ground.as(lead, (needs) => beginAgreement(needs, partnership.id, settings));
  if (!begun.ok) throw new Error(begun.problem.kind);
  const text = fromPlain('Enige — “æøå”, <b>& $1 \\ 🎈</b>');
  const writing = { agreementId: begun.value.id, included: true, text: { da: text, en: text }, revision: 1 };
  await ground.as(lead, async (needs) => {
    for (const { id: clause } of clauseBank) await writeClause(needs, { ...writing, clause });
  });
  return { partnership, id: begun.value.id };
}

const forward = (asker: Asker, { id }: Agreeing) => ground.as(asker, (needs) => putForward(needs, id, {}));

async function waiting(asker: Asker, all: Agreeing): Promise<Waiting> {
  const put = await forward(asker, all);
  if (!put.ok) throw new Error(JSON.stringify(put.problem));
  const { versionId } = put.value;
  const version = await ground.as(asker, (needs) => needs.agreements.version(versionId));
  return { versionId, sha256: version?.sha256 ?? '' };
}

const amend = (asker: Asker, { id }: Agreeing) => {
  const text = fromPlain('Enige om noget andet');
  const writing = { agreementId: id, clause: 'A06' as const, included: true, text: { da: text, en: text } };
  return ground.as(asker, (needs) => writeClause(needs, { ...writing, revision: 2 }));
};

const accept = (asker: Asker, partyId: string, version: Waiting) =>
  ground.as(asker, (needs) =>
    acceptAgreement(needs, { ...version, partyId, name: 'Kontakt', function: 'Leder', mandate: 'on' }),
  );

const acceptAll = async ({ partnership }: Agreeing, version: Waiting) => {
  const told = [];
  for (const party of partnership.parties) told.push(await accept(party.asker, party.id, version));
  return told;
};

const states = async (asker: Asker, { id }: Agreeing) =>
  (await ground.as(asker, (needs) => needs.agreements.versions(id, { limit: 10 }))).items.map(
    ({ number, state }) => `${number} ${state}`,
  );

describe('coming into force', () => {
  test('an amendment that all accept takes the place of the version before it', async () => {
    const all = await agreeing(2);
    const lead = all.partnership.parties[0].asker;
    await acceptAll(all, await waiting(lead, all));
    expect(await forward(lead, all)).toMatchObject({ ok: false, problem: { kind: 'agreement-the-same' } });
    await amend(lead, all);
    const told = await acceptAll(all, await waiting(lead, all));
    expect(told.at(-1)).toEqual({ ok: true, value: { inForce: true } });
    expect(await states(lead, all)).toEqual(['2 accepted', '1 superseded']);
  });

  test('the last two parties may accept in the same moment', async () => {
    const all = await agreeing(3);
    const version = await waiting(all.partnership.parties[0].asker, all);
    const told = await Promise.all(
      all.partnership.parties.map(({ asker, id }) => accept(asker, id, version)),
    );
    expect(told.map((one) => one.ok && one.value.inForce).sort()).toEqual([false, false, true]);
    expect(await states(all.partnership.parties[0].asker, all)).toEqual(['1 accepted']);
  });

  test('one party accepting twice at once has accepted once', async () => {
    const all = await agreeing(2);
    const [lead] = all.partnership.parties;
    const version = await waiting(lead.asker, all);
    const told = await Promise.all([1, 2, 3].map(() => accept(lead.asker, lead.id, version)));
    expect(told.filter(({ ok }) => ok)).toHaveLength(1);
    expect(told.flatMap((one) => (one.ok ? [] : one.problem.kind))).toEqual([
      'accepted-already',
      'accepted-already',
    ]);
  });

  test('withdrawing while somebody accepts ends in one or the other, never in both', async () => {
    const all = await agreeing(2);
    const [lead, partner = lead] = all.partnership.parties;
    const version = await waiting(lead.asker, all);
    await accept(lead.asker, lead.id, version);
    const [accepted, taken] = await Promise.all([
      accept(partner.asker, partner.id, version),
      ground.as(lead.asker, (needs) => withdraw(needs, version.versionId)),
    ]);
    expect([accepted.ok, taken.ok].sort()).toEqual([false, true]);
    expect(await states(lead.asker, all)).toEqual([accepted.ok ? '1 accepted' : '1 withdrawn']);
  });

  test('of two who put forward at once, one does', async () => {
    const all = await agreeing(2);
    const told = await Promise.all(all.partnership.parties.map(({ asker }) => forward(asker, all)));
    expect(told.filter(({ ok }) => ok)).toHaveLength(1);
    expect(told.flatMap((one) => (one.ok ? [] : one.problem.kind))).toEqual(['version-waiting']);
  });

  test('a party that came afterwards is told of, and puts nothing into force that does not name it', async () => {
    const all = await agreeing(2);
    const [lead, partner = lead] = all.partnership.parties;
    const version = await waiting(lead.asker, all);
    await accept(lead.asker, lead.id, version);
    const organisationId = await anOrganisation(ground.database.owner);
    const partnershipId = all.partnership.id;
    const added = await ground.as(lead.asker, (needs) => addParty(needs, { partnershipId, organisationId }));
    expect(added.ok).toBe(true);
    expect(await accept(partner.asker, partner.id, version)).toMatchObject({
      problem: { kind: 'parties-changed' },
    });
  });

  test('what is agreed sets the period of the partnership, whoever is the last to accept', async () => {
    const all = await agreeing(2);
    const lead = all.partnership.parties[0].asker;
    await acceptAll(all, await waiting(lead, all));
    const partnership = await ground.as(lead, (needs) => needs.partnerships.partnership(all.partnership.id));
    expect(partnership).toMatchObject({ state: 'agreed', startsOn: '2027-01-01', endsOn: '2027-12-31' });
  });
});

describe('evidence', () => {
  test('the checksum computed again from what the database holds is the one that was accepted', async () => {
    const all = await agreeing(2);
    const [lead] = all.partnership.parties;
    const { versionId, sha256 } = await waiting(lead.asker, all);
    await acceptAll(all, { versionId, sha256 });
    const again = await ground.as(lead.asker, async (needs) => {
      const version = await needs.agreements.version(versionId);
      return needs.sha256(canonicalJson(version?.content));
    });
    const given = await ground.as(lead.asker, (needs) => needs.agreements.acceptances(versionId));
    expect(given.map((one) => one.sha256)).toEqual([again, again]);
    expect(sha256).toBe(again);
  });
});
