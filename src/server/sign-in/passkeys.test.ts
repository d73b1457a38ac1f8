import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookieHeader, openSignIn, publicUrl } from './testing/open-sign-in.ts';
import type { OpenedSignIn } from './testing/open-sign-in.ts';
import { makeAuthenticator } from './testing/soft-authenticator.ts';

let here: OpenedSignIn;
beforeAll(async () => void (here = await openSignIn()));
afterAll(() => here[Symbol.asyncDispose]());

let visitor = 0;
const from = () => `192.0.2.${(visitor += 1)}`;
const at = (path: string) => `${publicUrl}/api/auth/${path}`;

async function signedIn(email: string) {
  const visit = { from: from(), language: 'da' } as const;
  await here.signIn.requestLink({ email, next: '/da', ...visit });
  const opened = await here.signIn.openLink(here.tokenTo(email), { headers: new Headers(), ...visit });
  if (!opened.ok) throw new Error(opened.problem.kind);
  return opened.value;
}

/** A browser that keeps its cookies and tells where it comes from. */
function makeBrowser(cookies: readonly string[] = [], origin = publicUrl) {
  const jar = new Map(cookies.map((cookie) => cookie.split(';')[0]?.split('=', 2) as [string, string]));
  return async (method: string, path: string, body?: unknown) => {
    const headers = new Headers({ origin, 'content-type': 'application/json' });
    if (jar.size > 0) headers.set('cookie', [...jar].map((pair) => pair.join('=')).join('; '));
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await here.signIn.handle(new Request(at(path), { method, headers, ...sent }), from());
    for (const cookie of answer.headers.getSetCookie()) {
      jar.set(...(cookie.split(';')[0]?.split('=', 2) as [string, string]));
    }
    const told = (await answer.json()) as Record<string, unknown>;
    return { status: answer.status, told, cookies: answer.headers.getSetCookie() };
  };
}

async function withKey(email: string) {
  const { cookies, personId } = await signedIn(email);
  const browser = makeBrowser(cookies);
  const key = makeAuthenticator(publicUrl);
  const options = await browser('GET', 'passkey/generate-register-options');
  const made = key.register(options.told['challenge'] as string);
  const kept = await browser('POST', 'passkey/verify-registration', { response: made, name: 'Min telefon' });
  return { cookies, browser, key, kept, made, personId };
}

describe('a passkey', () => {
  it('is registered by who is signed in, and signs in from then on', async () => {
    const { key, kept, personId } = await withKey('key@byg.test');
    expect(kept).toMatchObject({ status: 200, told: { kind: 'done' } });
    expect(await here.signIn.passkeys(personId)).toMatchObject([{ name: 'Min telefon' }]);

    const elsewhere = makeBrowser();
    const options = await elsewhere('GET', 'passkey/generate-authenticate-options');
    const response = key.authenticate(options.told['challenge'] as string);
    const opened = await elsewhere('POST', 'passkey/verify-authentication', { response });
    expect(opened.told).toEqual({ kind: 'done' });
    expect(await here.signIn.sessionOf(cookieHeader(opened.cookies))).toMatchObject({
      personId,
      method: 'passkey',
    });
  });

  it('answers a challenge once', async () => {
    const { key } = await withKey('replay@byg.test');
    const elsewhere = makeBrowser();
    const options = await elsewhere('GET', 'passkey/generate-authenticate-options');
    const response = key.authenticate(options.told['challenge'] as string);
    expect((await elsewhere('POST', 'passkey/verify-authentication', { response })).status).toBe(200);
    const again = await elsewhere('POST', 'passkey/verify-authentication', { response });
    expect(again).toMatchObject({ status: 400, told: { kind: 'challenge-not-found' } });
  });

  it('of another, an unknown one, and another origin open nothing', async () => {
    const { key } = await withKey('mine@byg.test');
    const elsewhere = makeBrowser();
    const challenge = async () =>
      (await elsewhere('GET', 'passkey/generate-authenticate-options')).told['challenge'] as string;
    const forged = key.authenticate(await challenge());
    forged.response = { ...forged.response, signature: key.signatureOf('something else') };
    expect((await elsewhere('POST', 'passkey/verify-authentication', { response: forged })).status).toBe(401);
    const unknown = makeAuthenticator(publicUrl).authenticate(await challenge());
    expect((await elsewhere('POST', 'passkey/verify-authentication', { response: unknown })).status).toBe(
      401,
    );
    const phished = key.authenticate(await challenge(), 'https://evil.test');
    expect((await elsewhere('POST', 'passkey/verify-authentication', { response: phished })).status).toBe(
      400,
    );
  });

  it('is registered by nobody who is not signed in, and not across sites', async () => {
    expect((await makeBrowser()('GET', 'passkey/generate-register-options')).status).toBe(401);
    const { cookies, made } = await withKey('cross@byg.test');
    const elsewhere = makeBrowser(cookies, 'https://evil.test');
    const cross = await elsewhere('POST', 'passkey/verify-registration', { response: made });
    expect(cross).toMatchObject({ status: 403, told: { kind: 'invalid-origin' } });
  });

  it('is removed by its person alone', async () => {
    const { personId } = await withKey('remove@byg.test');
    const stranger = await signedIn('other@byg.test');
    const [key] = await here.signIn.passkeys(personId);
    const passkeyId = key?.id ?? '';
    expect(await here.signIn.removePasskey({ personId: stranger.personId, passkeyId })).toBe(false);
    expect(await here.signIn.removePasskey({ personId, passkeyId: "' or true" })).toBe(false);
    expect(await here.signIn.removePasskey({ personId, passkeyId })).toBe(true);
    expect(await here.signIn.passkeys(personId)).toEqual([]);
  });

  it('needs a sign-in of the last day', async () => {
    const { cookies, personId } = await signedIn('stale@byg.test');
    await sql`update auth.session set created_at = now() - interval '2 days' where user_id = ${personId}`.execute(
      here.database.owner,
    );
    const answer = await makeBrowser(cookies)('GET', 'passkey/generate-register-options');
    expect(answer).toMatchObject({ status: 403, told: { kind: 'session-not-fresh' } });
  });
});

describe('the doors of /api/auth', () => {
  it.each([
    ['POST', 'sign-in/email'],
    ['POST', 'sign-up/email'],
    ['POST', 'sign-in/magic-link'],
    ['GET', 'magic-link/verify?token=x'],
    ['GET', 'get-session'],
    ['POST', 'sign-out'],
    ['POST', 'update-user'],
    ['POST', 'delete-user'],
    ['GET', 'list-sessions'],
    ['POST', 'passkey/delete-passkey'],
    ['GET', 'passkey/verify-authentication'],
    ['GET', 'ok'],
    ['GET', 'error'],
    ['GET', '../../da'],
  ])('%s %s is closed', async (method, path) => {
    expect(await makeBrowser()(method, path, method === 'POST' ? {} : undefined)).toMatchObject({
      status: 404,
      told: { kind: 'not-found' },
    });
  });

  it('take no endless body and no nonsense', async () => {
    const browser = makeBrowser();
    const huge = { response: { id: 'x'.repeat(100_000) } };
    expect((await browser('POST', 'passkey/verify-authentication', huge)).status).toBe(413);
    for (const body of [{}, { response: 'x' }, { response: { id: { $ne: 1 } } }, []]) {
      const answer = await browser('POST', 'passkey/verify-authentication', body);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
    }
  });

  it('shut for a while after very many tries from one place', async () => {
    const ask = () =>
      here.signIn.handle(new Request(at('passkey/generate-authenticate-options')), 'busy place');
    const answers = await Promise.all(Array.from({ length: 65 }, ask));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5);
  });
});
