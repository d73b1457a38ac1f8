import { checkAnswers } from '../../prompts/check-answers.ts';
import type { Problem } from '../../result.ts';
import { localKey, mostSides } from './empty-sheet.ts';
import { type Side, type WinWinSheet, winWinPrompts } from './model.ts';
import { checkSideName, placed } from './parse-sheet.ts';

/** The name of a shared field in the plain form. */
export const sharedField = (promptId: string): string =>
  promptId === 'title' ? 'title' : `shared.${promptId}`;

/** The name of a party's field in the plain form; `name` is the party's own name. */
export const sideField = (index: number, promptId: string): string => `sides.${index}.${promptId}`;

export type FormSheet = { readonly sheet: WinWinSheet; readonly problems: readonly Problem[] };

/**
 * The sheet in a posted form, for browsers without script. Takes the entries of a `FormData`. The sheet
 * holds what is valid; each problem names its form field, and the page shows again what was typed there.
 */
export function sheetFromForm(entries: Iterable<readonly [string, unknown]>): FormSheet {
  const fields = new Map(entries);
  const problems: Problem[] = [];
  const shared = checkAnswers(winWinPrompts, picked(fields, sharedField, 'sheet'), 'sheet');
  problems.push(...shared.problems.map((found) => ({ ...found, field: sharedField(found.field ?? '') })));
  const sides = sideNumbers(fields).map((index) => sideFromForm(fields, index, problems));
  const { title, ...others } = shared.answers;
  return { sheet: { title: String(title ?? ''), shared: others, sides }, problems };
}

type Fields = ReadonlyMap<string, unknown>;

const picked = (fields: Fields, name: (promptId: string) => string, per: 'sheet' | 'party') =>
  Object.fromEntries(
    winWinPrompts.filter((prompt) => prompt.per === per).map(({ id }) => [id, fields.get(name(id))]),
  );

/** The sides present in the form, in order. */
const sideNumbers = (fields: Fields): readonly number[] =>
  Array.from({ length: mostSides }, (_, index) => index).filter((index) =>
    fields.has(sideField(index, 'name')),
  );

function sideFromForm(fields: Fields, index: number, problems: Problem[]): Side {
  const input = picked(fields, (promptId) => sideField(index, promptId), 'party');
  const { answers, problems: found } = checkAnswers(winWinPrompts, input, 'party');
  const name = checkSideName(fields.get(sideField(index, 'name')), sideField(index, 'name'));
  if (!name.ok) problems.push(name.problem);
  for (const each of found) problems.push(placed(`sides.${index}`, each) ?? each);
  return { id: localKey(index), name: name.ok ? name.value : '', answers };
}
