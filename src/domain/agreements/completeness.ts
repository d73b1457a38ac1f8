import { clauseConflicts } from './clause-conflicts.ts';
import type { ClauseRule } from './clause-rule.ts';
import { isFilled, openGaps } from './clause-state.ts';
import type { Conflict } from './conflict.ts';
import { dateConflicts } from './date-conflicts.ts';
import { type AgreementDraft, type Aspect, aspects, type ClauseId } from './model.ts';
import { mandatory } from './relevance.ts';

export type Share = { readonly filled: number; readonly of: number };

/** How far the agreement has come. Formula: filled mandatory clauses / mandatory clauses. */
export type Completeness = Share & {
  /** The same per question: WHO, WHY, WHAT, HOW, END. */
  readonly aspects: Readonly<Record<Aspect, Share>>;
  /** Mandatory clauses that are not filled, in the order of the document. */
  readonly missing: readonly ClauseId[];
  /** Those among them that may never be empty: purpose, benefit, duration, ending. */
  readonly hardStops: readonly ClauseId[];
  readonly conflicts: readonly Conflict[];
  /** Included clauses, mandatory or not, with gaps left in the text. */
  readonly gaps: readonly { readonly clause: ClauseId; readonly gaps: readonly string[] }[];
};

export function completeness(draft: AgreementDraft): Completeness {
  const demanded = mandatory(draft);
  const filled = new Set<string>(
    draft.clauses.filter((clause) => isFilled(clause, draft)).map(({ clause }) => clause),
  );
  const missing = demanded.filter(({ id }) => !filled.has(id));
  const shareOf = (rules: readonly ClauseRule[]): Share => ({
    filled: rules.filter(({ id }) => filled.has(id)).length,
    of: rules.length,
  });
  return {
    ...shareOf(demanded),
    aspects: perAspect((aspect) => shareOf(demanded.filter((rule) => rule.aspect === aspect))),
    missing: missing.map(({ id }) => id),
    hardStops: missing.filter(({ hardStop }) => hardStop).map(({ id }) => id),
    conflicts: [...dateConflicts(draft.dates), ...clauseConflicts(draft)],
    gaps: clausesWithGaps(draft),
  };
}

const perAspect = (share: (aspect: Aspect) => Share): Readonly<Record<Aspect, Share>> => {
  const [who, why, what, how, end] = aspects;
  return { who: share(who), why: share(why), what: share(what), how: share(how), end: share(end) };
};

const clausesWithGaps = ({ clauses, languages }: AgreementDraft): Completeness['gaps'] =>
  clauses
    .filter(({ included }) => included)
    .map((clause) => ({ clause: clause.clause, gaps: openGaps(clause, languages) }))
    .filter(({ gaps }) => gaps.length > 0);
