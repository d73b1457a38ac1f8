import { proposeDate } from '#features/meetings/index.ts';
import { answerApi } from '../../../../../answer-api.ts';
import * as operations from '../../../../../operations/meetings.ts';
import { presentDates, seenMeeting } from '../../../../../present-meeting.ts';

export const GET = answerApi(operations.readDates, presentDates);

export const POST = answerApi(operations.proposeDate, async ({ needs, params, body }) => {
  const seen = await seenMeeting({ needs, params });
  const proposed = seen.ok ? await proposeDate(needs, seen.value.meeting.id, body) : seen;
  return proposed.ok ? presentDates({ needs, params }) : proposed;
});
