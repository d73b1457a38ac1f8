import { answerFile } from '../../../../../answer-file.ts';
import { invitationPdf } from '../../../../../operations/meetings.ts';
import { pressInvitation } from '../../../../../present-meeting.ts';

export const GET = answerFile(invitationPdf, pressInvitation);
