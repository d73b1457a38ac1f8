import { cleanLine } from '../clean-text.ts';
import { done, type Problem, problem, type Result } from '../result.ts';

/** The plain forms of RFC 5321 that mailboxes have in practice: no quotes, comments or address literals. */
const before = /^[^\s@"(),:;<>[\]\\.]+(?:\.[^\s@"(),:;<>[\]\\.]+)*$/u;
const label = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

/**
 * An e-mail address in small letters. Nothing that could break out of a mail header passes.
 *
 * Problem, `field` `email`: `email-form`. That the address exists is shown by confirming it.
 */
export function checkEmail(text: string): Result<string, Problem & { readonly kind: 'email-form' }> {
  const address = cleanLine(text).toLowerCase();
  const [name = '', domain = '', ...more] = address.split('@');
  const labels = domain.split('.');
  const ok =
    more.length === 0 &&
    address.length <= 254 &&
    name.length <= 64 &&
    before.test(name) &&
    labels.length >= 2 &&
    labels.every((each) => label.test(each)) &&
    !/^\d+$/.test(labels.at(-1) ?? '');
  return ok ? done(address) : problem('email-form', { field: 'email' });
}
