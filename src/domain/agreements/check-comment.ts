import { cleanText } from '../clean-text.ts';
import { done, problem, type Result } from '../result.ts';

/** Longest comment on a clause, in characters. */
export const longestComment = 2_000;

/** A comment on a clause, lines kept. Problems, `field` `text`: `missing`, `not-text`, `too-long`. */
export function checkComment(value: unknown): Result<string> {
  const field = 'text';
  if (value === undefined || value === null) return problem('missing', { field });
  if (typeof value !== 'string') return problem('not-text', { field });
  const text = cleanText(value).trim();
  if (text === '') return problem('missing', { field });
  if (text.length <= longestComment) return done(text);
  return problem('too-long', { field, details: { longest: longestComment, length: text.length } });
}
