import { answerFile } from '../../../answer-file.ts';
import { risksCsv } from '../../../operations/risks.ts';
import { tableRisks } from '../../../press-risks.ts';

export const GET = answerFile(risksCsv, tableRisks);
