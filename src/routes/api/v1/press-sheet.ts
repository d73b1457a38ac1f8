import { fedTool } from '#domain/sights/fed-tool.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { readFeed, resultSeen } from '#features/phases/index.ts';
import { liveTool, toolDocument, toolOf } from '#features/toolbox/index.ts';
import { printTool } from '#features/toolbox/results/print-tool.ts';
import { shellWords } from '#words/shell/index.ts';
import type { Call } from './answer-api.ts';
import type { ApiFile } from './answer-file.ts';
import { presentSheet } from './present-sheet.ts';

/** A partnership's sheet, as far as the asker may see it, with what the room shows; of voices, what they say together. */
export async function pressSheet({ needs, params }: Call): Promise<Result<ApiFile>> {
  const read = await presentSheet(needs, params['id']);
  if (!read.ok) return read;
  const { title, content, partnershipId, mode, result } = read.value;
  const partnership = await needs.partnerships.partnership(partnershipId);
  const tool = await toolOf(needs, read.value.tool);
  if (!partnership || !tool) return problem('not-found');
  const feed = await readFeed(needs, { partnershipId, tool: tool.id });
  const print = await printTool(needs, fedTool(tool, feed?.fed ?? []), content);
  if (!print.ok) return print;
  const document = toolDocument({
    ...print.value,
    front: resultSeen(needs.language, print.value.front),
    tool: liveTool(tool, mode),
    ...(mode === 'voices' && { result: result ?? { blocks: [] } }),
    author: partnership.name,
    ...(partnership.example && { exampleNote: shellWords(needs.language)('exampleNote') }),
  });
  return done({ name: title, content: document });
}
