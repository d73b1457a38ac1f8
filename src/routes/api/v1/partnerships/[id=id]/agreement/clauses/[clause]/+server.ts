import { checkInput } from '#domain/check-input.ts';
import { done } from '#domain/result.ts';
import { writeClause } from '#features/agreements/index.ts';
import { answerApi } from '../../../../../answer-api.ts';
import * as operations from '../../../../../operations/agreements.ts';
import { clauseWriting } from '../../../../../operations/inputs.ts';
import { seenClause } from '../../../../../present-agreement.ts';

export const GET = answerApi(operations.readClause, async ({ needs, params }) => {
  const seen = await seenClause(needs, params);
  return seen.ok ? done(seen.value.clause) : seen;
});

export const PUT = answerApi(operations.writeClause, async ({ needs, params, body }) => {
  const seen = await seenClause(needs, params);
  if (!seen.ok) return seen;
  const checked = checkInput(clauseWriting, body);
  if (!checked.ok) return checked;
  const { clause } = seen.value.clause;
  const written = await writeClause(needs, { ...checked.value, agreementId: seen.value.draft.id, clause });
  if (!written.ok) return written;
  const after = await seenClause(needs, params);
  return after.ok ? done(after.value.clause) : after;
});
