import { answerApi } from '../answer-api.ts';
import { listTools } from '../operations/tools.ts';
import { presentTools } from '../present-tool.ts';

export const GET = answerApi(listTools, presentTools);
