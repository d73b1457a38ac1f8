import { answerFile } from '../../../answer-file.ts';
import { pressKitPdf } from '../../../operations/communication.ts';
import { pressTheKit } from '../../../press-communication.ts';

export const GET = answerFile(pressKitPdf, pressTheKit);
