import { done, problem } from '#domain/result.ts';
import { commentSheet, readComments } from '#features/comments/index.ts';
import { answerApi } from '../../../answer-api.ts';
import { makeOnce, withFirstId } from '../../../client-id.ts';
import * as operations from '../../../operations/sheet-talk.ts';

export const GET = answerApi(operations.listSheetComments, async ({ needs, params, query }) => {
  const at = typeof query['at'] === 'string' ? query['at'] : null;
  const page = { limit: query.limit, after: query.after };
  const read = await readComments(needs, { of: 'sheet', id: params['id'] ?? '' }, { at, ...page });
  return read.ok ? done({ items: read.value.comments, next: read.value.next }) : read;
});

export const POST = answerApi(operations.createSheetComment, async ({ needs, params, body, chosenId }) => {
  const commented = { of: 'sheet', id: params['id'] ?? '' } as const;
  if (!(await needs.sheets.sheet(commented.id))) return problem('not-found');
  const id = chosenId ?? needs.newId();
  return makeOnce({
    chosenId,
    find: async (wanted) => {
      const found = await needs.comments.comment(wanted);
      return found?.commented.id === commented.id ? found : null;
    },
    make: () => commentSheet(withFirstId(needs, id), commented, body),
  });
});
