import { answerFile } from '../../../answer-file.ts';
import { historyJson } from '../../../operations/partnerships.ts';
import { listHistory } from '../../../press-history.ts';

export const GET = answerFile(historyJson, listHistory);
