import type { PhaseId } from '../tools/phases/model.ts';
import { hasGate, usedLines, type PlanPhase } from './plan.ts';

/** A party's word that a line is so. */
export type Tick = {
  readonly phase: PhaseId;
  readonly of: 'task' | 'criterion';
  readonly line: string;
  readonly partyId: string;
};

/** What a leader has answered about a phase, in one of its rounds. */
export type GateWord = {
  readonly phase: PhaseId;
  readonly round: number;
  readonly kind: 'asked' | 'approved' | 'not-yet';
};

export type Met = {
  readonly id: string;
  readonly both: boolean;
  readonly by: readonly string[];
  readonly met: boolean;
};

/** Which criteria are met: those of all by every party that is there now, the others by any. */
export function criteriaMet(
  phase: PhaseId,
  plan: PlanPhase,
  { ticks, parties }: { readonly ticks: readonly Tick[]; readonly parties: readonly string[] },
): readonly Met[] {
  return usedLines(plan.criteria).map(({ id, both }) => {
    const by = ticks
      .filter((tick) => tick.of === 'criterion' && tick.phase === phase && tick.line === id)
      .map(({ partyId }) => partyId)
      .filter((party) => parties.includes(party));
    const met = both ? parties.length > 0 && parties.every((party) => by.includes(party)) : by.length > 0;
    return { id, both, by, met };
  });
}

/** The newest word about a phase in this round, or null; the words come newest first. */
export const gateWord = <Word extends GateWord>(
  phase: PhaseId,
  round: number,
  words: readonly Word[],
): Word | null => words.find((word) => word.phase === phase && word.round === round) ?? null;

export type Hindrance = 'criteria-open' | 'gate-closed';

/** What keeps a phase from being left. A phase is skipped past its criteria, never past its gate. */
export function hindrance(
  leaving: { readonly phase: PhaseId; readonly kind: 'finish' | 'skip' },
  criteria: readonly Met[],
  word: GateWord | null,
): Hindrance | null {
  if (leaving.kind === 'finish' && criteria.some(({ met }) => !met)) return 'criteria-open';
  return hasGate(leaving.phase) && word?.kind !== 'approved' ? 'gate-closed' : null;
}
