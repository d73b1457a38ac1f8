import { answerFile } from '../../answer-file.ts';
import { toolCsv } from '../../operations/tools.ts';
import { tableSent } from '../../press-tool.ts';

export const POST = answerFile(toolCsv, tableSent);
