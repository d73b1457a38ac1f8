import { checkEmail } from '#domain/people/check-email.ts';
import { problem } from '#domain/result.ts';
import type { Problem, Result } from '#domain/result.ts';
import { identifierOf, oneTimeToken, openLink, peekLink } from './links.ts';
import type { LinkParts, OpenedSession, Visit } from './links.ts';
import type { Persons } from './persons.ts';

export type FirstAdministrator = Visit & { readonly email: string; readonly name: string };

/** The token that the first start prints; null when the house has its administrator. */
export async function firstToken(
  { auth }: Pick<LinkParts, 'auth'>,
  persons: Persons,
  minutes: number,
): Promise<string | null> {
  return (await persons.hasAdministrator()) ? null : oneTimeToken(auth, null, minutes);
}

/** Who holds the printed link says who they are, becomes the administrator and is signed in. */
export async function openFirstLink(
  parts: LinkParts & { readonly persons: Persons },
  token: string,
  who: FirstAdministrator,
): Promise<Result<OpenedSession, Problem>> {
  const name = who.name.trim();
  const email = checkEmail(who.email);
  if (!email.ok) return email;
  if (name === '' || name.length > 200) return problem('name-missing', { field: 'name' });
  const peeked = await peekLink(parts, token);
  if (!peeked.ok) return peeked;
  if (peeked.value.email !== null) return problem('link-unknown');
  if (await parts.persons.hasAdministrator()) return problem('administrator-exists');
  const { internalAdapter } = await parts.auth.$context;
  // Used up first: of two who hold the link, one becomes the administrator.
  if (!(await internalAdapter.consumeVerificationValue(identifierOf(token)))) return problem('link-unknown');
  const personId = await parts.persons.welcome({ email: email.value, name, language: who.language });
  await parts.persons.makeAdministrator(personId);
  return openLink(parts, await oneTimeToken(parts.auth, email.value, 1), who);
}
