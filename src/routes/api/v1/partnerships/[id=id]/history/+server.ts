import { done } from '#domain/result.ts';
import { readHistory } from '#features/partnerships/index.ts';
import { answerApi } from '../../../answer-api.ts';
import * as operations from '../../../operations/partnerships.ts';

export const GET = answerApi(operations.readHistory, async ({ needs, params, query }) => {
  const read = await readHistory(needs, params['id'] ?? '', query);
  return read.ok ? done(read.value.events) : read;
});
