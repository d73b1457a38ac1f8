import { checkInput } from '#domain/check-input.ts';
import { sayYesToEnd, sayYesToReopen } from '#features/endings/index.ts';
import { answerApi } from '../../../../answer-api.ts';
import * as operations from '../../../../operations/endings.ts';
import { thenStands } from '../../../../present-ending.ts';
import { endingSaying } from '../../../../shapes/endings.ts';

export const POST = answerApi(operations.sayEnding, async (call) => {
  const checked = checkInput(endingSaying, call.body);
  if (!checked.ok) return checked;
  const partnershipId = call.params['id'] ?? '';
  const { kind, ...said } = checked.value;
  const say = kind === 'reopen' ? sayYesToReopen : sayYesToEnd;
  return thenStands(call, say(call.needs, { ...said, partnershipId }));
});
