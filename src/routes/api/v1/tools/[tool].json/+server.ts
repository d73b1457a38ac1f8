import { answerApi } from '../../answer-api.ts';
import { computeSheet, readTool } from '../../operations/tools.ts';
import { presentTool } from '../../present-tool.ts';
import { computeSent } from '../../press-tool.ts';

export const GET = answerApi(readTool, (call) => presentTool(call, call.params['tool'] ?? ''));
export const POST = answerApi(computeSheet, computeSent);
