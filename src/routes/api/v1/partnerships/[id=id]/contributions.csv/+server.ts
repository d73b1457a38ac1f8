import { answerFile } from '../../../answer-file.ts';
import { contributionsCsv } from '../../../operations/contributions.ts';
import { tableContributions } from '../../../press-contributions.ts';

export const GET = answerFile(contributionsCsv, tableContributions);
