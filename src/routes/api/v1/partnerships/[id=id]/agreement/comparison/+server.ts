import { compareVersions } from '#domain/agreements/compare-versions.ts';
import { done, problem } from '#domain/result.ts';
import { answerApi } from '../../../../answer-api.ts';
import * as operations from '../../../../operations/agreements.ts';
import { findVersion, seenDraft } from '../../../../present-agreement.ts';

export const GET = answerApi(operations.compareVersions, async ({ needs, params, query }) => {
  const draft = await seenDraft(needs, params['id']);
  if (!draft.ok) return draft;
  const [from, to] = [
    await findVersion(needs, draft.value, Number(query['from'])),
    await findVersion(needs, draft.value, Number(query['to'])),
  ];
  if (!from || !to) return problem('not-found', { field: from ? 'to' : 'from' });
  return done(compareVersions(from.content, to.content));
});
