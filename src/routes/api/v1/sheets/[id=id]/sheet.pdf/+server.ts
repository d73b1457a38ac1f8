import { answerFile } from '../../../answer-file.ts';
import { sheetPdf } from '../../../operations/sheets.ts';
import { pressSheet } from '../../../press-sheet.ts';

export const GET = answerFile(sheetPdf, pressSheet);
