import { emptyToolSheet } from '#domain/tools/empty-sheet.ts';
import type { ToolResult } from '#domain/tools/result.ts';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';

/** What several sheets of a tool show together; that there are too few; or null where a tool puts none together. */
export type Combined = {
  readonly count: number;
  /** Set when fewer have answered than must, for nobody to be recognised. */
  readonly tooFewOf: number | null;
  /** `sheet` names the sides and holds nobody's answers. */
  readonly together: { readonly sheet: ToolSheet; readonly result: ToolResult } | null;
};

export function combineSheets(tool: Tool, sheets: readonly ToolSheet[]): Combined {
  const [count, least] = [sheets.length, tool.apart?.least ?? 1];
  if (count < least) return { count, tooFewOf: least, together: null };
  if (!tool.combine) return { count, tooFewOf: null, together: null };
  const widest = sheets.toSorted((a, b) => b.sides.length - a.sides.length)[0];
  const sheet = emptyToolSheet(tool, widest?.sides ?? []);
  return { count, tooFewOf: null, together: { sheet, result: tool.combine(sheets) } };
}
