import { answerFile } from '../../../answer-file.ts';
import { contributionsDocx } from '../../../operations/contributions.ts';
import { pressContributions } from '../../../press-contributions.ts';

export const GET = answerFile(contributionsDocx, pressContributions);
