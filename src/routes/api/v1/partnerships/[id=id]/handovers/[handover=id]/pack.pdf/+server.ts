import { answerFile } from '../../../../../answer-file.ts';
import { handoverPdf } from '../../../../../operations/handovers.ts';
import { pressHandover } from '../../../../../press-handover.ts';

export const GET = answerFile(handoverPdf, pressHandover);
