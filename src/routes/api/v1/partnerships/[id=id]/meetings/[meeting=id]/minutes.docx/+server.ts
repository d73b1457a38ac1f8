import { answerFile } from '../../../../../answer-file.ts';
import { minutesDocx } from '../../../../../operations/meetings.ts';
import { pressMinutes } from '../../../../../present-meeting.ts';

export const GET = answerFile(minutesDocx, pressMinutes);
