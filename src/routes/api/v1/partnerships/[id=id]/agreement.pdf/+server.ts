import { answerFile } from '../../../answer-file.ts';
import { agreementPdf } from '../../../operations/agreements.ts';
import { pressAgreement } from '../../../press-agreement.ts';

export const GET = answerFile(agreementPdf, pressAgreement);
