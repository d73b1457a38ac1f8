import { acceptanceState } from '#domain/agreements/acceptance-state.ts';
import type { AgreementVersion } from '#domain/agreements/model.ts';
import { checkInput, fieldProblem } from '#domain/check-input.ts';
import { done, problem, type Problem, type Result } from '#domain/result.ts';
import { mayAcceptFor, record, type PartyPerson } from '#features/partnerships/index.ts';
import type { TellingNeeds } from './needs.ts';
import { acceptInput } from './schema.ts';
import { tellParties } from './tell-parties.ts';

export type Accepted = { readonly inForce: boolean };

/**
 * A named person with mandate accepts a version on behalf of a party. Kept as evidence: who, function,
 * when, how they signed in, and the checksum of exactly what was read. When all parties have accepted,
 * the version is in force and the one before it is superseded.
 */
export async function acceptAgreement(needs: TellingNeeds, input: unknown): Promise<Result<Accepted>> {
  const checked = checkInput(acceptInput, input);
  if (!checked.ok) return checked;
  const { versionId, partyId, sha256, name, function: duty } = checked.value;
  const found = await findOpen(needs, versionId);
  if (!found.ok) return found;
  const { version, partnershipId } = found.value;
  if (version.sha256 !== sha256) return problem('not-what-was-read');
  const seats = await needs.partnerships.mySeats(partnershipId);
  if (!mayAcceptFor(seats, partyId)) return fieldProblem('no-mandate', 'partyId');
  const me = await ownSeat(needs, partnershipId, partyId);
  if (!me || !needs.signedInBy) return problem('not-yours');
  const kept = await needs.agreements.accept({
    id: needs.newId(),
    versionId,
    partyId,
    name,
    function: duty,
    email: me.person.email,
    signedInBy: needs.signedInBy,
    sha256,
  });
  if (!kept) return problem('accepted-already');
  const details = { number: version.number, name, function: duty };
  await record(needs, 'version-accepted', { partnershipId, partyId, details });
  return done({ inForce: await comeIntoForce(needs, { version, partnershipId, partyId }) });
}

async function findOpen(
  needs: TellingNeeds,
  versionId: string,
): Promise<Result<{ version: AgreementVersion; partnershipId: string }, Problem>> {
  const version = await needs.agreements.version(versionId);
  const draft = version ? await needs.agreements.draftById(version.agreementId) : null;
  if (!version || !draft) return problem('not-found');
  if (version.state === 'accepted') return problem('accepted-already');
  if (version.state !== 'put-forward') return problem('version-not-open');
  return done({ version, partnershipId: draft.partnershipId });
}

async function ownSeat(
  needs: TellingNeeds,
  partnershipId: string,
  partyId: string,
): Promise<PartyPerson | undefined> {
  const personId = 'personId' in needs.asker ? needs.asker.personId : '';
  const people = (await needs.partnerships.partyPeople(partnershipId, { limit: 100 })).items;
  return people.find((seat) => seat.partyId === partyId && seat.person.id === personId);
}

type Accepting = {
  readonly version: AgreementVersion;
  readonly partnershipId: string;
  readonly partyId: string;
};

async function comeIntoForce(
  needs: TellingNeeds,
  { version, partnershipId, partyId }: Accepting,
): Promise<boolean> {
  const acceptances = await needs.agreements.acceptances(version.id);
  const parties = version.content.parties.map((party) => party.id);
  if (!acceptanceState(version, parties, acceptances).complete) return false;
  const versions = (await needs.agreements.versions(version.agreementId, { limit: 100 })).items;
  for (const old of versions.filter((one) => one.state === 'accepted'))
    await needs.agreements.setVersionState(old.id, 'superseded');
  await needs.agreements.setVersionState(version.id, 'accepted');
  await record(needs, 'agreement-in-force', { partnershipId, partyId, details: { number: version.number } });
  const partnership = await needs.partnerships.partnership(partnershipId);
  if (!partnership) return true;
  const { startsOn, endsOn } = version.content.dates;
  await needs.partnerships.savePartnership({
    ...partnership,
    state: 'agreed',
    startsOn,
    endsOn,
    fromRevision: partnership.revision,
  });
  await tellParties(needs, partnership, { kind: 'all-accepted', version });
  return true;
}
