import type { Side, Tool, ToolSheet } from './tool.ts';

/** The local key of the n-th side (from 0) on a loose sheet. */
export const localKey = (index: number): string => `part-${index + 1}`;

/** A side with nothing written in it. */
export const emptySide = (id: string, name = ''): Side => ({ id, name, answers: {} });

/** A new sheet: with as many unnamed sides as the tool begins with, or those given. */
export function emptyToolSheet(tool: Tool, sides?: readonly Pick<Side, 'id' | 'name'>[]): ToolSheet {
  const { start = 0, most = 0 } = tool.sides ?? {};
  const begun = sides ?? Array.from({ length: start }, (_, index) => ({ id: localKey(index), name: '' }));
  return { title: '', shared: {}, sides: begun.slice(0, most).map(({ id, name }) => emptySide(id, name)) };
}
