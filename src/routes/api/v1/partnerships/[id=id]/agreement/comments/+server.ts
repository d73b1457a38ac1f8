import { isClauseId } from '#domain/agreements/clause-bank.ts';
import { done, problem } from '#domain/result.ts';
import { commentClause } from '#features/agreements/index.ts';
import type { Needs } from '#server/house/needs.ts';
import { answerApi } from '../../../../answer-api.ts';
import { makeOnce, withFirstId } from '../../../../client-id.ts';
import * as operations from '../../../../operations/agreements.ts';
import { seenDraft } from '../../../../present-agreement.ts';

export const GET = answerApi(operations.listComments, async ({ needs, params, query }) => {
  const draft = await seenDraft(needs, params['id']);
  if (!draft.ok) return draft;
  const clause = query['clause'];
  if (clause === undefined) return done(await needs.agreements.comments(draft.value.id, query));
  if (typeof clause !== 'string' || !isClauseId(clause)) return problem('not-found', { field: 'clause' });
  return done(await needs.agreements.comments(draft.value.id, { ...query, clause }));
});

async function findComment(needs: Needs, agreementId: string, id: string) {
  const { items } = await needs.agreements.comments(agreementId, { limit: 100 });
  return items.find((comment) => comment.id === id) ?? null;
}

export const POST = answerApi(operations.createComment, async ({ needs, params, body, chosenId }) => {
  const draft = await seenDraft(needs, params['id']);
  if (!draft.ok) return draft;
  const agreementId = draft.value.id;
  const id = chosenId ?? needs.newId();
  return makeOnce({
    chosenId,
    find: (wanted) => findComment(needs, agreementId, wanted),
    make: async () => {
      const made = await commentClause(withFirstId(needs, id), agreementId, body);
      return made.ok ? done({ id }) : made;
    },
  });
});
