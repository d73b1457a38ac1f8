import { answerFile } from '../../../../../answer-file.ts';
import { minutesPdf } from '../../../../../operations/meetings.ts';
import { pressMinutes } from '../../../../../present-meeting.ts';

export const GET = answerFile(minutesPdf, pressMinutes);
