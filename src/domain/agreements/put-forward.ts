import { done, problem, type Result } from '../result.ts';
import { completeness } from './completeness.ts';
import type { AgreementDraft, AgreementVersion } from './model.ts';

export type PutForwardFrame = {
  /** Parties present in the partnership now. */
  readonly partyCount: number;
  readonly versions: readonly Pick<AgreementVersion, 'number' | 'state'>[];
  /** Somebody has said plainly that the brackets that are left shall stand. */
  readonly gapsStand?: boolean;
};

/** What the new version is called and whether it changes something already agreed. */
export type NextVersion = { readonly number: number; readonly amendment: boolean };

/**
 * May the draft become a numbered, locked version? Unfilled clauses other than the hard stops, and hints do
 * not hinder it: the parties may mean it so. Brackets that are left are put forward only when it is said that
 * they shall stand, so that no text of the house comes into force unread.
 *
 * Problems: `too-few-parties`, `version-waiting` (`number`), `hard-stops` (`clauses`), `date-conflict`
 * (`conflict`), `gaps-open` (`clauses`).
 */
export function mayPutForward(
  draft: AgreementDraft,
  { partyCount, versions, gapsStand = false }: PutForwardFrame,
): Result<NextVersion> {
  if (partyCount < 2) return problem('too-few-parties');
  const waiting = versions.find(({ state }) => state === 'put-forward');
  if (waiting) return problem('version-waiting', { details: { number: waiting.number } });
  const { hardStops, conflicts, gaps } = completeness(draft);
  if (hardStops.length > 0) return problem('hard-stops', { details: { clauses: hardStops.join(', ') } });
  const stop = conflicts.find(({ weight }) => weight === 'stop');
  if (stop) return problem('date-conflict', { details: { conflict: stop.kind } });
  if (gaps.length > 0 && !gapsStand)
    return problem('gaps-open', { details: { clauses: gaps.map(({ clause }) => clause).join(', ') } });
  return done(nextVersion(versions));
}

/** Numbers run from 1 and are never used again, also when a version is withdrawn. */
export const nextVersion = (versions: PutForwardFrame['versions']): NextVersion => ({
  number: Math.max(0, ...versions.map(({ number }) => number)) + 1,
  amendment: versions.some(({ state }) => state === 'accepted'),
});

/** A version can be taken back until all have accepted it; afterwards it is changed by an amendment. */
export const mayWithdraw = (version: Pick<AgreementVersion, 'state'>): boolean =>
  version.state === 'put-forward';
