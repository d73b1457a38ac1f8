import { isRecord, part } from '#domain/record.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { parseToolSheet } from '#domain/tools/parse-tool-sheet.ts';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';

const family = 'byg-partnerskaber/';
/** More than the fullest sheet there can be. */
export const longestFile = 4_000_000;

/** The sheet as a file to keep, and to open again anywhere. */
export const sheetFile = (tool: Pick<Tool, 'id' | 'version'>, sheet: ToolSheet): string =>
  `${JSON.stringify({ format: family + tool.id, version: tool.version, sheet }, null, 2)}\n`;

/** A name for the file that says what is in it and that every machine can keep. */
export function fileName(tool: Pick<Tool, 'id'>, sheet: ToolSheet, ending: string): string {
  const title = sheet.title
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `${tool.id}${title === '' ? '' : `-${title}`}.${ending}`;
}

/**
 * A file that somebody says is a sheet of this tool; trusted in nothing.
 *
 * Problems: `too-large`, `not-a-sheet`, `other-tool` (`tool`, its id), `newer-version`, `older-version`.
 */
export function readSheetFile(tool: Tool, text: string): Result<ToolSheet> {
  if (text.length > longestFile) return problem('too-large');
  const value = parsed(text);
  if (!isRecord(value)) return problem('not-a-sheet');
  const format = part(value, 'format');
  // A bare sheet, as the API gives it, is as good.
  if (typeof format !== 'string') return parseToolSheet(tool, value);
  if (!format.startsWith(family)) return problem('not-a-sheet');
  const id = format.slice(family.length);
  if (id !== tool.id) return problem('other-tool', { details: { tool: id } });
  const version = Number(part(value, 'version') ?? tool.version);
  const sheet = parseToolSheet(tool, part(value, 'sheet'));
  if (sheet.ok) return done(sheet.value);
  if (version > tool.version) return problem('newer-version');
  return version < tool.version ? problem('older-version') : problem('not-a-sheet');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
