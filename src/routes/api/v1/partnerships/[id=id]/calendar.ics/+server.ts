import { done, problem } from '#domain/result.ts';
import { calendarFeed } from '#features/workspace/index.ts';
import { answerFile } from '../../../answer-file.ts';
import * as operations from '../../../operations/partnerships.ts';

export const GET = answerFile(operations.readCalendar, async ({ needs, params }) => {
  const partnership = await needs.partnerships.partnership(params['id'] ?? '');
  if (!partnership) return problem('not-found');
  const calendar = await calendarFeed(needs, partnership.id);
  if (!calendar) return problem('not-found');
  return done({ name: partnership.name, content: needs.calendar(calendar) });
});
