import { answerFile } from '../../../../../answer-file.ts';
import { handoverDocx } from '../../../../../operations/handovers.ts';
import { pressHandover } from '../../../../../press-handover.ts';

export const GET = answerFile(handoverDocx, pressHandover);
