import { done, problem, type Result } from '../result.ts';
import type { Acceptance, AgreementVersion } from './model.ts';

export type AcceptanceState = {
  /** Present parties that have accepted exactly this content. */
  readonly accepted: readonly string[];
  /** Present parties still to accept. */
  readonly waiting: readonly string[];
  /** Present parties that the version does not name; it cannot be completed with them. */
  readonly unnamed: readonly string[];
  /** At least two parties, all named, all accepted. */
  readonly complete: boolean;
};

type Given = Pick<Acceptance, 'versionId' | 'partyId' | 'sha256'>;
type Version = Pick<AgreementVersion, 'id' | 'sha256' | 'content'>;

/** Who has accepted the version. `partyIds` are the parties present now; one that has left is not waited for. */
export function acceptanceState(
  version: Version,
  partyIds: readonly string[],
  acceptances: readonly Given[],
): AcceptanceState {
  const named = new Set(version.content.parties.map(({ id }) => id));
  const has = (partyId: string) =>
    acceptances.some((given) => covers(given, version) && given.partyId === partyId);
  const present = [...new Set(partyIds)];
  const unnamed = present.filter((id) => !named.has(id));
  const accepted = present.filter((id) => named.has(id) && has(id));
  const waiting = present.filter((id) => named.has(id) && !has(id));
  return { accepted, waiting, unnamed, complete: accepted.length >= 2 && accepted.length === present.length };
}

/** An acceptance counts only for the very content that was shown. */
const covers = (given: Given, version: Version): boolean =>
  given.versionId === version.id && given.sha256 === version.sha256;

export type Accepter = {
  readonly partyId: string;
  /** May accept agreements for the party. */
  readonly mandate: boolean;
  /** The checksum printed on what the person read. */
  readonly sha256: string;
};

/**
 * May this person accept the version for the party?
 *
 * Problems: `not-put-forward` (`state`), `party-not-in-version`, `no-mandate`, `version-changed` (another
 * content was read), `already-accepted`.
 */
export function mayAccept(
  version: Version & Pick<AgreementVersion, 'state'>,
  who: Accepter,
  acceptances: readonly Given[],
): Result<true> {
  if (version.state !== 'put-forward')
    return problem('not-put-forward', { details: { state: version.state } });
  if (!version.content.parties.some(({ id }) => id === who.partyId)) return problem('party-not-in-version');
  if (!who.mandate) return problem('no-mandate');
  if (who.sha256 !== version.sha256) return problem('version-changed');
  const again = acceptances.some((given) => given.versionId === version.id && given.partyId === who.partyId);
  return again ? problem('already-accepted') : done(true);
}
