import { answerFile } from '../../../answer-file.ts';
import { endingPdf } from '../../../operations/endings.ts';
import { pressEnding } from '../../../press-ending.ts';

export const GET = answerFile(endingPdf, pressEnding);
