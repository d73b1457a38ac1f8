import { checkInput } from '#domain/check-input.ts';
import { done, problem } from '#domain/result.ts';
import { listPromises, makePromise, readPromise } from '#features/promises/index.ts';
import { answerApi } from '../../../answer-api.ts';
import * as operations from '../../../operations/promises.ts';
import { promiseWriting } from '../../../shapes/promises.ts';
import { filterInput } from '#features/promises/index.ts';

export const GET = answerApi(operations.listPromises, ({ needs, params, query }) => {
  const { party, state, source } = filterInput.parse(query);
  const { after, limit } = query;
  return listPromises(needs, params['id'] ?? '', { partyId: party, state, source, after, limit });
});

export const POST = answerApi(operations.makePromise, async ({ needs, params, body }) => {
  const checked = checkInput(promiseWriting, body);
  if (!checked.ok) return checked;
  const partnershipId = params['id'] ?? '';
  const made = await makePromise(needs, { ...checked.value, partnershipId });
  if (!made.ok) return made;
  const read = await readPromise(needs, made.value.id);
  return read.ok ? done(read.value) : problem('not-found');
});
