import { answerFile } from '../../answer-file.ts';
import { looseWinWinPdf } from '../../operations/sheets.ts';
import { pressLooseSheet } from '../../press-sheet.ts';

export const POST = answerFile(looseWinWinPdf, pressLooseSheet);
