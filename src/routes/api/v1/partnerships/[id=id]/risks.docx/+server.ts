import { answerFile } from '../../../answer-file.ts';
import { risksDocx } from '../../../operations/risks.ts';
import { pressRisks } from '../../../press-risks.ts';

export const GET = answerFile(risksDocx, pressRisks);
