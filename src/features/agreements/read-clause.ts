import { clauseBank, isClauseId } from '#domain/agreements/clause-bank.ts';
import { clauseNumbers } from '#domain/agreements/clause-numbers.ts';
import { languagesOf } from '#domain/agreements/clause-state.ts';
import type { ClauseComment, ClauseId, ClauseText } from '#domain/agreements/model.ts';
import { isMandatory } from '#domain/agreements/relevance.ts';
import type { Language } from '#domain/language.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { fronts, type ClauseFront, type ContentReader } from '#features/guide/index.ts';
import type { PartnershipReader } from '#features/partnerships/index.ts';
import type { AgreementReader, ClausePast } from './ports.ts';

type Needs = {
  readonly agreements: AgreementReader;
  readonly partnerships: PartnershipReader;
  readonly content: ContentReader;
};

/** A clause as its writer meets it. */
export type ClausePresented = {
  readonly agreementId: string;
  readonly clause: ClauseText;
  /** Its number in the document; null while it is not in it. */
  readonly number: number | null;
  readonly help: ClauseFront;
  readonly languages: readonly Language[];
  readonly mandatory: boolean;
  readonly comments: readonly ClauseComment[];
  readonly past: readonly ClausePast[];
  readonly previous: ClauseId | null;
  readonly next: ClauseId | null;
  readonly abilities: { readonly write: boolean; readonly comment: boolean };
};

export async function readClause(
  needs: Needs,
  which: { readonly partnershipId: string; readonly clause: string; readonly language: Language },
): Promise<Result<ClausePresented>> {
  const draft = await needs.agreements.draft(which.partnershipId);
  if (!draft || !isClauseId(which.clause)) return problem('not-found');
  const id = which.clause;
  const at = clauseBank.findIndex((rule) => rule.id === id);
  const rule = clauseBank[at];
  const [clause, page] = [
    await needs.agreements.clause(draft.id, id),
    await needs.content.pageById(which.language, 'clauses', id),
  ];
  if (!clause || !rule || !page) return problem('not-found');
  const seats = await needs.partnerships.mySeats(which.partnershipId);
  const versions = (await needs.agreements.versions(draft.id, { limit: 100 })).items;
  const open = !versions.some((version) => version.state === 'put-forward');
  return done({
    agreementId: draft.id,
    clause,
    number: clauseNumbers(draft.clauses).get(id) ?? null,
    help: fronts.clauses.parse(page.front),
    languages: languagesOf(draft.languages),
    mandatory: isMandatory(rule, draft),
    comments: (await needs.agreements.comments(draft.id, { clause: id, limit: 100 })).items,
    past: (await needs.agreements.clauseHistory(draft.id, id, { limit: 20 })).items,
    previous: clauseBank[at - 1]?.id ?? null,
    next: clauseBank[at + 1]?.id ?? null,
    abilities: {
      write: open && seats.some((seat) => seat.scope.includes('answer')),
      comment: seats.some((seat) => seat.scope.includes('comment')),
    },
  });
}
