import { cancelMeeting } from '#features/meetings/index.ts';
import { answerApi } from '../../../../../answer-api.ts';
import * as operations from '../../../../../operations/meetings.ts';
import { seenMeeting } from '../../../../../present-meeting.ts';

export const POST = answerApi(operations.cancelMeeting, async ({ needs, params }) => {
  const seen = await seenMeeting({ needs, params });
  return seen.ok ? cancelMeeting(needs, seen.value.meeting.id) : seen;
});
