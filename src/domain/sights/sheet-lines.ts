import { checklistLines } from './checklist.ts';
import { conversationLines } from './conversations.ts';
import type { Fed } from './feed.ts';
import type { RoomFacts, Sight } from './room-facts.ts';
import { stepLines } from './steps.ts';
import type { Counted, Trace, Traces, Way } from './trace.ts';

const traces: Readonly<Record<string, Traces>> = {
  checklist: checklistLines,
  'six-steps': stepLines,
  ...conversationLines,
};

/** A line of a sheet with what the product sees that speaks for it, and the ways to what it does not see. */
export type SeenLine = {
  readonly promptId: string;
  readonly rowId: string | null;
  readonly seen: readonly Sight[];
  readonly unseen: readonly Way[];
  /** What the line counts as until somebody says otherwise. */
  readonly counts: Counted | null;
};

/** Whether anything is looked for in the room for a sheet of the tool. */
export const looksAtRoom = (tool: string): boolean => Object.hasOwn(traces, tool);

/** All lines of a tool that anything is looked for at, in their order; none where the tool is not fed. */
export const sheetLines = (tool: string, facts: RoomFacts): readonly SeenLine[] =>
  Object.entries((looksAtRoom(tool) && traces[tool]) || {}).map(([place, all]) =>
    lineFrom(place, all, facts),
  );

function lineFrom(place: string, all: readonly Trace[], facts: RoomFacts): SeenLine {
  const [promptId = '', rowId = null] = place.split('.');
  const looked = all.map((trace) => ({ ...trace, sight: trace.look(facts) }));
  const counting = looked.filter(({ sight }) => sight).map(({ counts }) => counts);
  return {
    promptId,
    rowId,
    seen: looked.flatMap(({ sight }) => sight ?? []),
    unseen: looked.filter(({ sight }) => !sight).map(({ way }) => way),
    counts: counting.find((one) => one === 'yes') ?? counting.find((one) => one === 'partly') ?? null,
  };
}

/** The lines as answers of a sheet with a state for each line, such as the checklist. */
export const fedByLines = (lines: readonly SeenLine[]): readonly Fed[] =>
  lines.flatMap(({ promptId, rowId, counts }) =>
    rowId === null || counts === null
      ? []
      : [{ promptId, answer: [{ id: rowId, cells: { state: counts } }] }],
  );
