import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import {
  acceptInvitation,
  addOrganisation,
  changeOrganisation,
  changeRoles,
  endMembership,
  inviteMember,
  listMails,
  listPeople,
  makeToken,
  myTokens,
  readInvitation,
  readMember,
  readOrganisation,
  revokeInvitation,
  revokeToken,
} from '#features/people/index.ts';
import { aMembership, aPerson, asPerson, nobody } from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

const somebody = async (): Promise<Asker> => asPerson(await aPerson(ground.database.owner));
const facts = { name: 'Et bibliotek', kind: 'library', place: 'Byen', cvr: '', isil: '' };

async function founded() {
  const founder = await somebody();
  const added = await ground.as(founder, (needs) => addOrganisation(needs, facts));
  if (!added.ok) throw new Error(added.problem.kind);
  const read = await ground.as(founder, (needs) => readOrganisation(needs, added.value.id, {}));
  if (!read.ok) throw new Error(read.problem.kind);
  return { founder, id: added.value.id, membershipId: read.value.myMembershipId ?? '' };
}

describe('an organisation', () => {
  test('tells its members to colleagues alone, and what each may do', async () => {
    const { founder, id } = await founded();
    const own = await ground.as(founder, (needs) => readOrganisation(needs, id, {}));
    expect(own).toMatchObject({
      value: { abilities: { manage: true, begin: true }, members: { items: [{}] } },
    });
    const stranger = await somebody();
    const seen = await ground.as(stranger, (needs) => readOrganisation(needs, id, {}));
    expect(seen).toMatchObject({
      value: { abilities: { manage: false, begin: false }, members: { items: [] } },
    });
    const changed = await ground.as(stranger, (needs) => changeOrganisation(needs, id, facts));
    expect(changed).toMatchObject({ problem: { kind: 'not-yours' } });
  });

  test('says everything that is wrong with its facts at once', async () => {
    const wrong = { name: ' ', kind: 'castle', place: '', cvr: '', isil: '' };
    const refused = await ground.as(await somebody(), (needs) => addOrganisation(needs, wrong));
    expect(refused).toMatchObject({
      problem: {
        fields: [
          { field: 'name', kind: 'missing' },
          { field: 'kind', kind: 'not-chosen' },
          { field: 'place', kind: 'missing' },
        ],
      },
    });
    const cvr = { ...facts, cvr: '12345678' };
    const checked = await ground.as(await somebody(), (needs) => addOrganisation(needs, cvr));
    expect(checked).toMatchObject({ problem: { fields: [{ field: 'cvr', kind: 'cvr-check' }] } });
  });

  test('always keeps an administrator', async () => {
    const { founder, id: organisationId, membershipId } = await founded();
    const named = { organisationId, membershipId };
    const stripped = await ground.as(founder, (needs) => changeRoles(needs, { ...named, roles: ['worker'] }));
    expect(stripped).toMatchObject({ problem: { kind: 'last-administrator' } });
    const left = await ground.as(founder, (needs) => endMembership(needs, named));
    expect(left).toMatchObject({ problem: { kind: 'last-administrator' } });
    const second = await aPerson(ground.database.owner);
    const given = { person: second, organisation: organisationId, roles: ['administrator' as const] };
    await aMembership(ground.database.owner, given);
    expect(await ground.as(founder, (needs) => endMembership(needs, named))).toMatchObject({ ok: true });
    const gone = await ground.as(founder, (needs) => readMember(needs, organisationId, membershipId));
    expect(gone).toMatchObject({ problem: { kind: 'not-yours' } });
  });
});

describe('an invitation', () => {
  const input = (organisationId: string, email: string) => ({ organisationId, email, roles: ['worker'] });
  const secretIn = async (email: string): Promise<string> => {
    const mails = await ground.database.owner
      .selectFrom('byg.mail')
      .select('text')
      .where('to_address', '=', email)
      .execute();
    return /\/invitation\/([\w-]+)/.exec(mails.at(-1)?.text ?? '')?.[1] ?? '';
  };

  test('opens for its own address, once, and for nobody when taken back', async () => {
    const { founder, id } = await founded();
    const invited = await aPerson(ground.database.owner);
    const email = `${invited}@example.test`;
    await ground.as(founder, (needs) => inviteMember(needs, input(id, email)));
    const secret = await secretIn(email);
    const readers = [nobody, asPerson(invited), await somebody()];
    const seen = await Promise.all(
      readers.map((reader) => ground.as(reader, (needs) => readInvitation(needs, secret))),
    );
    expect(seen.map((read) => read.ok && read.value.reader)).toEqual(['nobody', 'invited', 'other']);
    const stolen = await ground.as(await somebody(), (needs) => acceptInvitation(needs, secret));
    expect(stolen).toMatchObject({ problem: { kind: 'invitation-ended' } });
    const taken = await ground.as(asPerson(invited), (needs) => acceptInvitation(needs, secret));
    expect(taken).toMatchObject({ value: { organisationId: id } });
    const again = await ground.as(asPerson(invited), (needs) => readInvitation(needs, secret));
    expect(again).toMatchObject({ problem: { kind: 'invitation-ended' } });
  });

  test('is taken back by who may invite, and by nobody else', async () => {
    const { founder, id } = await founded();
    const email = 'taken-back@example.test';
    await ground.as(founder, (needs) => inviteMember(needs, input(id, email)));
    const read = await ground.as(founder, (needs) => readOrganisation(needs, id, {}));
    const invitationId = (read.ok && read.value.invitations[0]?.id) || '';
    const other = await ground.as(await somebody(), (needs) => revokeInvitation(needs, invitationId));
    expect(other).toMatchObject({ problem: { kind: 'not-found' } });
    const revoked = await ground.as(founder, (needs) => revokeInvitation(needs, invitationId));
    expect(revoked).toMatchObject({ ok: true });
    const secret = await secretIn(email);
    const opened = await ground.as(nobody, (needs) => readInvitation(needs, secret));
    expect(opened).toMatchObject({ problem: { kind: 'link-revoked' } });
  });
});

describe('what is one’s own', () => {
  test('a token is listed until it is taken back, to its person alone', async () => {
    const me = await somebody();
    const input = { name: 'Årsrapport', scopes: ['read'], days: '30' };
    await ground.as(me, (needs) => makeToken(needs, input));
    const tokens = await ground.as(me, myTokens);
    expect(tokens).toMatchObject([{ name: 'Årsrapport', scopes: ['read'] }]);
    const other = await somebody();
    expect(await ground.as(other, myTokens)).toEqual([]);
    const id = tokens[0]?.id ?? '';
    expect(await ground.as(other, (needs) => revokeToken(needs, id))).toMatchObject({ ok: false });
    expect(await ground.as(me, (needs) => revokeToken(needs, id))).toMatchObject({ ok: true });
    expect(await ground.as(me, myTokens)).toEqual([]);
  });

  test('the outbox and the list of people are the site administrator’s', async () => {
    const person = await somebody();
    for (const deed of [listMails, listPeople])
      expect(await ground.as(person, async (needs): Promise<unknown> => deed(needs, {}))).toMatchObject({
        problem: { kind: 'not-found' },
      });
    const administrator = asPerson(await aPerson(ground.database.owner, { site_admin: true }));
    for (const deed of [listMails, listPeople])
      expect(
        await ground.as(administrator, async (needs): Promise<unknown> => deed(needs, {})),
      ).toMatchObject({ ok: true });
  });
});
