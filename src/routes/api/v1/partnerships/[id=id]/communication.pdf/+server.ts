import { answerFile } from '../../../answer-file.ts';
import { communicationPdf } from '../../../operations/communication.ts';
import { pressThePlan } from '../../../press-communication.ts';

export const GET = answerFile(communicationPdf, pressThePlan);
