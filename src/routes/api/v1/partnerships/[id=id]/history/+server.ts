import { done } from '#domain/result.ts';
import { readHistory, readHistoryFilter } from '#features/partnerships/index.ts';
import { answerApi } from '../../../answer-api.ts';
import * as operations from '../../../operations/partnerships.ts';

export const GET = answerApi(operations.readHistory, async ({ needs, params, query }) => {
  const filter = readHistoryFilter(query);
  if (!filter.ok) return filter;
  const { after, limit } = query;
  const read = await readHistory(needs, params['id'] ?? '', { ...filter.value, after, limit });
  return read.ok ? done(read.value.events) : read;
});
