import * as Y from 'yjs';
import type { Answer, Prompt } from '#domain/prompts/prompt.ts';
import { longestName } from '#domain/tools/parse-tool-sheet.ts';
import type { Tool } from '#domain/tools/tool.ts';

/**
 * A sheet as a shared document. What every sheet of the tool has exists from the seed on, so that people
 * only ever write in it: nobody creates or removes a field, and two never create the same one twice. What
 * people add themselves – rows, and sides that are not parties – has an id of its own, and is never removed:
 * `$gone` holds the mark of what stood there when it was taken away, and it is away for as long as it still
 * says that. Whoever wrote in it meanwhile has brought it back, and nothing is lost.
 *
 * `parties` array of {id, name} · `shared` key → text · `sides` sideId → key → text · `scales`
 * "sideId/key" → every answer that is not text · `rows` "sideId/promptId/rowId" → column → text or answer.
 * A key is a prompt's id, or `prompt.row.column` for a cell.
 */
export type LiveSheet = {
  readonly parties: Y.Array<{ readonly id: string; readonly name: string }>;
  readonly shared: Y.Map<Y.Text>;
  readonly sides: Y.Map<LiveGroup>;
  readonly scales: Y.Map<Answer>;
  readonly rows: Y.Map<LiveGroup>;
};

/** A side's texts, or the cells of a row of people's own. */
export type LiveGroup = Y.Map<Y.Text | Answer>;

/** Where an answer stands: on a side, or (`sideId` null) in what is shared; `promptId` may be a cell's key. */
export type Place = { readonly sideId: string | null; readonly promptId: string };

export const orderKey = '$order';
export const goneKey = '$gone';
export const nameKey = '$name';

export const openSheet = (doc: Y.Doc): LiveSheet => ({
  parties: doc.getArray('parties'),
  shared: doc.getMap('shared'),
  sides: doc.getMap('sides'),
  scales: doc.getMap('scales'),
  rows: doc.getMap('rows'),
});

export const isText = ({ kind }: Prompt): boolean =>
  kind === 'text' || kind === 'long-text' || kind === 'who';
export const isSingleLine = ({ kind }: Prompt): boolean => kind !== 'long-text';
export const isOwnRows = (prompt: Prompt): boolean => prompt.kind === 'rows' && prompt.fixed === undefined;
/** Whether people put sides on the sheet themselves; parties come with the partnership. */
export const hasOwnSides = ({ sides }: Tool): boolean => sides !== undefined && sides.of !== 'party';

export const scaleKey = ({ sideId, promptId }: Place): string => `${sideId ?? ''}/${promptId}`;
export const rowKey = ({ sideId, promptId }: Place, rowId: string): string =>
  `${sideId ?? ''}/${promptId}/${rowId}`;
export const cellKey = (promptId: string, rowId: string, columnId: string): string =>
  `${promptId}.${rowId}.${columnId}`;

const title: Prompt = {
  id: 'title',
  kind: 'text',
  per: 'sheet',
  visibility: 'shared',
  longest: longestName,
};
const sideName: Prompt = { ...title, id: nameKey, per: 'party' };

/** What is asked of the sheet, its title first, or of each side. */
export function promptsOf(tool: Tool, sideId: string | null): readonly Prompt[] {
  const per = sideId === null ? 'sheet' : 'party';
  const asked = tool.prompts.filter((prompt) => prompt.per === per && prompt.id !== 'title');
  if (sideId === null) return [title, ...asked];
  return hasOwnSides(tool) ? [sideName, ...asked] : asked;
}

/** A field of the sheet: its key, and what it takes. */
export type Slot = { readonly key: string; readonly prompt: Prompt };

/** The fields that every sheet of the tool has from its seed on. */
export const slotsOf = (tool: Tool, sideId: string | null): readonly Slot[] =>
  promptsOf(tool, sideId).flatMap((prompt): Slot[] =>
    prompt.kind === 'rows' ? fixedSlots(prompt) : [{ key: prompt.id, prompt }],
  );

const fixedSlots = ({ id, fixed = [], columns = [] }: Prompt): Slot[] =>
  fixed.flatMap((rowId) => columns.map((column) => ({ key: cellKey(id, rowId, column.id), prompt: column })));

/** What a place takes; undefined for a place that no sheet of the tool has. */
export function promptAt(tool: Tool, { sideId, promptId }: Place): Prompt | undefined {
  const [id, rowId, columnId, ...more] = promptId.split('.');
  const prompt = promptsOf(tool, sideId).find((one) => one.id === id);
  if (!prompt || more.length > 0) return undefined;
  if (rowId === undefined) return prompt.kind === 'rows' ? undefined : prompt;
  if (prompt.kind !== 'rows' || (prompt.fixed && !prompt.fixed.includes(rowId))) return undefined;
  return prompt.columns?.find((column) => column.id === columnId);
}

/** The row of people's own that a cell's place names, and the cell's column. */
export function ownCell(live: LiveSheet, { sideId, promptId }: Place): readonly [LiveGroup, string] | null {
  const [id = '', rowId, columnId] = promptId.split('.');
  if (rowId === undefined || columnId === undefined) return null;
  const row = live.rows.get(rowKey({ sideId, promptId: id }, rowId));
  return row instanceof Y.Map ? [row, columnId] : null;
}

export function textAt(live: LiveSheet, place: Place): Y.Text | undefined {
  const { sideId, promptId } = place;
  const kept = sideId === null ? live.shared.get(promptId) : live.sides.get(sideId)?.get(promptId);
  if (kept instanceof Y.Text) return kept;
  const cell = ownCell(live, place);
  const text = cell?.[0].get(cell[1]);
  return text instanceof Y.Text ? text : undefined;
}
