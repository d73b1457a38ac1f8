import { changePurpose } from '#features/partnerships/index.ts';
import { answerApi } from '../../answer-api.ts';
import * as operations from '../../operations/partnerships.ts';
import { presentPartnership } from '../../present-partnership.ts';

export const GET = answerApi(operations.readPartnership, ({ needs, params }) =>
  presentPartnership(needs, params['id']),
);

export const PATCH = answerApi(operations.changePartnership, async ({ needs, params, body }) => {
  const changed = await changePurpose(needs, params['id'] ?? '', body);
  return changed.ok ? presentPartnership(needs, params['id']) : changed;
});
