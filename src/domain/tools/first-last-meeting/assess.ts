import type { Cells } from '../../prompts/prompt.ts';
import { cellsOf, textOf } from '../counting.ts';
import type { Light, ResultBlock, Said, ToolResult } from '../result.ts';
import type { ToolSheet } from '../tool.ts';

/** What each should know of the other after the first meeting. */
export const firstPoints = ['why', 'whom', 'hope', 'fear', 'decide', 'busy', 'know', 'next'] as const;

/** What must not be left lying after the last. */
export const lastPoints = [
  'products',
  'name',
  'data',
  'rights',
  'keys',
  'citizens',
  'thanks',
  'contact',
  'case',
] as const;

const settled: readonly string[] = ['clear', 'done', 'agreed', 'skip'];

type Which = 'first' | 'last';

/** How many of the meeting's points are settled, and what is left of it. */
export function assess(sheet: ToolSheet): ToolResult {
  const which: Which = sheet.shared['which'] === 'last' ? 'last' : 'first';
  const points: readonly string[] = which === 'last' ? lastPoints : firstPoints;
  const cellsAt = (row: string): Cells => cellsOf(sheet.shared[which], row);
  const answered = points.filter((row) => textOf(cellsAt(row)['state']) !== '');
  const done = points.filter((row) => settled.includes(textOf(cellsAt(row)['state'])));
  const base = { answered: answered.length, asked: points.length };
  const light: Light | undefined =
    answered.length === 0 ? undefined : done.length === points.length ? 'green' : 'amber';
  const told = light ? `${which}-${light}` : 'unknown';
  const blocks: readonly ResultBlock[] = [
    { kind: 'verdict', id: 'verdict', said: { say: told }, ...(light && { light }), base },
    {
      kind: 'figure',
      id: 'settled',
      value: answered.length === 0 ? null : done.length / points.length,
      as: 'percent',
      scale: [0, 1],
      base,
    },
    {
      kind: 'list',
      id: 'left',
      items: points.filter((row) => !done.includes(row)).map((row): Said => ({ prompt: which, row })),
      none: { say: 'nothingLeft' },
    },
    ...(which === 'last' ? [loose(sheet)] : []),
  ];
  return { blocks };
}

/** Agreed or open points that nobody has taken, or that have no day. */
function loose({ shared }: ToolSheet): ResultBlock {
  const items = lastPoints.filter((row) => {
    const { state, who, by } = cellsOf(shared['last'], row);
    return ['agreed', 'open'].includes(textOf(state)) && (textOf(who) === '' || textOf(by) === '');
  });
  return {
    kind: 'list',
    id: 'loose',
    items: items.map((row): Said => ({ prompt: 'last', row })),
    none: { say: 'noneLoose' },
  };
}
