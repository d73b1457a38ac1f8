import { problem } from '#domain/result.ts';
import { resolveComment } from '#features/agreements/index.ts';
import { answerApi } from '../../../../../../answer-api.ts';
import * as operations from '../../../../../../operations/agreements.ts';
import { seenDraft } from '../../../../../../present-agreement.ts';

export const POST = answerApi(operations.resolveComment, async ({ needs, params }) => {
  const draft = await seenDraft(needs, params['id']);
  if (!draft.ok) return draft;
  const { items } = await needs.agreements.comments(draft.value.id, { limit: 100 });
  const comment = items.find(({ id }) => id === params['comment']);
  if (!comment) return problem('not-found');
  return resolveComment(needs, {
    id: comment.id,
    partnershipId: draft.value.partnershipId,
    clause: comment.clause,
  });
});
