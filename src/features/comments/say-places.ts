import type { Language } from '#domain/language.ts';
import type { ToolSheet } from '#domain/tools/tool.ts';
import { rowName, type ToolTexts } from '#features/toolbox/index.ts';
import { commentWords } from '#words/comments/index.ts';
import { placeKey, type AnswerPlace } from './answer-places.ts';
import type { CommentPlace } from './ports.ts';

type Saying = {
  readonly language: Language;
  readonly texts: ToolTexts;
  readonly whole: Pick<ToolSheet, 'sides'>;
  readonly places: readonly AnswerPlace[];
};

/** An answer in words, to choose among. */
export type PlaceChoice = { readonly value: string; readonly label: string; readonly within: boolean };

const label = (texts: ToolTexts, id: string): string => texts.prompts[id]?.label ?? id;

function withSide({ language }: Saying, side: string, what: string): string {
  return side === '' ? what : commentWords(language)('side', { side, what });
}

const rowOf = ({ language, texts }: Saying, { prompt, rows }: AnswerPlace, id: string): string | null => {
  const row = rows.find((one) => one.id === id);
  const text = texts.prompts[prompt.id];
  if (!row || !text) return null;
  const what = label(texts, prompt.id);
  return commentWords(language)('row', { what, row: rowName({ prompt, text }, rows, row) });
};

/** Every answer that may be commented, and each row of a table under it. */
export const placeChoices = (saying: Saying): readonly PlaceChoice[] =>
  saying.places.flatMap((place) => {
    const whole = { ...place, rowId: null };
    const within = place.withinPartyId !== null;
    const said = (what: string): string => withSide(saying, place.sideName, what);
    return [
      { value: placeKey(whole), label: said(label(saying.texts, place.promptId)), within },
      ...place.rows.map(({ id }) => ({
        value: placeKey({ ...whole, rowId: id }),
        label: said(rowOf(saying, place, id) ?? ''),
        within,
      })),
    ];
  });

/** What a comment stands beside, also when the row or the answer is not on the sheet any more. */
export function sayPlace(saying: Saying, { sideId, promptId, rowId }: CommentPlace): string {
  const say = commentWords(saying.language);
  const place = saying.places.find((one) => one.sideId === sideId && one.promptId === promptId);
  if (!place && saying.texts.prompts[promptId] === undefined) return say('gone');
  const side = place?.sideName ?? saying.whole.sides.find(({ id }) => id === sideId)?.name ?? '';
  const what = label(saying.texts, promptId);
  const row = rowId === null ? what : ((place && rowOf(saying, place, rowId)) ?? say('goneRow', { what }));
  return withSide(saying, side, row);
}
