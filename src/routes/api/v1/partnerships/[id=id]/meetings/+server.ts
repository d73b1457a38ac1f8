import { done } from '#domain/result.ts';
import { beginMeeting } from '#features/meetings/index.ts';
import { answerApi } from '../../../answer-api.ts';
import * as operations from '../../../operations/meetings.ts';
import { presentMeeting } from '../../../present-meeting.ts';
import { seenPartnership } from '../../../present-partnership.ts';

export const GET = answerApi(operations.listMeetings, async ({ needs, params, query }) => {
  const seen = await seenPartnership(needs, params['id']);
  return seen.ok ? done(await needs.meetings.meetings(seen.value, query)) : seen;
});

export const POST = answerApi(operations.beginMeeting, async ({ needs, params, body }) => {
  const begun = await beginMeeting(needs, params['id'] ?? '', body);
  return begun.ok ? presentMeeting({ needs, params: { ...params, meeting: begun.value.id } }) : begun;
});
