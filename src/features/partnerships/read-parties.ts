import { isUsable, linkState, type LinkState } from '#domain/partnerships/link-state.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { Moment } from '#domain/time.ts';
import { allMembers, type PeopleReader } from '#features/people/index.ts';
import type { GuestLink, GuestReader, Party, PartnershipReader } from './ports.ts';
import { readPartnership, type PartnershipPresented, type SeatedParty } from './read-partnership.ts';
import { actsFor, isLead } from './rights.ts';

type Needs = {
  readonly now: Moment;
  readonly partnerships: PartnershipReader;
  readonly guests: GuestReader;
  readonly people: PeopleReader;
};

export type LinkPresented = GuestLink & { readonly state: LinkState; readonly revocable: boolean };

export type PartyPresented = SeatedParty & {
  readonly links: readonly LinkPresented[];
  readonly abilities: {
    /** Invite somebody to act for the party: its own people, and the lead while nobody has come for it. */
    readonly invite: boolean;
    /** Seat a colleague, and change or end a seat. */
    readonly seat: boolean;
  };
};

export type PartiesPresented = Omit<PartnershipPresented, 'parties'> & {
  readonly parties: readonly PartyPresented[];
};

/** The parties with their people and links, and what the reader may do with each. */
export async function readParties(needs: Needs, id: string): Promise<Result<PartiesPresented>> {
  const read = await readPartnership(needs, id);
  if (!read.ok) return read;
  const { seats } = read.value;
  const parties: PartyPresented[] = [];
  for (const party of read.value.parties) {
    const own = seats.some((seat) => seat.partyId === party.id && !seat.byLink);
    const invite = own || (isLead(seats) && party.people.length === 0);
    // Who sees a link of a party without acting for it has made that link.
    const revoke = own || !actsFor(seats, party.id);
    parties.push({ ...party, links: await linksOf(needs, party, revoke), abilities: { invite, seat: own } });
  }
  return done({ ...read.value, parties });
}

async function linksOf(needs: Needs, party: Party, revoke: boolean): Promise<readonly LinkPresented[]> {
  const links = (await needs.guests.links(party.id, { limit: 100 })).items;
  return links.map((link) => {
    const state = linkState(link, needs.now);
    return { ...link, state, revocable: revoke && isUsable(state) };
  });
}

export type Colleague = { readonly id: string; readonly name: string; readonly function: string };

/** A party and those of its organisation who could be seated for it. */
export async function readSeating(
  needs: Needs,
  partyId: string,
): Promise<Result<{ party: Party; colleagues: readonly Colleague[] }>> {
  const party = await needs.partnerships.party(partyId);
  if (!party) return problem('not-found');
  const members = await allMembers(needs, party.organisation.id);
  const colleagues = members.map(({ person }) => ({
    id: person.id,
    name: person.name || person.email,
    function: person.function,
  }));
  return done({ party, colleagues });
}
