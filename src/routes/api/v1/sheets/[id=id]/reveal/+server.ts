import { checkInput } from '#domain/check-input.ts';
import { revealSheet } from '#features/toolbox/index.ts';
import { answerApi } from '../../../answer-api.ts';
import * as operations from '../../../operations/sheets.ts';
import { revealing } from '../../../operations/inputs.ts';
import { presentSheet } from '../../../present-sheet.ts';

export const POST = answerApi(operations.revealSheet, async ({ needs, params, body }) => {
  const checked = checkInput(revealing, body);
  if (!checked.ok) return checked;
  const revealed = await revealSheet(needs, params['id'] ?? '', checked.value.leadWord);
  return revealed.ok ? presentSheet(needs, params['id']) : revealed;
});
