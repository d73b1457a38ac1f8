import { part } from '#domain/record.ts';
import type { Entry, Seat } from '#domain/gatherings/model.ts';
import { parseToolSheet } from '#domain/tools/parse-tool-sheet.ts';
import type { ToolResult } from '#domain/tools/result.ts';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';
import { combineSheets, voiceTool } from '#features/toolbox/index.ts';

/** The tool as one person at a workshop fills it in. */
export const askedTool = (tool: Tool): Tool => (tool.apart ? voiceTool(tool) : tool);

/** What a tool's step shows: all answers together, or each sheet under its writer's name; or that there are too few. */
export type ToolShown = {
  readonly count: number;
  /** Set when fewer have answered than must, for nobody to be recognised. */
  readonly tooFewOf: number | null;
  readonly together: Shown | null;
  readonly each: readonly (Shown & { readonly name: string })[];
};
/** `sheet` names the sides and holds no answers of others where the tool keeps them apart. */
type Shown = { readonly sheet: ToolSheet; readonly result: ToolResult };

/** An entry's sheet; null when it is of another tool or version, or cannot be read. */
export function sheetOf(tool: Tool, data: unknown): ToolSheet | null {
  if (part(data, 'tool') !== tool.id || part(data, 'version') !== tool.version) return null;
  const sheet = parseToolSheet(askedTool(tool), part(data, 'sheet'));
  return sheet.ok ? sheet.value : null;
}

export function showTool(tool: Tool, entries: readonly Entry[], seats: readonly Seat[]): ToolShown {
  const voices = entries.flatMap(({ seatId, data }) => {
    const sheet = sheetOf(tool, data);
    const name = seats.find(({ id }) => id === seatId)?.name ?? '–';
    return sheet ? [{ name, sheet }] : [];
  });
  const { count, tooFewOf, together } = combineSheets(
    tool,
    voices.map(({ sheet }) => sheet),
  );
  if (tooFewOf !== null) return { count, tooFewOf: count > 0 ? tooFewOf : null, together: null, each: [] };
  const apart = tool.apart && !tool.apart.named;
  const each = together || apart ? [] : voices.map((one) => ({ ...one, result: tool.compute(one.sheet) }));
  return { count, tooFewOf: null, together, each };
}
