import { answerFile } from '../../../answer-file.ts';
import { agreementDocx } from '../../../operations/agreements.ts';
import { pressAgreement } from '../../../press-agreement.ts';

export const GET = answerFile(agreementDocx, pressAgreement);
