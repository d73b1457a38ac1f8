import type { Insertable, Kysely } from 'kysely';
import type { Asker } from '#domain/people/asker.ts';
import type { Role } from '#domain/people/roles.ts';
import type * as Tables from '../generated/database.ts';
import { hashOf, later, newId } from './new-id.ts';

/** The owner's way past the walls: `database.owner` of a test database. */
type Ground = Kysely<Tables.Database>;

export const asPerson = (personId: string): Asker => ({ kind: 'person', personId });
export const nobody: Asker = { kind: 'nobody' };

export async function aPerson(
  ground: Ground,
  given: Partial<Insertable<Tables.Person>> = {},
): Promise<string> {
  const id = newId();
  const person = {
    id,
    name: 'Bibliotekar',
    function: 'partnerskaber',
    email: `${id}@example.test`,
    ...given,
  };
  await ground.insertInto('byg.person').values(person).execute();
  return person.id;
}

export async function anOrganisation(
  ground: Ground,
  given: Partial<Insertable<Tables.Organisation>> = {},
): Promise<string> {
  const organisation = {
    id: newId(),
    kind: 'library' as const,
    name: 'Biblioteket',
    place: 'Byen',
    ...given,
  };
  await ground.insertInto('byg.organisation').values(organisation).execute();
  return organisation.id;
}

type MembershipGiven = {
  readonly person: string;
  readonly organisation: string;
  readonly roles?: Role[];
  readonly ended?: boolean;
};

export async function aMembership(ground: Ground, given: MembershipGiven): Promise<string> {
  const { person, organisation, roles = ['worker'], ended = false } = given;
  const membership = {
    id: newId(),
    person_id: person,
    organisation_id: organisation,
    roles,
    ended_at: ended ? later(-1) : null,
  };
  await ground.insertInto('byg.membership').values(membership).execute();
  return membership.id;
}

/** A party with an organisation of its own and one member in an own seat with mandate. */
export type GivenParty = {
  readonly id: string;
  readonly organisation: string;
  readonly person: string;
  readonly asker: Asker;
};
export type GivenPartnership = {
  readonly id: string;
  readonly parties: readonly [GivenParty, ...GivenParty[]];
};

/** A partnership of `parties` parties; the first leads. */
export async function aPartnership(
  ground: Ground,
  given: { readonly parties?: number; readonly name?: string } = {},
): Promise<GivenPartnership> {
  const { parties = 2, name = 'Mellem rum' } = given;
  const founder = await aPerson(ground);
  const id = newId();
  await ground
    .insertInto('byg.partnership')
    .values({ id, name, purpose: 'Sammen', created_by: founder })
    .execute();
  const first = await aParty(ground, { partnership: id, person: founder, lead: true, position: 0 });
  const rest: GivenParty[] = [];
  for (let position = 1; position < parties; position += 1) {
    rest.push(
      await aParty(ground, { partnership: id, person: await aPerson(ground), lead: false, position }),
    );
  }
  return { id, parties: [first, ...rest] };
}

type PartyGiven = {
  readonly partnership: string;
  readonly person: string;
  readonly lead: boolean;
  readonly position: number;
};

async function aParty(
  ground: Ground,
  { partnership, person, lead, position }: PartyGiven,
): Promise<GivenParty> {
  const organisation = await anOrganisation(ground, { name: `Organisation ${position + 1}` });
  await aMembership(ground, { person, organisation });
  const id = newId();
  await ground
    .insertInto('byg.party')
    .values({ id, partnership_id: partnership, organisation_id: organisation, lead, position })
    .execute();
  await aSeat(ground, { party: id, person, mandate: true });
  return { id, organisation, person, asker: asPerson(person) };
}

type SeatGiven = {
  readonly party: string;
  readonly person: string;
  readonly mandate?: boolean;
  readonly ended?: boolean;
};

export async function aSeat(
  ground: Ground,
  { party, person, mandate = false, ended = false }: SeatGiven,
): Promise<void> {
  await ground
    .insertInto('byg.party_person')
    .values({ party_id: party, person_id: person, mandate, ended_at: ended ? later(-1) : null })
    .execute();
}

type LinkGiven = {
  readonly party: string;
  readonly partnership: string;
  readonly by: string;
  readonly scope?: Tables.Capability['scope'];
  readonly mandate?: boolean;
  readonly confirmed?: boolean;
  readonly expired?: boolean;
  readonly revoked?: boolean;
};
export type GivenLink = {
  readonly id: string;
  readonly token: string;
  readonly person: string;
  readonly asker: Asker;
};

/** A guest link with its guest, who has confirmed unless said otherwise. */
export async function aGuestLink(ground: Ground, given: LinkGiven): Promise<GivenLink> {
  const { scope = ['read', 'answer', 'comment', 'accept'], mandate = true, confirmed = true } = given;
  const person = await aPerson(ground, { name: 'Gæst' });
  const id = newId();
  const link = {
    id,
    party_id: given.party,
    email: `${person}@example.test`,
    scope,
    mandate,
    token_hash: hashOf(id),
  };
  await ground
    .insertInto('byg.capability')
    .values({
      ...link,
      created_by: given.by,
      expires_at: later(given.expired === true ? -1 : 30),
      revoked_at: given.revoked === true ? later(-1) : null,
      ...(confirmed ? { confirmed_at: later(-2), confirmed_person_id: person } : {}),
    })
    .execute();
  if (confirmed) {
    const seat = { party_id: given.party, person_id: person, mandate, capability_id: id };
    await ground.insertInto('byg.party_person').values(seat).execute();
  }
  const { party: partyId, partnership: partnershipId } = given;
  return {
    id,
    token: id,
    person,
    asker: { kind: 'guest', personId: person, capabilityId: id, partyId, partnershipId, scope },
  };
}

type SheetGiven = {
  readonly partnership: GivenPartnership;
  readonly revealed?: boolean;
  readonly sides?: boolean;
};

/** A sheet, with a written and not yet ready side for each party unless said otherwise. */
export async function aSheet(
  ground: Ground,
  { partnership, revealed = false, sides = true }: SheetGiven,
): Promise<string> {
  const id = newId();
  const reveal = { state: 'revealed' as const, revealed_at: later(-1), reveal_reason: 'lead-word' as const };
  await ground
    .insertInto('byg.sheet')
    .values({
      id,
      partnership_id: partnership.id,
      tool: 'win-win',
      created_by: partnership.parties[0].person,
      ...(revealed ? reveal : {}),
    })
    .execute();
  for (const party of sides ? partnership.parties : []) {
    const answers = JSON.stringify({ brings: `secret of ${party.id}` });
    await ground
      .insertInto('byg.sheet_side')
      .values({ sheet_id: id, party_id: party.id, answers, updated_by: party.person })
      .execute();
  }
  return id;
}
