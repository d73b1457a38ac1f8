import type { Ambient } from '#domain/ambient.ts';
import { checkInput } from '#domain/check-input.ts';
import type { Revised } from '#domain/keeping.ts';
import type { Partnership } from '#domain/partnerships/model.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { isSignedIn, mayBeginPartnership, type PeopleReader } from '#features/people/index.ts';
import type { HistoryStore, PartnershipStore } from './ports.ts';
import { record } from './record.ts';
import { partnershipInput, partyInput, purposeInput } from './schema.ts';
import { isLead } from './rights.ts';

type Needs = Ambient & {
  readonly partnerships: PartnershipStore;
  readonly people: PeopleReader;
  readonly history: HistoryStore;
};
export type Begun = { readonly id: string; readonly partyId: string };

/** Begins a partnership with one's own organisation as its first party. */
export async function beginPartnership(needs: Needs, input: unknown): Promise<Result<Begun>> {
  if (!isSignedIn(needs.asker)) return problem('not-signed-in');
  const checked = checkInput(partnershipInput, input);
  if (!checked.ok) return checked;
  const { organisationId, name, purpose } = checked.value;
  const mine = await needs.people.myMemberships({ limit: 100 });
  if (!mayBeginPartnership(mine.items, organisationId))
    return problem('not-yours', { field: 'organisationId' });
  const begun = { id: needs.newId(), partyId: needs.newId() };
  await needs.partnerships.addPartnership({
    partnership: {
      id: begun.id,
      name,
      purpose,
      state: 'exploring',
      example: false,
      startsOn: null,
      endsOn: null,
      createdAt: needs.now,
    },
    lead: { partyId: begun.partyId, organisationId },
  });
  await record(needs, 'partnership-begun', {
    partnershipId: begun.id,
    partyId: begun.partyId,
    details: { name },
  });
  return done(begun);
}

/** A new name or purpose sentence, by any party's own people; a save that crossed another's is told with what stands now. */
export async function changePurpose(needs: Needs, id: string, input: unknown): Promise<Result<null>> {
  const checked = checkInput(purposeInput, input);
  if (!checked.ok) return checked;
  const [known, seats] = [await needs.partnerships.partnership(id), await needs.partnerships.mySeats(id)];
  if (!known) return problem('not-found');
  const seat = seats.find((own) => !own.byLink && !own.ended);
  if (!seat) return problem('not-yours');
  const { revision, ...words } = checked.value;
  const saved = await needs.partnerships.savePartnership({ ...known, ...words, fromRevision: revision });
  if (!saved.saved) return saved.current ? stale(saved.current) : problem('not-yours');
  await record(needs, 'purpose-changed', { partnershipId: id, partyId: seat.partyId });
  return done(null);
}

const stale = ({ name, purpose, revision }: Revised<Partnership>): Result<never> =>
  problem('stale', { field: 'purpose', details: { name, purpose, revision } });

/** Gives an organisation a seat. Only the leading party adds parties; each is then invited by mail. */
export async function addParty(needs: Needs, input: unknown): Promise<Result<{ partyId: string }>> {
  const checked = checkInput(partyInput, input);
  if (!checked.ok) return checked;
  const { partnershipId, organisationId } = checked.value;
  const seats = await needs.partnerships.mySeats(partnershipId);
  const seat = seats.find((own) => own.lead);
  if (!seat || !isLead(seats)) return problem('not-yours');
  const organisation = await needs.people.organisation(organisationId);
  if (!organisation) return problem('not-found', { field: 'organisationId' });
  const parties = await needs.partnerships.parties(partnershipId, { limit: 100 });
  if (parties.items.length >= 12) return problem('too-many-parties');
  const partyId = needs.newId();
  const position = parties.items.length;
  if (!(await needs.partnerships.addParty({ id: partyId, partnershipId, organisationId, position })))
    return problem('party-there-already', { field: 'organisationId' });
  const details = { party: organisation.name };
  await record(needs, 'party-joined', { partnershipId, partyId: seat.partyId, details });
  return done({ partyId });
}
