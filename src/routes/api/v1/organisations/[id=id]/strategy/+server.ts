import { checkInput } from '#domain/check-input.ts';
import { done } from '#domain/result.ts';
import { readStrategy, writeStrategy } from '#features/strategy/index.ts';
import { answerApi, type Call } from '../../../answer-api.ts';
import * as operations from '../../../operations/above-rooms.ts';
import { strategyWriting } from '../../../shapes/above-rooms.ts';

async function stands({ needs, params }: Pick<Call, 'needs' | 'params'>) {
  const read = await readStrategy(needs, params['id'] ?? '');
  if (!read.ok) return read;
  const { strategy, versions, changed } = read.value;
  return done({ ...strategy, approvedVersion: versions[0]?.number ?? null, changed });
}

export const GET = answerApi(operations.readStrategy, stands);

export const PUT = answerApi(operations.writeStrategy, async (call) => {
  const checked = checkInput(strategyWriting, call.body);
  if (!checked.ok) return checked;
  const written = await writeStrategy(call.needs, call.params['id'] ?? '', checked.value);
  return written.ok ? stands(call) : written;
});
