import { chooseDate } from '#features/meetings/index.ts';
import { answerApi } from '../../../../../../../answer-api.ts';
import * as operations from '../../../../../../../operations/meetings.ts';
import { seenMeeting } from '../../../../../../../present-meeting.ts';

export const POST = answerApi(operations.chooseDate, async ({ needs, params }) => {
  const seen = await seenMeeting({ needs, params });
  return seen.ok ? chooseDate(needs, { id: seen.value.meeting.id, optionId: params['option'] ?? '' }) : seen;
});
