import { writeCsv } from '#domain/documents/write-csv.ts';
import { done, type Result } from '#domain/result.ts';
import { printSent } from '#features/toolbox/results/print-tool.ts';
import { tellBlock } from '#features/toolbox/results/tell-result.ts';
import { toolCsv } from '#features/toolbox/results/tool-csv.ts';
import { toolDocument } from '#features/toolbox/results/tool-document.ts';
import { tellingOf, type ToolPrint } from '#features/toolbox/results/tool-print.ts';
import type { Call } from './answer-api.ts';
import type { ApiFile } from './answer-file.ts';

const sent = ({ needs, params, body }: Call): Promise<Result<ToolPrint>> =>
  printSent(needs, params['tool'] ?? '', body);

const nameOf = ({ sheet, front }: ToolPrint): string => sheet.title || front.title;

/** A sheet that somebody sends, as a document; nothing of it is kept. */
export async function pressSent(call: Call): Promise<Result<ApiFile>> {
  const print = await sent(call);
  return print.ok ? done({ name: nameOf(print.value), content: toolDocument(print.value) }) : print;
}

/** The same as a table, for programs: commas and points, whatever the language. */
export async function tableSent(call: Call): Promise<Result<ApiFile>> {
  const print = await sent(call);
  return print.ok ? done({ name: nameOf(print.value), content: writeCsv(toolCsv(print.value)) }) : print;
}

/** The same with what it shows, in numbers and in words. */
export async function computeSent(call: Call) {
  const print = await sent(call);
  if (!print.ok) return print;
  const { tool, sheet, result } = print.value;
  const telling = tellingOf(print.value);
  return done({
    tool: tool.id,
    version: tool.version,
    sheet,
    result: { blocks: result.blocks.map((block) => ({ ...block })) },
    told: result.blocks.map((block) => tellBlock(block, telling)),
  });
}
