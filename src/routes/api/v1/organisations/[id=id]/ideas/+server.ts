import { readIdeas } from '#features/ideas/index.ts';
import { answerApi } from '../../../answer-api.ts';
import * as operations from '../../../operations/ideas.ts';

export const GET = answerApi(operations.readIdeas, ({ needs, params, query }) =>
  readIdeas(needs, params['id'] ?? '', query),
);
