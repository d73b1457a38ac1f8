import { answerFile } from '../../answer-file.ts';
import { toolPdf } from '../../operations/tools.ts';
import { pressSent } from '../../press-tool.ts';

export const POST = answerFile(toolPdf, pressSent);
