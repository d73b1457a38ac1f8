import { done, type Problem, problem, type Result } from '../result.ts';

/** Weights of the eight figures; the sum must be divisible by 11 (the Danish Business Authority's rule). */
const weights = [2, 7, 6, 5, 4, 3, 2, 1];

/**
 * A Danish business number (CVR) as its eight figures. Spaces and a leading `DK` are taken off.
 *
 * Problems, `field` `cvr`: `cvr-form` (not eight figures), `cvr-check` (a figure must be wrong).
 */
export function checkCvr(
  text: string,
): Result<string, Problem & { readonly kind: 'cvr-form' | 'cvr-check' }> {
  const figures = text.replace(/\s/g, '').replace(/^DK/i, '');
  if (!/^[1-9]\d{7}$/.test(figures)) return problem('cvr-form', { field: 'cvr' });
  const sum = weights.reduce((total, weight, index) => total + weight * Number(figures[index]), 0);
  return sum % 11 === 0 ? done(figures) : problem('cvr-check', { field: 'cvr' });
}
