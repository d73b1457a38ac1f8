import type { ResultBlock, Said } from '../tools/result.ts';
import type { Tool, ToolSheet } from '../tools/tool.ts';
import { feeds, fedSheet, type Fed } from './feed.ts';

/** The block that says what was counted without anybody having answered it, and the sentences in it. */
export const seenBlock = 'seen';
export const seenSays = { line: 'seenLine', road: 'seenRoad', none: 'seenNone' } as const;

/** The tool as a room feeds it: it counts what the product sees where nobody has answered, and says so. */
export function fedTool(tool: Tool, fed: readonly Fed[]): Tool {
  if (fed.length === 0) return tool;
  return {
    ...tool,
    compute: (sheet) => {
      const { blocks } = tool.compute(fedSheet(sheet, fed));
      const first = blocks.findIndex(({ kind }) => !opening.includes(kind));
      return { blocks: blocks.toSpliced(first < 0 ? blocks.length : first, 0, told(sheet, fed)) };
    },
  };
}

/** What stands first in a result and is read together. */
const opening: readonly ResultBlock['kind'][] = ['figure', 'verdict', 'text'];

function told(sheet: ToolSheet, fed: readonly Fed[]): ResultBlock {
  const working = fed.filter((one) => feeds(sheet, one));
  const lines = working.flatMap(({ promptId, answer, because }): readonly Said[] => {
    const row = Array.isArray(answer) ? answer[0] : null;
    if (because === undefined || !row || typeof row === 'string') return [];
    return [
      { say: seenSays.line, values: { line: { prompt: promptId, row: row.id }, sight: { text: because } } },
    ];
  });
  const road: readonly Said[] = working.some(({ because }) => because === undefined)
    ? [{ say: seenSays.road }]
    : [];
  return { kind: 'list', id: seenBlock, items: [...road, ...lines], none: { say: seenSays.none } };
}
