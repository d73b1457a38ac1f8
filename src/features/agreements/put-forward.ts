import { canonicalJson } from '#domain/agreements/canonical-json.ts';
import { mayPutForward, mayWithdraw } from '#domain/agreements/put-forward.ts';
import { checkInput } from '#domain/check-input.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { ContentReader } from '#features/guide/index.ts';
import { record, type Partnership } from '#features/partnerships/index.ts';
import { draftContent, isAmended } from './draft-content.ts';
import type { LivingReader } from './living-ports.ts';
import type { AgreementVersion } from './ports.ts';
import { writingSeat, type TellingNeeds } from './needs.ts';
import { putForwardInput } from './schema.ts';
import { tellParties } from './tell-parties.ts';

type Needs = TellingNeeds & { readonly content: ContentReader; readonly living: LivingReader };

/**
 * Puts the draft forward as a numbered version. From then on nothing in it can change; its checksum is
 * what the parties accept. Refused while a hard stop is empty, a date contradicts another, brackets are
 * left that nobody has said shall stand, or a version already waits.
 */
export async function putForward(
  needs: Needs,
  agreementId: string,
  input: unknown,
): Promise<Result<{ versionId: string; number: number }>> {
  const checked = checkInput(putForwardInput, input);
  if (!checked.ok) return checked;
  const draft = await needs.agreements.draftById(agreementId);
  const partnership = draft ? await needs.partnerships.partnership(draft.partnershipId) : null;
  if (!draft || !partnership) return problem('not-found');
  const seat = await writingSeat(needs, draft.partnershipId);
  if (!seat || seat.byLink) return problem('not-yours');
  const parties = (await needs.partnerships.parties(draft.partnershipId, { limit: 100 })).items;
  const versions = (await needs.agreements.versions(agreementId, { limit: 100 })).items;
  const next = mayPutForward(draft, {
    ...{ partyCount: parties.length, versions },
    gapsStand: checked.value.gapsStand,
  });
  if (!next.ok) return next;
  const content = await draftContent(needs, { draft, parties });
  if (!content) return problem('not-found');
  if (!isAmended(content, versions)) return problem('agreement-the-same');
  const sha256 = needs.sha256(canonicalJson(content));
  const version = {
    id: needs.newId(),
    agreementId,
    ...next.value,
    content,
    sha256,
    note: checked.value.note,
  };
  if (!(await needs.agreements.putForward(version))) return problem('version-waiting');
  await tell(needs, { version, partnership, partyId: seat.partyId });
  return done({ versionId: version.id, number: version.number });
}

type Told = {
  readonly version: Pick<AgreementVersion, 'number' | 'amendment' | 'note' | 'sha256'>;
  readonly partnership: Partnership;
  readonly partyId: string;
};

async function tell(needs: Needs, { version, partnership, partyId }: Told): Promise<void> {
  const details = { number: version.number, sha256: version.sha256 };
  await record(needs, 'version-put-forward', { partnershipId: partnership.id, partyId, details });
  await tellParties(needs, partnership, { kind: 'version-put-forward', version });
}

/** Takes back a version that nobody needs to answer any more; the draft opens again. */
export async function withdraw(needs: TellingNeeds, versionId: string): Promise<Result<null>> {
  const version = await needs.agreements.version(versionId);
  const draft = version ? await needs.agreements.draftById(version.agreementId) : null;
  if (!version || !draft) return problem('not-found');
  const seat = await writingSeat(needs, draft.partnershipId);
  if (!seat || seat.byLink) return problem('not-yours');
  if (!mayWithdraw(version) || !(await needs.agreements.setVersionState(versionId, 'withdrawn')))
    return problem('version-not-open');
  const details = { number: version.number };
  await record(needs, 'version-withdrawn', {
    partnershipId: draft.partnershipId,
    partyId: seat.partyId,
    details,
  });
  return done(null);
}
