import { changeMeeting } from '#features/meetings/index.ts';
import { answerApi } from '../../../../answer-api.ts';
import * as operations from '../../../../operations/meetings.ts';
import { presentMeeting, seenMeeting } from '../../../../present-meeting.ts';

export const GET = answerApi(operations.readMeeting, presentMeeting);

export const PUT = answerApi(operations.changeMeeting, async ({ needs, params, body }) => {
  const seen = await seenMeeting({ needs, params });
  return seen.ok ? changeMeeting(needs, seen.value.meeting.id, body) : seen;
});
