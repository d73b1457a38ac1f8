import { done, type Problem, problem, type Result } from '../result.ts';

/** A country code or another registered prefix, a hyphen, and at most eleven signs (ISO 15511). */
const isil = /^(?:[A-Z]{2}|[A-Za-z0-9]|[A-Za-z0-9]{3,4})-[A-Za-z0-9:/-]{1,11}$/;
/** Danish library numbers have six figures. */
const danish = /^DK-\d{6}$/;

/**
 * A library's international number, such as `DK-726500`; a country code in small letters is raised.
 * Only the form is checked: the identifier has no check digit.
 *
 * Problem, `field` `isil`: `isil-form`.
 */
export function checkIsil(text: string): Result<string, Problem & { readonly kind: 'isil-form' }> {
  const number = text.replace(/\s/g, '').replace(/^[a-z]{2}(?=-)/i, (country) => country.toUpperCase());
  const ok = isil.test(number) && (!number.startsWith('DK-') || danish.test(number));
  return ok ? done(number) : problem('isil-form', { field: 'isil' });
}
