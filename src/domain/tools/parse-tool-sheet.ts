import { cleanLine } from '../clean-text.ts';
import { checkAnswers } from '../prompts/check-answers.ts';
import { isRecord, items, part } from '../record.ts';
import { done, type Problem, problem, type Result } from '../result.ts';
import type { Side, Tool, ToolSheet } from './tool.ts';

/** Longest name of a side and of a sheet, in characters. */
export const longestName = 120;

/**
 * A sheet of unknown origin (browser storage, file, API, live document), trusted in nothing. The title is
 * the sheet's own; a prompt called `title` is never among the shared answers.
 *
 * Problems: `not-a-sheet`, `too-many-sides`, `not-a-side`, `duplicate-side`, and those of `checkAnswer`;
 * `field` names the place, such as `sides.0.brings`.
 */
export function parseToolSheet(tool: Tool, value: unknown): Result<ToolSheet> {
  if (!isRecord(value)) return problem('not-a-sheet');
  const title = checkName(part(value, 'title'), 'title');
  if (!title.ok) return title;
  const sides = parseSides(tool, part(value, 'sides'));
  if (!sides.ok) return sides;
  const body = checkAnswers(bodyPrompts(tool), part(value, 'shared'), 'sheet');
  const wrong = placed('shared', body.problems[0]);
  if (wrong) return { ok: false, problem: wrong };
  return done({ title: title.value, shared: body.answers, sides: sides.value });
}

/** Every prompt but the title, which is the sheet's own. */
export const bodyPrompts = (tool: Tool): Tool['prompts'] => tool.prompts.filter(({ id }) => id !== 'title');

function parseSides(tool: Tool, value: unknown): Result<readonly Side[]> {
  const most = tool.sides?.most ?? 0;
  if (!Array.isArray(value)) return problem('not-a-sheet', { field: 'sides' });
  if (value.length > most) return problem('too-many-sides', { field: 'sides', details: { most } });
  const sides: Side[] = [];
  for (const [index, item] of items(value).entries()) {
    const side = parseSide(tool, item, `sides.${index}`);
    if (!side.ok) return side;
    if (sides.some(({ id }) => id === side.value.id))
      return problem('duplicate-side', { field: `sides.${index}` });
    sides.push(side.value);
  }
  return done(sides);
}

const key = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

function parseSide(tool: Tool, value: unknown, field: string): Result<Side> {
  const id = part(value, 'id');
  if (typeof id !== 'string' || !key.test(id)) return problem('not-a-side', { field });
  const name = checkName(part(value, 'name'), `${field}.name`);
  if (!name.ok) return name;
  const { answers, problems } = checkAnswers(tool.prompts, part(value, 'answers'), 'party');
  const wrong = placed(field, problems[0]);
  return wrong ? { ok: false, problem: wrong } : done({ id, name: name.value, answers });
}

/** The name of a sheet or of a side on it; it may be empty for as long as nobody has written it. */
export function checkName(value: unknown, field: string): Result<string> {
  if (value === undefined || value === null) return done('');
  if (typeof value !== 'string') return problem('not-text', { field });
  const name = cleanLine(value);
  if (name.length <= longestName) return done(name);
  return problem('too-long', { field, details: { longest: longestName, length: name.length } });
}

/** The same problem, with its place in the sheet before the prompt's id. */
export const placed = (place: string, found: Problem | undefined): Problem | undefined =>
  found && { ...found, field: `${place}.${found.field ?? ''}` };
