import { answerFile } from '../../../answer-file.ts';
import { endingDocx } from '../../../operations/endings.ts';
import { pressEnding } from '../../../press-ending.ts';

export const GET = answerFile(endingDocx, pressEnding);
