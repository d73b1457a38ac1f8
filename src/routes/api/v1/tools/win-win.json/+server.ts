import { done } from '#domain/result.ts';
import { assess } from '#domain/tools/win-win/assess.ts';
import { parseSheet } from '#domain/tools/win-win/parse-sheet.ts';
import { answerApi } from '../../answer-api.ts';
import { assessWinWin, readWinWin } from '../../operations/tools.ts';
import { presentTool } from '../../present-tool.ts';

export const GET = answerApi(readWinWin, (call) => presentTool(call, 'win-win'));

export const POST = answerApi(assessWinWin, async ({ body }) => {
  const sheet = parseSheet(body);
  return sheet.ok ? done({ sheet: sheet.value, result: assess(sheet.value) }) : sheet;
});
