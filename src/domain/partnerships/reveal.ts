import { done, problem, type Result } from '../result.ts';

export type RevealReason = 'all-ready' | 'lead-word';

export type RevealAsk = {
  /** The lead party asks. */
  readonly isLead: boolean;
  /** And says: show what there is, without waiting for the others. */
  readonly leadWord: boolean;
};

/**
 * May the parties' private sides be shown to all? Any party may ask when at least two parties are there
 * and every one has said that it is ready. Before that only the lead's word reveals, and only when at
 * least one party is ready: there must be something to show that its writers have let go of.
 *
 * Problems: `only-the-lead` (`leadWord` from another party), `nobody-ready`, `too-few-parties`,
 * `not-all-ready` (`waiting`: how many).
 */
export function mayReveal(
  sides: readonly { readonly ready: boolean }[],
  { isLead, leadWord }: RevealAsk,
): Result<RevealReason> {
  const ready = sides.filter((side) => side.ready).length;
  if (sides.length >= 2 && ready === sides.length) return done('all-ready');
  if (leadWord && !isLead) return problem('only-the-lead');
  if (leadWord) return ready > 0 ? done('lead-word') : problem('nobody-ready');
  if (sides.length < 2) return problem('too-few-parties');
  return problem('not-all-ready', { details: { waiting: sides.length - ready } });
}
