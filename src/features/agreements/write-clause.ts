import type { ClauseId, ClauseText } from '#domain/agreements/model.ts';
import { clauseNamed } from '#domain/agreements/clause-numbers.ts';
import { checkInput } from '#domain/check-input.ts';
import type { Bilingual } from '#domain/language.ts';
import { done, problem, type Problem, type Result } from '#domain/result.ts';
import type { RichText } from '#domain/rich-text/model.ts';
import { parseRichText } from '#domain/rich-text/parse-rich-text.ts';
import { record } from '#features/partnerships/index.ts';
import { waitingVersion, writingSeat, type AgreementNeeds, type CommentNeeds } from './needs.ts';
import { commentInput } from './schema.ts';
import { tellClauseComment } from './tell-clause-comment.ts';

export type ClauseWriting = {
  readonly agreementId: string;
  readonly clause: ClauseId;
  readonly included: boolean;
  /** Rich text by language, of whatever shape: it is checked here. */
  readonly text: Bilingual<unknown>;
  readonly revision: number;
};

/** Somebody else saved the clause first: what stands now and what was typed, side by side. */
export type ClauseCrossed = Problem & {
  readonly kind: 'stale';
  readonly current: ClauseText;
  readonly typed: Bilingual<RichText>;
};

/** Saves a clause. Every text that ever stood in it is kept in the clause's history. */
export async function writeClause(
  needs: AgreementNeeds,
  writing: ClauseWriting,
): Promise<Result<{ revision: number }, Problem | ClauseCrossed>> {
  const [da, en] = [parseRichText(writing.text.da), parseRichText(writing.text.en)];
  if (!da.ok) return { ok: false, problem: { ...da.problem, field: 'text-da' } };
  if (!en.ok) return { ok: false, problem: { ...en.problem, field: 'text-en' } };
  const draft = await needs.agreements.draftById(writing.agreementId);
  if (!draft) return problem('not-found');
  const seat = await writingSeat(needs, draft.partnershipId);
  if (!seat) return problem('not-yours');
  if (await waitingVersion(needs, draft.id)) return problem('version-waiting');
  const text = { da: da.value, en: en.value };
  const saved = await needs.agreements.saveClause({
    agreementId: draft.id,
    clause: writing.clause,
    included: writing.included,
    text,
    fromRevision: writing.revision,
  });
  if (!saved.saved)
    return saved.current
      ? { ok: false, problem: { kind: 'stale', current: saved.current, typed: text } }
      : problem('not-yours');
  const clauses = draft.clauses.map((one) =>
    one.clause === writing.clause ? { ...one, included: writing.included } : one,
  );
  const details = clauseNamed(clauses, writing.clause);
  await record(needs, 'clause-changed', {
    partnershipId: draft.partnershipId,
    partyId: seat.partyId,
    details,
  });
  return done({ revision: saved.revision });
}

/** A comment on a clause, by any party; the others whom it concerns are told. */
export async function commentClause(
  needs: CommentNeeds,
  agreementId: string,
  input: unknown,
): Promise<Result<null>> {
  const checked = checkInput(commentInput, input);
  if (!checked.ok) return checked;
  const draft = await needs.agreements.draftById(agreementId);
  if (!draft) return problem('not-found');
  const seats = await needs.partnerships.mySeats(draft.partnershipId);
  const seat = seats.find((own) => own.scope.includes('comment'));
  if (!seat) return problem('not-yours');
  const { clause, text } = checked.value;
  const id = needs.newId();
  const isNew = await needs.agreements.comment({ id, agreementId, clause, partyId: seat.partyId, text });
  if (!isNew) return done(null);
  await record(needs, 'clause-commented', {
    partnershipId: draft.partnershipId,
    partyId: seat.partyId,
    details: clauseNamed(draft.clauses, clause),
  });
  await tellClauseComment(needs, { id, clause, partnershipId: draft.partnershipId });
  return done(null);
}

export async function resolveComment(
  needs: AgreementNeeds,
  comment: { readonly id: string; readonly partnershipId: string; readonly clause: ClauseId },
): Promise<Result<null>> {
  const seat = await writingSeat(needs, comment.partnershipId);
  if (!seat || !(await needs.agreements.resolveComment(comment.id))) return problem('not-yours');
  const details = { clause: comment.clause };
  await record(needs, 'comment-resolved', {
    partnershipId: comment.partnershipId,
    partyId: seat.partyId,
    details,
  });
  return done(null);
}
