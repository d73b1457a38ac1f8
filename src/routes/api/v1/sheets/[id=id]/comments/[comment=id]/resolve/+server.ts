import { resolveSheetComment } from '#features/comments/index.ts';
import { answerApi } from '../../../../../answer-api.ts';
import * as operations from '../../../../../operations/sheet-talk.ts';

export const POST = answerApi(operations.resolveSheetComment, ({ needs, params }) => {
  const commented = { of: 'sheet', id: params['id'] ?? '' } as const;
  return resolveSheetComment(needs, { commented, id: params['comment'] ?? '' }, true);
});
