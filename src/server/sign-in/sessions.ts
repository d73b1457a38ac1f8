import type { Kysely } from 'kysely';
import { signInMethods } from '#domain/people/asker.ts';
import type { SignInMethod } from '#domain/people/asker.ts';
import type { Moment } from '#domain/time.ts';
import type { Auth } from './auth.ts';
import { isId } from './secret.ts';
import type { AuthTables } from './tables.ts';

export type Session = {
  readonly personId: string;
  readonly email: string;
  readonly method: SignInMethod;
  readonly expiresAt: Moment;
  readonly sessionId: string;
};

/** A place where the person is signed in, for the account's page. */
export type OpenSession = {
  readonly id: string;
  readonly method: SignInMethod;
  readonly createdAt: Moment;
  readonly expiresAt: Moment;
  /** As the browser called itself; for the person to recognise it by. */
  readonly browser: string;
};

const methodNamed = (word: unknown): SignInMethod =>
  signInMethods.find((method) => method === word) ?? 'magic-link';

/** Who is signed in, by the cookie; null for a missing, forged or ended one. */
export async function sessionOf(auth: Auth, headers: Headers): Promise<Session | null> {
  if (!headers.get('cookie')?.includes('byg.session_token')) return null;
  const found = await auth.api.getSession({ headers });
  if (!found) return null;
  return {
    personId: found.user.id,
    email: found.user.email,
    method: methodNamed(found.session.method),
    expiresAt: new Date(found.session.expiresAt).toISOString(),
    sessionId: found.session.id,
  };
}

/** Ends the session in the database, and says by `set-cookie` that the browser forgets it. */
export async function signOut(auth: Auth, headers: Headers): Promise<readonly string[]> {
  const answer = await auth.api.signOut({ headers, returnHeaders: true });
  return answer.headers.getSetCookie();
}

export async function sessionsOf(db: Kysely<AuthTables>, personId: string): Promise<readonly OpenSession[]> {
  const rows = await db
    .selectFrom('auth.session')
    .select(['id', 'method', 'created_at', 'expires_at', 'user_agent'])
    .where('user_id', '=', personId)
    .where('expires_at', '>', new Date())
    .orderBy('created_at', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    method: methodNamed(row.method),
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    browser: (row.user_agent ?? '').slice(0, 200),
  }));
}

/** Ends one of the person's sessions; false when it is not theirs or has ended. */
export async function endSession(
  db: Kysely<AuthTables>,
  { personId, sessionId }: { readonly personId: string; readonly sessionId: string },
): Promise<boolean> {
  if (!isId(sessionId)) return false;
  const ended = await db
    .deleteFrom('auth.session')
    .where('user_id', '=', personId)
    .where('id', '=', sessionId)
    .executeTakeFirst();
  return ended.numDeletedRows > 0n;
}
