import type { Conflict } from './conflict.ts';
import type { AgreementDraft, ClauseId } from './model.ts';

/** The contradictions between what the parties say of their case and the clauses they have taken in. */
export function clauseConflicts(draft: AgreementDraft): readonly Conflict[] {
  const includes = (id: ClauseId) => draft.clauses.some(({ clause, included }) => clause === id && included);
  const personalData = draft.circumstances.includes('personal-data') && !includes('A16');
  const noWayOut = draft.level === 'full' && !includes('A27');
  return [
    ...(personalData ? [{ kind: 'personal-data-without-clause', weight: 'hint' } as const] : []),
    ...(noWayOut ? [{ kind: 'no-way-out', weight: 'hint' } as const] : []),
  ];
}
