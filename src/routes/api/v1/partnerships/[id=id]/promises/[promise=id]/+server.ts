import { checkInput } from '#domain/check-input.ts';
import { problem, type Result } from '#domain/result.ts';
import {
  declinePromise,
  endPromise,
  movePromise,
  offerPromise,
  readPromise,
  reopenPromise,
  takeBackPromise,
  takePromise,
} from '#features/promises/index.ts';
import { answerApi, type Call } from '../../../../answer-api.ts';
import * as operations from '../../../../operations/promises.ts';
import { promiseKeeping } from '../../../../shapes/promises.ts';

const deeds = {
  done: endPromise,
  move: movePromise,
  offer: offerPromise,
  take: takePromise,
  decline: declinePromise,
  reopen: reopenPromise,
  'take-back': takeBackPromise,
} as const;

type Told = Extract<Awaited<ReturnType<typeof readPromise>>, { ok: true }>['value'];

/** The promise, when it is one of this room's. */
async function told({ needs, params }: Call): Promise<Result<Told>> {
  const read = await readPromise(needs, params['promise'] ?? '');
  return read.ok && read.value.promise.partnershipId !== params['id'] ? problem('not-found') : read;
}

export const GET = answerApi(operations.readPromise, told);

export const POST = answerApi(operations.keepPromise, async (call) => {
  const checked = checkInput(promiseKeeping, call.body);
  if (!checked.ok) return checked;
  const before = await told(call);
  if (!before.ok) return before;
  const { deed, ...typed } = checked.value;
  const kept = await deeds[deed](call.needs, { ...typed, id: before.value.promise.id });
  return kept.ok ? told(call) : kept;
});
