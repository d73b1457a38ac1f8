import { changeComment, takeBackComment } from '#features/comments/index.ts';
import { answerApi, type Call } from '../../../../answer-api.ts';
import * as operations from '../../../../operations/sheet-talk.ts';

const which = ({ params }: Pick<Call, 'params'>) =>
  ({ commented: { of: 'sheet', id: params['id'] ?? '' }, id: params['comment'] ?? '' }) as const;

export const PUT = answerApi(operations.changeSheetComment, (call) =>
  changeComment(call.needs, which(call), call.body),
);
export const DELETE = answerApi(operations.takeBackSheetComment, (call) =>
  takeBackComment(call.needs, which(call)),
);
