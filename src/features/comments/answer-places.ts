import type { Prompt, Row } from '#domain/prompts/prompt.ts';
import { rowsOf } from '#domain/tools/counting.ts';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';
import { isKept, liveTool, sideTool, voiceTool, type SheetPresented } from '#features/toolbox/index.ts';
import type { CommentPlace } from './ports.ts';

/** An answer that may be commented. */
export type AnswerPlace = Omit<CommentPlace, 'rowId'> & {
  /** What the side is called; empty for what is asked once. */
  readonly sideName: string;
  /** Whose own people see a comment here; null for everybody who sees the sheet. */
  readonly withinPartyId: string | null;
  readonly prompt: Prompt;
  readonly rows: readonly Row[];
};

/** More rows than anybody chooses among in a list; the others are commented with their table. */
const mostRows = 200;

const asked = ({ prompts }: Tool, per: Prompt['per']): readonly Prompt[] =>
  prompts.filter((prompt) => prompt.per === per && prompt.id !== 'title');

const place = (
  prompt: Prompt,
  answers: ToolSheet['shared'],
  side: Partial<AnswerPlace> = {},
): AnswerPlace => ({
  sideId: null,
  sideName: '',
  withinPartyId: null,
  ...side,
  promptId: prompt.id,
  prompt,
  rows: prompt.kind === 'rows' ? rowsIn(prompt, answers) : [],
});

const rowsIn = (prompt: Prompt, answers: ToolSheet['shared']): readonly Row[] =>
  (prompt.fixed ? prompt.fixed.map((id): Row => ({ id, cells: {} })) : rowsOf(answers[prompt.id])).slice(
    0,
    mostRows,
  );

/** Every answer of a whole sheet that all who see it see. */
export const openPlaces = (tool: Tool, sheet: ToolSheet): readonly AnswerPlace[] => [
  ...asked(tool, 'sheet').map((prompt) => place(prompt, sheet.shared)),
  ...sheet.sides.flatMap(({ id, name, answers }) =>
    asked(tool, 'party').map((prompt) => place(prompt, answers, { sideId: id, sideName: name })),
  ),
];

type Seen = Pick<SheetPresented, 'sheet' | 'whole' | 'ownSides' | 'parties'>;

/**
 * The answers of a sheet in a partnership that this reader may comment. Beside what only the own party sees
 * a comment is that party's alone; beside answers that people gave each alone there is none before they are
 * heard together, and then it is beside the question.
 */
export function answerPlaces(tool: Tool, seen: Seen): readonly AnswerPlace[] {
  const { sheet, whole } = seen;
  if (sheet.mode === 'open') return openPlaces(tool, whole);
  const together = liveTool(tool, sheet.mode);
  if (sheet.mode === 'voices') {
    const heard = sheet.state === 'revealed' ? voiceTool(tool).prompts : [];
    const open = heard.filter(({ visibility, id }) => visibility !== 'private' && id !== 'title');
    return [...openPlaces(together, whole), ...open.map((prompt) => ({ ...place(prompt, {}), rows: [] }))];
  }
  if (sheet.state === 'revealed')
    return [...openPlaces(together, whole), ...ownPlaces(sideTool(tool).prompts.filter(isKept), seen)];
  return [
    ...asked(tool, 'sheet').map((prompt) => place(prompt, whole.shared)),
    ...ownPlaces(asked(tool, 'party'), seen),
  ];
}

const ownPlaces = (prompts: readonly Prompt[], { ownSides, parties }: Seen): readonly AnswerPlace[] =>
  ownSides.flatMap(({ partyId, answers }) => {
    const sideName = parties.find(({ id }) => id === partyId)?.organisation.name ?? '';
    const side = { sideId: partyId, sideName, withinPartyId: partyId };
    return prompts.map((prompt) => place(prompt, answers, side));
  });

/** A place in one word, for a form or an address. Ids have no `~`. */
export const placeKey = ({ sideId, promptId, rowId }: CommentPlace): string =>
  [sideId ?? '', promptId, ...(rowId === null ? [] : [rowId])].join('~');

export function placeOfKey(key: string): CommentPlace | null {
  const [sideId, promptId, rowId, ...more] = key.split('~');
  if (sideId === undefined || !promptId || more.length > 0 || key.length > 200) return null;
  return { sideId: sideId === '' ? null : sideId, promptId, rowId: rowId || null };
}

/** The place among those that may be commented; a row counts when it stands in the table now. */
export function findPlace(places: readonly AnswerPlace[], key: string): (AnswerPlace & CommentPlace) | null {
  const wanted = placeOfKey(key);
  const found = places.find((one) => one.sideId === wanted?.sideId && one.promptId === wanted.promptId);
  if (!wanted || !found) return null;
  if (wanted.rowId !== null && !found.rows.some(({ id }) => id === wanted.rowId)) return null;
  return { ...found, rowId: wanted.rowId };
}
