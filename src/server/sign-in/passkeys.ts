import type { Kysely } from 'kysely';
import type { Moment } from '#domain/time.ts';
import type { Auth } from './auth.ts';
import type { Attempts } from './attempts.ts';
import { isId } from './secret.ts';
import type { AuthTables } from './tables.ts';

export type Passkey = { readonly id: string; readonly name: string; readonly createdAt: Moment };

/** The only doors of better-auth that a browser may knock on; everything else goes through our pages. */
const doors = new Set([
  'GET /api/auth/passkey/generate-register-options',
  'POST /api/auth/passkey/verify-registration',
  'GET /api/auth/passkey/generate-authenticate-options',
  'POST /api/auth/passkey/verify-authentication',
]);

const largest = 64 * 1024;
const plain = { 'content-type': 'application/json', 'cache-control': 'no-store' };
const refusal = (status: number, kind: string): Response =>
  new Response(JSON.stringify({ kind }), { status, headers: plain });

/**
 * Registering and using a passkey. What better-auth answers is told on, except the session's token, which
 * belongs in the cookie alone.
 */
export async function handlePasskey(
  { auth, attempts }: { readonly auth: Auth; readonly attempts: Attempts },
  request: Request,
  from: string,
): Promise<Response> {
  const path = new URL(request.url).pathname;
  if (!doors.has(`${request.method} ${path}`)) return refusal(404, 'not-found');
  if (!(await attempts.allow(`passkey-from:${from}`, { times: 60, seconds: 15 * 60 })))
    return refusal(429, 'too-many-attempts');
  const body = request.method === 'POST' ? await request.text() : undefined;
  if (body && body.length > largest) return refusal(413, 'too-large');
  const answer = await auth.handler(
    new Request(request.url, { method: request.method, headers: request.headers, ...(body ? { body } : {}) }),
  );
  return request.method === 'GET' && answer.ok ? answer : withoutSecrets(answer);
}

async function withoutSecrets(answer: Response): Promise<Response> {
  const told = answer.ok ? { kind: 'done' } : { kind: await kindOf(answer) };
  const headers = new Headers(plain);
  for (const cookie of answer.headers.getSetCookie()) headers.append('set-cookie', cookie);
  return new Response(JSON.stringify(told), { status: answer.status, headers });
}

/** better-auth's `SESSION_NOT_FRESH` → `session-not-fresh`, for the words of the page. */
async function kindOf(answer: Response): Promise<string> {
  const body: unknown = await answer.json().catch(() => null);
  const code = (body as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code.toLowerCase().replaceAll('_', '-') : 'passkey-refused';
}

export async function passkeysOf(db: Kysely<AuthTables>, personId: string): Promise<readonly Passkey[]> {
  const rows = await db
    .selectFrom('auth.passkey')
    .select(['id', 'name', 'created_at'])
    .where('user_id', '=', personId)
    .orderBy('created_at')
    .limit(100)
    .execute();
  return rows.map((row) => ({ id: row.id, name: row.name ?? '', createdAt: row.created_at.toISOString() }));
}

/** False when the key is not this person's. */
export async function removePasskey(
  db: Kysely<AuthTables>,
  { personId, passkeyId }: { readonly personId: string; readonly passkeyId: string },
): Promise<boolean> {
  if (!isId(passkeyId)) return false;
  const gone = await db
    .deleteFrom('auth.passkey')
    .where('user_id', '=', personId)
    .where('id', '=', passkeyId)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}
