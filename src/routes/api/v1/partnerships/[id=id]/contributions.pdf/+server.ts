import { answerFile } from '../../../answer-file.ts';
import { contributionsPdf } from '../../../operations/contributions.ts';
import { pressContributions } from '../../../press-contributions.ts';

export const GET = answerFile(contributionsPdf, pressContributions);
