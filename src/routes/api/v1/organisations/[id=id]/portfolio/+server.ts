import { done } from '#domain/result.ts';
import { readPortfolio } from '#features/portfolio/index.ts';
import { answerApi } from '../../../answer-api.ts';
import * as operations from '../../../operations/above-rooms.ts';

export const GET = answerApi(operations.readPortfolio, async ({ needs, params, query }) => {
  const read = await readPortfolio(needs, params['id'] ?? '', query);
  return read.ok ? done({ items: read.value.lines, next: read.value.next }) : read;
});
