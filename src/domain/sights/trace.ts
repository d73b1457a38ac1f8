import { sheetOf } from './looks.ts';
import type { Look, SightPlace } from './room-facts.ts';

/** Where a line can be put in place: a page of the room, or a sheet of a tool to begin there. */
export type Way = { readonly to: SightPlace | 'sheets'; readonly tool?: string };

/** What a line counts as when it is seen to be so. */
export type Counted = 'yes' | 'partly';

/** What speaks for a line: looked for, and what it counts for when seen; without that it only stands beside it. */
export type Trace = { readonly look: Look; readonly way: Way; readonly counts?: Counted };

/** The traces of each line, by `prompt` or `prompt.row`. */
export type Traces = Readonly<Record<string, readonly Trace[]>>;

/** Something on a page of the room. */
export const on = (to: SightPlace, look: Look, counts?: Counted): Trace => ({
  look,
  way: { to },
  ...(counts && { counts }),
});

/** A sheet of a tool, or of one that answers the same, that all parties see. */
export const shown = (
  tool: string,
  {
    counts,
    also = [],
    look = sheetOf,
  }: { counts?: Counted; also?: readonly string[]; look?: typeof sheetOf } = {},
): Trace => ({ look: look(tool, ...also), way: { to: 'sheets', tool }, ...(counts && { counts }) });
