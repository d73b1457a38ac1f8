import { checkInput } from '#domain/check-input.ts';
import { fillSide } from '#features/toolbox/index.ts';
import { answerApi } from '../../../../answer-api.ts';
import * as operations from '../../../../operations/sheets.ts';
import { filling } from '../../../../operations/inputs.ts';
import { presentSheet } from '../../../../present-sheet.ts';

export const PUT = answerApi(operations.fillSide, async ({ needs, params, body }) => {
  const checked = checkInput(filling, body);
  if (!checked.ok) return checked;
  const [sheetId, partyId] = [params['id'] ?? '', params['party'] ?? ''];
  const filled = await fillSide(needs, { ...checked.value, sheetId, partyId });
  return filled.ok ? presentSheet(needs, sheetId) : filled;
});
