import { answerFile } from '../../answer-file.ts';
import { toolDocx } from '../../operations/tools.ts';
import { pressSent } from '../../press-tool.ts';

export const POST = answerFile(toolDocx, pressSent);
