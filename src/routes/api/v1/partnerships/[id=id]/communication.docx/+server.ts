import { answerFile } from '../../../answer-file.ts';
import { communicationDocx } from '../../../operations/communication.ts';
import { pressThePlan } from '../../../press-communication.ts';

export const GET = answerFile(communicationDocx, pressThePlan);
