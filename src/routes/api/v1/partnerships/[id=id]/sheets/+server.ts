import { checkInput } from '#domain/check-input.ts';
import { done } from '#domain/result.ts';
import { beginSheet } from '#features/toolbox/index.ts';
import { answerApi } from '../../../answer-api.ts';
import { makeOnce } from '../../../client-id.ts';
import * as operations from '../../../operations/sheets.ts';
import { beginning } from '../../../operations/inputs.ts';
import { seenPartnership } from '../../../present-partnership.ts';
import { findSheet } from '../../../present-sheet.ts';

export const GET = answerApi(operations.listSheets, async ({ needs, params, query }) => {
  const seen = await seenPartnership(needs, params['id']);
  return seen.ok ? done(await needs.sheets.sheets(seen.value, query)) : seen;
});

export const POST = answerApi(operations.createSheet, async ({ needs, params, body, chosenId }) => {
  const seen = await seenPartnership(needs, params['id']);
  if (!seen.ok) return seen;
  const checked = checkInput(beginning, body);
  if (!checked.ok) return checked;
  const { ownSide, ...begin } = checked.value;
  const from = ownSide === undefined ? {} : { ownSide };
  return makeOnce({
    chosenId,
    find: (id) => findSheet(needs, id),
    make: () => beginSheet(needs, { ...begin, ...from, partnershipId: seen.value }),
  });
});
