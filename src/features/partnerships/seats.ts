import type { Ambient } from '#domain/ambient.ts';
import { checkInput, fieldProblem } from '#domain/check-input.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { myOrganisations, type PeopleReader } from '#features/people/index.ts';
import type { HistoryStore, Party, PartnershipStore } from './ports.ts';
import { record } from './record.ts';
import { actsFor } from './rights.ts';
import { seatInput } from './schema.ts';

type Needs = Ambient & {
  readonly partnerships: PartnershipStore;
  readonly people: PeopleReader;
  readonly history: HistoryStore;
};
type Seated = { readonly partyId: string; readonly personId: string };

/** Seats a colleague of one's own organisation in the partnership, or changes what they may. */
export async function seatColleague(needs: Needs, input: unknown): Promise<Result<null>> {
  const checked = checkInput(seatInput, input);
  if (!checked.ok) return checked;
  const party = await needs.partnerships.party(checked.value.partyId);
  if (!party) return problem('not-found');
  if (checked.value.mandate && !(await mayGiveMandate(needs, party)))
    return fieldProblem('no-mandate', 'mandate');
  const added =
    (await needs.partnerships.addPartyPerson(checked.value)) ||
    (await needs.partnerships.savePartyPerson(checked.value));
  if (!added) return problem('not-yours');
  await tell(needs, { kind: 'seat-given', party, personId: checked.value.personId });
  return done(null);
}

/** The mandate is passed on by who has it, or by who holds the organisation. */
async function mayGiveMandate(needs: Needs, { id, partnershipId, organisation }: Party): Promise<boolean> {
  const seats = await needs.partnerships.mySeats(partnershipId);
  if (seats.some((seat) => seat.partyId === id && seat.mandate && !seat.byLink)) return true;
  const mine = await myOrganisations(needs);
  return mine.some(
    (own) =>
      own.organisationId === organisation.id &&
      own.roles.some((role) => role === 'administrator' || role === 'director'),
  );
}

type Telling = {
  readonly kind: 'seat-given' | 'seat-ended';
  readonly party: Party;
  readonly personId: string;
};

async function tell(needs: Needs, { kind, party, personId }: Telling): Promise<void> {
  const person = await needs.people.person(personId);
  const details = { name: person?.name ?? '', party: party.organisation.name };
  await record(needs, kind, { partnershipId: party.partnershipId, partyId: party.id, details });
}

/** Ends a person's seat; also one's own. History is told first: who has left can tell nothing any more. */
export async function endSeat(needs: Needs, { partyId, personId }: Seated): Promise<Result<null>> {
  const party = await needs.partnerships.party(partyId);
  const seats = party ? await needs.partnerships.mySeats(party.partnershipId) : [];
  if (!party || !actsFor(seats, partyId)) return problem('not-yours');
  await tell(needs, { kind: 'seat-ended', party, personId });
  return (await needs.partnerships.endPartyPerson(partyId, personId)) ? done(null) : problem('not-yours');
}

/** Signed in: makes a seat that came by a link with mandate one's own, so that it does not end with the link. */
export async function keepSeat(needs: Needs, partyId: string): Promise<Result<null>> {
  return (await needs.partnerships.keepSeat(partyId)) ? done(null) : problem('not-yours');
}

/** A party leaves, or the leading party ends its seat. What was written together stays with the others. */
export async function endParty(needs: Needs, partyId: string): Promise<Result<null>> {
  const party = await needs.partnerships.party(partyId);
  const seats = party ? await needs.partnerships.mySeats(party.partnershipId) : [];
  const own = seats.find((seat) => !seat.byLink && (seat.lead || (seat.partyId === partyId && seat.mandate)));
  if (!party || !own || party.lead) return problem('not-yours');
  const details = { party: party.organisation.name };
  await record(needs, 'party-left', { partnershipId: party.partnershipId, partyId: own.partyId, details });
  return (await needs.partnerships.endParty(partyId)) ? done(null) : problem('not-yours');
}
