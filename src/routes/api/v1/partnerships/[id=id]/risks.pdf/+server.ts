import { answerFile } from '../../../answer-file.ts';
import { risksPdf } from '../../../operations/risks.ts';
import { pressRisks } from '../../../press-risks.ts';

export const GET = answerFile(risksPdf, pressRisks);
