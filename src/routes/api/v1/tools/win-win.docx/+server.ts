import { answerFile } from '../../answer-file.ts';
import { looseWinWinDocx } from '../../operations/sheets.ts';
import { pressLooseSheet } from '../../press-sheet.ts';

export const POST = answerFile(looseWinWinDocx, pressLooseSheet);
