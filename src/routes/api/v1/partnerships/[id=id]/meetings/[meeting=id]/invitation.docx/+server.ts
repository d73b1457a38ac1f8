import { answerFile } from '../../../../../answer-file.ts';
import { invitationDocx } from '../../../../../operations/meetings.ts';
import { pressInvitation } from '../../../../../present-meeting.ts';

export const GET = answerFile(invitationDocx, pressInvitation);
