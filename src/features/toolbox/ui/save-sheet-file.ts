import type { Tool, ToolSheet } from '#domain/tools/tool.ts';
import { fileName, sheetFile } from '../loose-file.ts';

/** Hands the sheet to the browser as a file to keep. */
export function saveSheetFile(tool: Tool, sheet: ToolSheet): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([sheetFile(tool, sheet)], { type: 'application/json' }));
  link.download = fileName(tool, sheet, 'json');
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
}
