import type { Language } from '#domain/language.ts';
import { problem, done, type Result } from '#domain/result.ts';
import type { Moment } from '#domain/time.ts';
import { parseToolSheet } from '#domain/tools/parse-tool-sheet.ts';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';
import type { ContentReader } from '#features/guide/index.ts';
import type { SheetReader } from '../ports.ts';
import { frontOf, toolOf } from '../tool-of.ts';
import type { ToolPrint } from './tool-print.ts';

type Needs = {
  readonly sheets: Pick<SheetReader, 'template'>;
  readonly content: ContentReader;
  readonly language: Language;
  readonly now: Moment;
  readonly publicUrl: string;
};

/** A filled sheet with its result and its words, ready to be pressed; nothing of it is kept. */
export async function printTool(needs: Needs, tool: Tool, sheet: ToolSheet): Promise<Result<ToolPrint>> {
  const front = await frontOf(needs, needs.language, tool.id);
  if (!front) return problem('not-found');
  const { language, now: date } = needs;
  const address = shortAddress(needs.publicUrl, front.slug);
  return done({ tool, sheet, result: tool.compute(sheet), language, front, date, address });
}

/** A sheet of unknown origin, of the tool with this id. */
export async function printSent(needs: Needs, id: string, value: unknown): Promise<Result<ToolPrint>> {
  const tool = await toolOf(needs, id);
  if (!tool) return problem('not-found');
  const sheet = parseToolSheet(tool, value);
  return sheet.ok ? printTool(needs, tool, sheet.value) : sheet;
}

/** As it stands in print: short enough to be typed. */
export const shortAddress = (publicUrl: string, slug: string): string =>
  `${publicUrl.replace(/^https?:\/\/(www\.)?/, '')}${slug && `/p/${slug}`}`;
