import { checkInput } from '#domain/check-input.ts';
import { beginAgreement, beginFromSheet } from '#features/agreements/index.ts';
import type { Needs } from '#server/house/needs.ts';
import { answerApi, type Call } from '../../../answer-api.ts';
import * as operations from '../../../operations/agreements.ts';
import { beginningFromSheet } from '../../../operations/inputs.ts';
import { presentAgreement } from '../../../present-agreement.ts';
import { seenPartnership } from '../../../present-partnership.ts';

export const GET = answerApi(operations.readAgreement, ({ needs, params }) =>
  presentAgreement(needs, params['id']),
);

/** A partnership has one agreement: the same id sent again answers with what was begun. */
export const POST = answerApi(operations.beginAgreement, async ({ needs, params, body, chosenId }) => {
  const seen = await seenPartnership(needs, params['id']);
  if (!seen.ok) return seen;
  const there = await presentAgreement(needs, seen.value);
  if (there.ok && there.value.id === chosenId) return there;
  const begun = await begin(needs, seen.value, body);
  return begun.ok ? presentAgreement(needs, seen.value) : begun;
});

async function begin(needs: Needs, partnershipId: string, body: Call['body']) {
  if (!('sheetId' in body)) return beginAgreement(needs, partnershipId, body);
  const from = checkInput(beginningFromSheet, body);
  return from.ok ? beginFromSheet(needs, partnershipId, from.value.sheetId) : from;
}
