import { done } from '#domain/result.ts';
import { readStrategy } from '#features/strategy/index.ts';
import { answerApi } from '../../../answer-api.ts';
import * as operations from '../../../operations/above-rooms.ts';

export const GET = answerApi(operations.readStrategy, async ({ needs, params }) => {
  const read = await readStrategy(needs, params['id'] ?? '');
  if (!read.ok) return read;
  const { strategy, versions, changed } = read.value;
  return done({ ...strategy, approvedVersion: versions[0]?.number ?? null, changed });
});
