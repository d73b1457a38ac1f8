import type { Answer, Prompt } from '#domain/prompts/prompt.ts';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';
import { rowsOf } from '#domain/tools/counting.ts';
import type { LiveChange } from '../live-changes.ts';
import { nameKey, promptAt } from '../live-shape.ts';
import { answerWords } from '../ui/answer-words.ts';
import { calledSide } from '../ui/side-name.ts';
import { askedText, type ToolTexts } from '../ui/tool-texts.ts';

/** A change told in words: where it is, what stood there, and what stands there now. */
export type ToldChange = { readonly where: string; readonly before: string; readonly after: string };

type Words = { readonly added: string; readonly removed: string; readonly title: string };
type Telling = {
  readonly tool: Tool;
  readonly texts: ToolTexts;
  readonly sheets: readonly [before: ToolSheet, after: ToolSheet];
  readonly words: Words;
};

export function tellChange(telling: Telling, change: LiveChange): ToldChange {
  const { words } = telling;
  if (change.do === 'add-side')
    return { where: sideOf(telling, change.side.id), before: '–', after: words.added };
  if (change.do === 'remove-side')
    return { where: sideOf(telling, change.sideId), before: '–', after: words.removed };
  const where = placeOf(telling, change);
  if (change.do === 'add-row')
    return { where, before: '–', after: rowWords(telling, change.promptId, change.row.cells) };
  if (change.do === 'remove-row') {
    const row = rowsOf(answersOf(telling.sheets[0], change.sideId)[change.promptId]).find(
      ({ id }) => id === change.rowId,
    );
    return { where, before: rowWords(telling, change.promptId, row?.cells ?? {}), after: words.removed };
  }
  const say = (answer: Answer | null): string => answerAt(telling, change, answer);
  return { where, before: say(change.was), after: say(change.value) };
}

const answersOf = (sheet: ToolSheet, sideId: string | null): ToolSheet['shared'] =>
  sideId === null ? sheet.shared : (sheet.sides.find(({ id }) => id === sideId)?.answers ?? {});

function sideOf({ sheets, texts }: Telling, sideId: string): string {
  for (const { sides } of sheets.toReversed()) {
    const index = sides.findIndex(({ id }) => id === sideId);
    if (index >= 0) return calledSide(texts, sides[index]?.name ?? '', index);
  }
  return sideId;
}

type Place = { readonly sideId: string | null; readonly promptId: string };

/** The side, the prompt, the row and the column, as far as there are any. */
function placeOf(telling: Telling, { sideId, promptId }: Place): string {
  const [id = '', rowId, columnId] = promptId.split('.');
  const text = askedText(telling.texts, id);
  const label = id === 'title' ? telling.words.title : id === nameKey ? telling.words.title : text.label;
  return [
    sideId === null ? '' : sideOf(telling, sideId),
    label,
    rowId === undefined ? '' : (text.rows?.[rowId] ?? text.row?.one ?? ''),
    columnId === undefined ? '' : (text.columns?.[columnId]?.label ?? ''),
  ]
    .filter(Boolean)
    .join(' · ');
}

function answerAt({ tool, texts }: Telling, place: Place, answer: Answer | null): string {
  const [id = '', , columnId] = place.promptId.split('.');
  const prompt = promptAt(tool, place);
  const text = askedText(texts, id);
  const asked = columnId === undefined ? text : text.columns?.[columnId];
  return prompt
    ? answerWords(prompt, asked ?? { label: '', help: '' }, {
        answer: answer ?? undefined,
        ui: texts.ui,
        language: texts.language,
      })
    : String(answer ?? '–');
}

function rowWords(
  { tool, texts }: Telling,
  promptId: string,
  cells: Readonly<Record<string, Answer | undefined>>,
): string {
  const prompt = tool.prompts.find(({ id }) => id === promptId);
  const text = askedText(texts, promptId);
  const said = (column: Prompt): string =>
    answerWords(column, text.columns?.[column.id] ?? { label: '', help: '' }, {
      answer: cells[column.id],
      ui: texts.ui,
      language: texts.language,
    });
  return (prompt?.columns ?? [])
    .filter(({ id }) => cells[id] !== undefined)
    .map(said)
    .join(' · ');
}
