import { checkInput } from '#domain/check-input.ts';
import { beginEnding, giveUpEnding, writeEnding } from '#features/endings/index.ts';
import { answerApi } from '../../../answer-api.ts';
import * as operations from '../../../operations/endings.ts';
import { presentEnding, thenStands } from '../../../present-ending.ts';
import { endingWriting } from '../../../shapes/endings.ts';

export const GET = answerApi(operations.readEnding, presentEnding);

export const POST = answerApi(operations.beginEnding, (call) =>
  thenStands(call, beginEnding(call.needs, call.params['id'] ?? '')),
);

export const PUT = answerApi(operations.writeEnding, async (call) => {
  const checked = checkInput(endingWriting, call.body);
  if (!checked.ok) return checked;
  const partnershipId = call.params['id'];
  return thenStands(call, writeEnding(call.needs, { ...checked.value, partnershipId }));
});

export const DELETE = answerApi(operations.giveUpEnding, ({ needs, params }) =>
  giveUpEnding(needs, params['id'] ?? ''),
);
