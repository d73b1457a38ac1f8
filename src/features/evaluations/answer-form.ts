import { statementsOf } from '#domain/evaluations/rules.ts';
import type { Asking } from './ports.ts';

/** What was typed to the things that are asked, and nothing else of the form. */
export const typedAnswer = (
  form: FormData,
  { areas, open, question }: Pick<Asking, 'areas' | 'open' | 'question'>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...statementsOf(areas), ...open, ...(question === '' ? [] : ['reply'])].map((id) => {
      const value = form.get(id);
      return [id, typeof value === 'string' ? value : ''];
    }),
  );

/** Rows of a form without script: as many as there are numbered fields; a row without its first word is none. */
function rowsOf<Name extends string>(
  form: FormData,
  [first, ...rest]: readonly [Name, ...Name[]],
): readonly Readonly<Record<Name, string>>[] {
  const count = form.getAll(first).length;
  const cell = (name: Name, at: number): string => {
    const value = form.getAll(name)[at];
    return typeof value === 'string' ? value : '';
  };
  return Array.from({ length: count }, (_, at) =>
    Object.fromEntries([first, ...rest].map((name) => [name, cell(name, at)])),
  ).filter((row) => (row[first] ?? '').trim() !== '') as Readonly<Record<Name, string>>[];
}

/** What the talk led to, as it was typed. */
export const typedAgreed = (form: FormData) => ({
  criteria: rowsOf(form, ['criterion', 'fate', 'why']),
  agreed: rowsOf(form, ['what', 'partyId', 'due']),
  nextOn: String(form.get('nextOn') ?? ''),
  revision: String(form.get('revision') ?? ''),
});
