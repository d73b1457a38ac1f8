import { cleanLine } from '../../clean-text.ts';
import { checkAnswers } from '../../prompts/check-answers.ts';
import { isRecord, items, part } from '../../record.ts';
import { done, type Problem, problem, type Result } from '../../result.ts';
import { mostSides } from './empty-sheet.ts';
import { type Side, type WinWinSheet, winWinPrompts } from './model.ts';

/** Longest name of a party, in characters. */
export const longestName = 120;

const bodyPrompts = winWinPrompts.filter(({ id }) => id !== 'title');

/**
 * A sheet of unknown origin (browser storage, file, API, live document), trusted in nothing. The title
 * is the sheet's own; the prompt `title` is never among the shared answers.
 *
 * Problems: `not-a-sheet`, `too-many-sides`, `not-a-side`, `duplicate-side`, and those of `checkAnswer`;
 * `field` names the place, such as `sides.0.brings`.
 */
export function parseSheet(value: unknown): Result<WinWinSheet> {
  if (!isRecord(value)) return problem('not-a-sheet');
  const sides = parseSides(part(value, 'sides'));
  if (!sides.ok) return sides;
  const heading = checkAnswers(winWinPrompts, { title: part(value, 'title') }, 'sheet');
  const body = checkAnswers(bodyPrompts, part(value, 'shared'), 'sheet');
  const wrong = heading.problems[0] ?? placed('shared', body.problems[0]);
  if (wrong) return { ok: false, problem: wrong };
  return done({ title: String(heading.answers['title'] ?? ''), shared: body.answers, sides: sides.value });
}

function parseSides(value: unknown): Result<readonly Side[]> {
  if (!Array.isArray(value)) return problem('not-a-sheet', { field: 'sides' });
  if (value.length > mostSides)
    return problem('too-many-sides', { field: 'sides', details: { most: mostSides } });
  const sides: Side[] = [];
  for (const [index, item] of items(value).entries()) {
    const side = parseSide(item, `sides.${index}`);
    if (!side.ok) return side;
    if (sides.some(({ id }) => id === side.value.id))
      return problem('duplicate-side', { field: `sides.${index}` });
    sides.push(side.value);
  }
  return done(sides);
}

const key = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

function parseSide(value: unknown, field: string): Result<Side> {
  const id = part(value, 'id');
  if (typeof id !== 'string' || !key.test(id)) return problem('not-a-side', { field });
  const name = checkSideName(part(value, 'name'), `${field}.name`);
  if (!name.ok) return name;
  const { answers, problems } = checkAnswers(winWinPrompts, part(value, 'answers'), 'party');
  const wrong = placed(field, problems[0]);
  return wrong ? { ok: false, problem: wrong } : done({ id, name: name.value, answers });
}

/** A party's name on the sheet; it may be empty for as long as nobody has written it. */
export function checkSideName(value: unknown, field: string): Result<string> {
  if (value === undefined || value === null) return done('');
  if (typeof value !== 'string') return problem('not-text', { field });
  const name = cleanLine(value);
  if (name.length <= longestName) return done(name);
  return problem('too-long', { field, details: { longest: longestName, length: name.length } });
}

/** The same problem, with its place in the sheet before the prompt's id. */
export const placed = (place: string, found: Problem | undefined): Problem | undefined =>
  found && { ...found, field: `${place}.${found.field ?? ''}` };
