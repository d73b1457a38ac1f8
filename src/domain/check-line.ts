import { cleanLine } from './clean-text.ts';
import { done, type Problem, problem, type Result } from './result.ts';

export type LineRule = {
  /** The name of the input, told with the problem. */
  readonly field: string;
  /** Most characters (UTF-16 units, as `maxlength`) after cleaning. */
  readonly longest: number;
  readonly required?: boolean;
};

export type LineProblem = Problem & { readonly kind: 'missing' | 'not-text' | 'too-long' };

/**
 * One line of text of unknown origin: cleaned, one space between words, none at the ends. A line of signs
 * that show nothing (zero-width marks alone) is missing, for nobody could read it.
 *
 * Problems: `missing` (required and nothing there), `not-text`, `too-long` (`longest`, `length`).
 */
export function checkLine(
  value: unknown,
  { field, longest, required }: LineRule,
): Result<string, LineProblem> {
  if (value !== undefined && value !== null && typeof value !== 'string')
    return problem('not-text', { field });
  const line = cleanLine(value ?? '');
  const shown = /[^\s\p{Cf}\p{M}]/u.test(line) ? line : '';
  if (shown === '' && required) return problem('missing', { field });
  if (shown.length > longest)
    return problem('too-long', { field, details: { longest, length: shown.length } });
  return done(shown);
}
