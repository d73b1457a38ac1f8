import { answerFile } from '../../../answer-file.ts';
import { pressKitDocx } from '../../../operations/communication.ts';
import { pressTheKit } from '../../../press-communication.ts';

export const GET = answerFile(pressKitDocx, pressTheKit);
