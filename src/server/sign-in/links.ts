import { isAPIError } from 'better-auth/api';
import type { Kysely } from 'kysely';
import type { Language } from '#domain/language.ts';
import { checkEmail } from '#domain/people/check-email.ts';
import { done, problem } from '#domain/result.ts';
import type { Problem, Result } from '#domain/result.ts';
import { isOwnPath } from '#words/addresses.ts';
import { languageHeader, linkMinutes, oncePrefix } from './auth.ts';
import type { Auth } from './auth.ts';
import type { Attempts } from './attempts.ts';
import type { AuthTables } from './tables.ts';
import { hashSecret, newSecret } from './secret.ts';

export type LinkRequest = {
  readonly email: string;
  readonly language: Language;
  /** The path to go on to; anything but a path of ours becomes the front page. */
  readonly next: string;
  /** The network address of the visitor, for the rate limit alone. */
  readonly from: string;
};

/** What a link would do, without doing it: mail scanners follow links too. */
export type PeekedLink = {
  /** Null in the link of the first start: its holder says who the administrator is. */
  readonly email: string | null;
  readonly method: 'magic-link' | 'one-time-link';
};

export type OpenedSession = {
  /** Values for `set-cookie`, each in a header of its own. */
  readonly cookies: readonly string[];
  readonly personId: string;
  readonly next: string;
};

export type Visit = {
  readonly headers: Headers;
  readonly next?: string | null;
  readonly from: string;
  /** What a newcomer is spoken to in from now on. */
  readonly language: Language;
};

export type LinkParts = { readonly auth: Auth; readonly db: Kysely<AuthTables>; readonly attempts: Attempts };

const quarter = 15 * 60;

/** Where to go after signing in: only ever a path of this site. */
const ownPath = (next: string | null | undefined, otherwise: string): string =>
  next && next.length <= 500 && isOwnPath(next) ? next : otherwise;

/** The same answer for every address, known or not: nobody learns here who has an account. */
export async function requestLink(
  { auth, attempts }: LinkParts,
  { email, language, next, from }: LinkRequest,
): Promise<Result<{ minutes: number }, Problem>> {
  const checked = checkEmail(email);
  if (!checked.ok) return checked;
  const allowed = [
    await attempts.allow(`link-from:${from}`, { times: 30, seconds: quarter }),
    await attempts.allow(`link-to:${checked.value}`, { times: 5, seconds: quarter }),
  ];
  if (allowed.includes(false)) return problem('too-many-attempts', { details: { minutes: 15 } });
  const metadata = { language, next: ownPath(next, `/${language}`) };
  await auth.api.signInMagicLink({ body: { email: checked.value, metadata }, headers: new Headers() });
  return done({ minutes: linkMinutes });
}

/** As better-auth keeps it: SHA-256 in base64url. */
export const identifierOf = (token: string): string => hashSecret(token).toString('base64url');

const isLinkToken = (token: string): boolean => /^(once-)?[\w-]{43}$/.test(token);

/** Reads a link without using it up. */
export async function peekLink(
  { db }: Pick<LinkParts, 'db'>,
  token: string,
): Promise<Result<PeekedLink, Problem>> {
  const row = isLinkToken(token)
    ? await db
        .selectFrom('auth.verification')
        .select(['value', 'expires_at'])
        .where('identifier', '=', identifierOf(token))
        .executeTakeFirst()
    : undefined;
  if (!row) return problem('link-unknown');
  if (row.expires_at <= new Date()) return problem('link-expired');
  const { email } = JSON.parse(row.value) as { email: string | null };
  return done({ email, method: token.startsWith(oncePrefix) ? 'one-time-link' : 'magic-link' });
}

/** Uses the link up and opens a new session; a session that this browser had before ends. */
export async function openLink(
  parts: LinkParts,
  token: string,
  visit: Visit,
): Promise<Result<OpenedSession, Problem>> {
  if (!(await parts.attempts.allow(`open-from:${visit.from}`, { times: 30, seconds: quarter })))
    return problem('too-many-attempts', { details: { minutes: 15 } });
  const peeked = await peekLink(parts, token);
  if (!peeked.ok) return peeked;
  if (peeked.value.email === null) return problem('link-wants-a-person');
  const before = await parts.auth.api.getSession({ headers: visit.headers });
  const opened = await verified(parts.auth, token, visit);
  if (!opened) return problem('link-unknown');
  if (before) await (await parts.auth.$context).internalAdapter.deleteSession(before.session.token);
  return done({ ...opened, next: ownPath(visit.next, `/${visit.language}`) });
}

/** Null when somebody else was quicker with the same link. */
async function verified(auth: Auth, token: string, visit: Visit) {
  const headers = new Headers(visit.headers);
  headers.set(languageHeader, visit.language);
  try {
    const { response, headers: answer } = await auth.api.magicLinkVerify({
      query: { token },
      headers,
      returnHeaders: true,
    });
    return { cookies: answer.getSetCookie(), personId: response.user.id };
  } catch (error) {
    if (isAPIError(error) && error.status === 'FOUND') return null;
    throw error;
  }
}

/** A link that the house hands out itself, on the console: no mail, its own length of life. */
export async function oneTimeToken(auth: Auth, email: string | null, minutes: number): Promise<string> {
  const token = oncePrefix + newSecret().secret;
  const { internalAdapter } = await auth.$context;
  await internalAdapter.createVerificationValue({
    identifier: identifierOf(token),
    value: JSON.stringify({ email }),
    expiresAt: new Date(Date.now() + minutes * 60_000),
  });
  return token;
}
