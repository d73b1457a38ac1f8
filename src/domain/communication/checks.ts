import type { Day } from '../time.ts';

/** What is looked at before anything is told outside; the seven of the tool of communication (T21c). */
export { checks as planChecks } from '../tools/communication/assess.ts';

export const checkStates = ['fine', 'look', 'skip'] as const;
export type CheckState = (typeof checkStates)[number];

type Checked = { readonly state: CheckState | null };
type Said = { readonly state: 'planned' | 'out' | 'dropped'; readonly dueOn: Day | null };

/** What nobody has looked at, or has to be looked at again, while something is still to be told. */
export const checksWaiting = <Check extends Checked>(
  checks: readonly Check[],
  lines: readonly Said[],
): readonly Check[] =>
  lines.some(({ state }) => state === 'planned')
    ? checks.filter(({ state }) => state === null || state === 'look')
    : [];
