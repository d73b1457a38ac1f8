import { answerFile } from '../../../answer-file.ts';
import { historyCsv } from '../../../operations/partnerships.ts';
import { tableHistory } from '../../../press-history.ts';

export const GET = answerFile(historyCsv, tableHistory);
