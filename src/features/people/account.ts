import type { Ambient } from '#domain/ambient.ts';
import { checkInput } from '#domain/check-input.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { Account, ApiToken, PeopleReader, PeopleStore, TokenStore } from './ports.ts';
import { isSignedIn } from './rights.ts';
import { meInput, tokenInput } from './schema.ts';

/** Name, function and language of the person who asks. */
export async function changeMe(
  needs: Ambient & { readonly people: PeopleStore },
  input: unknown,
): Promise<Result<null>> {
  if (!isSignedIn(needs.asker)) return problem('not-signed-in');
  const checked = checkInput(meInput, input);
  if (!checked.ok) return checked;
  await needs.people.saveMe(checked.value);
  return done(null);
}

/** The person's own account; null for nobody and for guests. */
export const readMe = (needs: { readonly people: PeopleReader }): Promise<Account | null> =>
  needs.people.me();

/** Somebody who has just come and has not said their name and function yet. */
export async function isNewcomer(needs: { readonly people: PeopleReader }): Promise<boolean> {
  const me = await needs.people.me();
  return me !== null && (me.name === '' || me.function === '');
}

/** One's API tokens that still open something, newest first. */
export const myTokens = async (needs: Tokens): Promise<readonly ApiToken[]> =>
  (await needs.tokens.myTokens({ limit: 100 })).items.filter(
    ({ revokedAt, expiresAt }) => !revokedAt && (!expiresAt || Date.parse(expiresAt) > Date.parse(needs.now)),
  );

type Tokens = Ambient & { readonly tokens: TokenStore };

/** Makes an API token; its secret is told this once and kept only as a hash. */
export async function makeToken(needs: Tokens, input: unknown): Promise<Result<{ secret: string }>> {
  if (!isSignedIn(needs.asker)) return problem('not-signed-in');
  const checked = checkInput(tokenInput, input);
  if (!checked.ok) return checked;
  const { secret, hash } = needs.newSecret();
  const { name, scopes, days } = checked.value;
  const expiresAt = new Date(Date.parse(needs.now) + days * 86_400_000).toISOString();
  await needs.tokens.addToken({ id: needs.newId(), name, scopes, tokenHash: hash, expiresAt });
  return done({ secret });
}

export async function revokeToken(needs: Tokens, id: string): Promise<Result<null>> {
  return (await needs.tokens.revokeToken(id)) ? done(null) : problem('not-found');
}
