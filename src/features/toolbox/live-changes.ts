import type { Answer, Answers, Prompt, Row } from '#domain/prompts/prompt.ts';
import { rowsOf } from '#domain/tools/counting.ts';
import type { Side, Tool, ToolSheet } from '#domain/tools/tool.ts';
import { hasOwnSides, isOwnRows, nameKey, type Place, promptsOf, slotsOf } from './live-shape.ts';

/** One thing that somebody changed in a form without script, against what the form showed. */
export type LiveChange =
  | (Place & { readonly do: 'answer'; readonly value: Answer | null; readonly was: Answer | null })
  | (Place & { readonly do: 'add-row'; readonly row: Row })
  | (Place & { readonly do: 'remove-row'; readonly rowId: string })
  | { readonly do: 'add-side'; readonly side: Side }
  | { readonly do: 'remove-side'; readonly sideId: string };

/** What was changed from one reading of the sheet to another; nothing else is touched when it is written. */
export function changesBetween(tool: Tool, was: ToolSheet, now: ToolSheet): readonly LiveChange[] {
  const before = new Map(was.sides.map((side) => [side.id, side]));
  const after = new Map(now.sides.map((side) => [side.id, side]));
  const own = hasOwnSides(tool);
  const whole = ({ title, shared }: ToolSheet): Answers => ({ ...shared, title });
  return [
    ...answerChanges(tool, null, { was: whole(was), now: whole(now) }),
    ...now.sides.flatMap((side): readonly LiveChange[] => {
      const old = before.get(side.id);
      if (!old && !own) return [];
      const made: LiveChange[] = old ? [] : [{ do: 'add-side', side }];
      const named = (one: Side | undefined): Answers => ({ ...one?.answers, [nameKey]: one?.name ?? '' });
      const first = old ? named(old) : {};
      return [...made, ...answerChanges(tool, side.id, { was: first, now: named(side) })];
    }),
    ...was.sides.flatMap(({ id }): LiveChange[] =>
      own && !after.has(id) ? [{ do: 'remove-side', sideId: id }] : [],
    ),
  ];
}

type Both = { readonly was: Answers; readonly now: Answers };

function answerChanges(tool: Tool, sideId: string | null, { was, now }: Both): readonly LiveChange[] {
  const simple = slotsOf(tool, sideId).flatMap(({ key }): LiveChange[] =>
    changed({ sideId, promptId: key }, answerAt(was, key), answerAt(now, key)),
  );
  const tables = promptsOf(tool, sideId)
    .filter(isOwnRows)
    .flatMap((prompt) =>
      rowChanges(prompt, { sideId, promptId: prompt.id }, [rowsOf(was[prompt.id]), rowsOf(now[prompt.id])]),
    );
  return [...simple, ...tables];
}

function changed(place: Place, was: Answer | undefined, now: Answer | undefined): LiveChange[] {
  const [old, value] = [was === '' ? undefined : was, now === '' ? undefined : now];
  if (JSON.stringify(old) === JSON.stringify(value)) return [];
  return [{ do: 'answer', ...place, value: value ?? null, was: old ?? null }];
}

function answerAt(answers: Answers, key: string): Answer | undefined {
  const [id = '', rowId, columnId] = key.split('.');
  if (rowId === undefined || columnId === undefined) return answers[id];
  return rowsOf(answers[id]).find((row) => row.id === rowId)?.cells[columnId];
}

function rowChanges(
  { columns = [] }: Prompt,
  place: Place,
  [was, now]: readonly [readonly Row[], readonly Row[]],
): readonly LiveChange[] {
  const before = new Map(was.map((row) => [row.id, row]));
  const kept = new Set(now.map(({ id }) => id));
  return [
    ...now.flatMap((row): LiveChange[] => {
      const old = before.get(row.id);
      if (!old) return [{ do: 'add-row', ...place, row }];
      return columns.flatMap(({ id }) =>
        changed({ ...place, promptId: `${place.promptId}.${row.id}.${id}` }, old.cells[id], row.cells[id]),
      );
    }),
    ...was.flatMap(({ id }): LiveChange[] =>
      kept.has(id) ? [] : [{ do: 'remove-row', ...place, rowId: id }],
    ),
  ];
}
