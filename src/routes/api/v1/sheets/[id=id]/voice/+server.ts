import { checkInput } from '#domain/check-input.ts';
import { fillVoice } from '#features/toolbox/index.ts';
import { answerApi } from '../../../answer-api.ts';
import { speaking } from '../../../operations/inputs.ts';
import * as operations from '../../../operations/sheets.ts';
import { presentSheet } from '../../../present-sheet.ts';

export const PUT = answerApi(operations.fillVoice, async ({ needs, params, body }) => {
  const checked = checkInput(speaking, body);
  if (!checked.ok) return checked;
  const sheetId = params['id'] ?? '';
  const filled = await fillVoice(needs, { ...checked.value, sheetId });
  return filled.ok ? presentSheet(needs, sheetId) : filled;
});
