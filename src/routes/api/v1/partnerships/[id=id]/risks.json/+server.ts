import { answerFile } from '../../../answer-file.ts';
import { risksJson } from '../../../operations/risks.ts';
import { sheetOfRisks } from '../../../press-risks.ts';

export const GET = answerFile(risksJson, sheetOfRisks);
