import { checkInput } from '#domain/check-input.ts';
import { removeLine, writeLine } from '#features/endings/index.ts';
import { answerApi } from '../../../../../answer-api.ts';
import * as operations from '../../../../../operations/endings.ts';
import { thenStands } from '../../../../../present-ending.ts';
import { keptLineChanging } from '../../../../../shapes/endings.ts';

export const PUT = answerApi(operations.changeKeptLine, async (call) => {
  const checked = checkInput(keptLineChanging, call.body);
  if (!checked.ok) return checked;
  const { id: partnershipId, line: id } = call.params;
  return thenStands(call, writeLine(call.needs, { ...checked.value, id, partnershipId }));
});

export const DELETE = answerApi(operations.removeKeptLine, ({ needs, params }) =>
  removeLine(needs, params['id'] ?? '', params['line'] ?? ''),
);
