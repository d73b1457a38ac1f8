import { putMinutesForward } from '#features/meetings/index.ts';
import { answerApi } from '../../../../../answer-api.ts';
import * as operations from '../../../../../operations/meetings.ts';
import { presentMinutes, seenMeeting } from '../../../../../present-meeting.ts';

export const GET = answerApi(operations.listMinutes, presentMinutes);

export const POST = answerApi(operations.putMinutesForward, async ({ needs, params, body }) => {
  const seen = await seenMeeting({ needs, params });
  const put = seen.ok ? await putMinutesForward(needs, seen.value.meeting.id, body) : seen;
  return put.ok ? presentMinutes({ needs, params }) : put;
});
