import { compareText, type TextChange } from '../rich-text/compare-text.ts';
import type { Day } from '../time.ts';
import type { AgreementContent, ClauseId, Obligation } from './model.ts';

/** Who owes it, and until when. */
type OwedBy = { readonly party: string; readonly dueOn: Day | null };

export type ObligationChange = {
  readonly id: string;
  readonly clause: ClauseId;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Null where it was not owed. */
  readonly before: OwedBy | null;
  readonly after: OwedBy | null;
  /** What is owed, word by word. */
  readonly changes: readonly TextChange[];
};

/** What is owed otherwise in version `b` than in version `a`; only what differs, in the order of the clauses. */
export function obligationChanges(a: AgreementContent, b: AgreementContent): readonly ObligationChange[] {
  const was = new Map((a.obligations ?? []).map((one) => [one.id, one]));
  const now = new Map((b.obligations ?? []).map((one) => [one.id, one]));
  const changes = [...new Set([...was.keys(), ...now.keys()])].flatMap((id) => {
    const [before, after] = [was.get(id), now.get(id)];
    const shown = after ?? before;
    if (!shown || (before && after && isSame(before, after))) return [];
    const change: ObligationChange = {
      ...{ id, clause: shown.clause },
      kind: before && after ? 'changed' : after ? 'added' : 'removed',
      before: before ? owedBy(before, a) : null,
      after: after ? owedBy(after, b) : null,
      changes: compareText(before?.text ?? '', after?.text ?? ''),
    };
    return [change];
  });
  return changes.sort((one, other) => (one.clause < other.clause ? -1 : one.clause > other.clause ? 1 : 0));
}

const isSame = (one: Obligation, other: Obligation): boolean =>
  one.clause === other.clause &&
  one.partyId === other.partyId &&
  one.text === other.text &&
  one.dueOn === other.dueOn;

const owedBy = ({ partyId, dueOn }: Obligation, { parties }: AgreementContent): OwedBy => ({
  party: parties.find(({ id }) => id === partyId)?.name ?? '',
  dueOn,
});
