import { approveMinutes } from '#features/meetings/index.ts';
import { answerApi } from '../../../../../../../answer-api.ts';
import * as operations from '../../../../../../../operations/meetings.ts';
import { findMinutes } from '../../../../../../../present-meeting.ts';

export const POST = answerApi(operations.approveMinutes, async ({ needs, params, body }) => {
  const version = await findMinutes({ needs, params }, Number(params['number']));
  return version.ok ? approveMinutes(needs, version.value.id, body) : version;
});
