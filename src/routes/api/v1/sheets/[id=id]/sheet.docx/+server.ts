import { answerFile } from '../../../answer-file.ts';
import { sheetDocx } from '../../../operations/sheets.ts';
import { pressSheet } from '../../../press-sheet.ts';

export const GET = answerFile(sheetDocx, pressSheet);
