import { acceptanceState } from '#domain/agreements/acceptance-state.ts';
import type { AgreementVersion } from '#domain/agreements/model.ts';
import { checkInput, fieldProblem } from '#domain/check-input.ts';
import { done, problem, type Problem, type Result } from '#domain/result.ts';
import { mayAcceptFor, record } from '#features/partnerships/index.ts';
import type { PeopleReader } from '#features/people/index.ts';
import type { TellingNeeds } from './needs.ts';
import { acceptInput } from './schema.ts';
import { settleObligations, type SettlingNeeds } from './settle.ts';
import { tellParties } from './tell-parties.ts';

type Needs = TellingNeeds & SettlingNeeds & { readonly people: Pick<PeopleReader, 'person'> };

export type Accepted = { readonly inForce: boolean };

/**
 * A named person with mandate accepts a version on behalf of a party. Kept as evidence: who, function,
 * when, how they signed in, and the checksum of exactly what was read. When all parties have accepted,
 * the version is in force and the one before it is superseded.
 */
export async function acceptAgreement(needs: Needs, input: unknown): Promise<Result<Accepted>> {
  const checked = checkInput(acceptInput, input);
  if (!checked.ok) return checked;
  const { versionId, partyId, sha256, name, function: duty } = checked.value;
  const found = await findOpen(needs, versionId);
  if (!found.ok) return found;
  const { version, partnershipId } = found.value;
  if (version.sha256 !== sha256) return problem('not-what-was-read');
  const present = (await needs.partnerships.parties(partnershipId, { limit: 100 })).items.map(({ id }) => id);
  if (!namesExactly(version, present)) return problem('parties-changed');
  const seats = await needs.partnerships.mySeats(partnershipId);
  if (!mayAcceptFor(seats, partyId)) return fieldProblem('no-mandate', 'partyId');
  const me = 'personId' in needs.asker ? await needs.people.person(needs.asker.personId) : null;
  if (!me || !needs.signedInBy) return problem('not-yours');
  const kept = await needs.agreements.accept({
    id: needs.newId(),
    versionId,
    partyId,
    name,
    function: duty,
    email: me.email,
    signedInBy: needs.signedInBy,
    sha256,
  });
  if (!kept) return notKept(needs, versionId);
  const details = { number: version.number, name, function: duty };
  await record(needs, 'version-accepted', { partnershipId, partyId, details });
  return done({ inForce: await comeIntoForce(needs, { version, partnershipId, partyId, present }) });
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

/** Somebody of the same party was quicker, or the version was taken back in the same moment. */
async function notKept(needs: TellingNeeds, versionId: string): Promise<Result<never>> {
  const open = await findOpen(needs, versionId);
  return open.ok ? problem('accepted-already') : open;
}

/** An agreement binds those it names: with a party more or fewer it is another one, to be put forward anew. */
export function namesExactly({ content }: AgreementVersion, present: readonly string[]): boolean {
  const named = new Set(content.parties.map(({ id }) => id));
  return named.size === present.length && present.every((id) => named.has(id));
}

type Accepting = {
  readonly version: AgreementVersion;
  readonly partnershipId: string;
  readonly partyId: string;
  readonly present: readonly string[];
};

/** In force when every party that is here has accepted. The database sets the partnership's state and period. */
async function comeIntoForce(
  needs: TellingNeeds & SettlingNeeds,
  { version, partnershipId, partyId, present }: Accepting,
): Promise<boolean> {
  const acceptances = await needs.agreements.acceptances(version.id);
  if (!acceptanceState(version, present, acceptances).complete) return false;
  const versions = (await needs.agreements.versions(version.agreementId, { limit: 100 })).items;
  // What is in force is set aside only once its successor is accepted.
  await needs.agreements.setVersionState(version.id, 'accepted');
  for (const old of versions.filter((one) => one.state === 'accepted'))
    await needs.agreements.setVersionState(old.id, 'superseded');
  await record(needs, 'agreement-in-force', { partnershipId, partyId, details: { number: version.number } });
  const before = versions.find((one) => one.state === 'accepted') ?? null;
  await settleObligations(needs, { partnershipId, partyId, version, before });
  const partnership = await needs.partnerships.partnership(partnershipId);
  if (partnership) await tellParties(needs, partnership, { kind: 'all-accepted', version });
  return true;
}
