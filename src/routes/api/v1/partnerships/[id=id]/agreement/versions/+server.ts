import { done } from '#domain/result.ts';
import { putForward } from '#features/agreements/index.ts';
import { answerApi } from '../../../../answer-api.ts';
import { makeOnce } from '../../../../client-id.ts';
import * as operations from '../../../../operations/agreements.ts';
import { presentVersion, seenDraft } from '../../../../present-agreement.ts';

export const GET = answerApi(operations.listVersions, async ({ needs, params, query }) => {
  const draft = await seenDraft(needs, params['id']);
  return draft.ok ? done(await needs.agreements.versions(draft.value.id, query)) : draft;
});

export const POST = answerApi(operations.putForward, async ({ needs, params, body, chosenId }) => {
  const draft = await seenDraft(needs, params['id']);
  if (!draft.ok) return draft;
  return makeOnce({
    chosenId,
    find: async (id) => {
      const version = await presentVersion(needs, id);
      return version.ok ? version.value : null;
    },
    make: async () => {
      const put = await putForward(needs, draft.value.id, body);
      return put.ok ? done({ id: put.value.versionId }) : put;
    },
  });
});
