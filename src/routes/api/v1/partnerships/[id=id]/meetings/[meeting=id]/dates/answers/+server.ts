import { answerDates } from '#features/meetings/index.ts';
import { answerApi } from '../../../../../../answer-api.ts';
import * as operations from '../../../../../../operations/meetings.ts';
import { presentDates, seenMeeting } from '../../../../../../present-meeting.ts';

export const PUT = answerApi(operations.answerDates, async ({ needs, params, body }) => {
  const seen = await seenMeeting({ needs, params });
  const answered = seen.ok ? await answerDates(needs, seen.value.meeting.id, body) : seen;
  return answered.ok ? presentDates({ needs, params }) : answered;
});
