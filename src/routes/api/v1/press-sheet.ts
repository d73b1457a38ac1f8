import { done, problem, type Result } from '#domain/result.ts';
import { liveTool, toolDocument, toolOf } from '#features/toolbox/index.ts';
import { printTool } from '#features/toolbox/results/print-tool.ts';
import { shellWords } from '#words/shell/index.ts';
import type { Call } from './answer-api.ts';
import type { ApiFile } from './answer-file.ts';
import { presentSheet } from './present-sheet.ts';

/** A partnership's sheet, as far as the asker may see it; of voices, what they say together. */
export async function pressSheet({ needs, params }: Call): Promise<Result<ApiFile>> {
  const read = await presentSheet(needs, params['id']);
  if (!read.ok) return read;
  const { title, content, partnershipId, mode, result } = read.value;
  const partnership = await needs.partnerships.partnership(partnershipId);
  const tool = await toolOf(needs, read.value.tool);
  if (!partnership || !tool) return problem('not-found');
  const print = await printTool(needs, tool, content);
  if (!print.ok) return print;
  const document = toolDocument({
    ...print.value,
    tool: liveTool(tool, mode),
    ...(mode === 'voices' && { result: result ?? { blocks: [] } }),
    author: partnership.name,
    ...(partnership.example && { exampleNote: shellWords(needs.language)('exampleNote') }),
  });
  return done({ name: title, content: document });
}
