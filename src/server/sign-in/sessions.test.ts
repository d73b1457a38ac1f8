import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookieHeader, openSignIn } from './testing/open-sign-in.ts';
import type { OpenedSignIn } from './testing/open-sign-in.ts';

let here: OpenedSignIn;
beforeAll(async () => void (here = await openSignIn()));
afterAll(() => here[Symbol.asyncDispose]());

let visitor = 0;

async function signedIn(email: string, headers = new Headers({ 'user-agent': 'Test/1' })) {
  const from = `192.0.2.${(visitor += 1)}`;
  await here.signIn.requestLink({ email, language: 'da', next: '/da', from });
  const opened = await here.signIn.openLink(here.tokenTo(email), { headers, from, language: 'da' });
  if (!opened.ok) throw new Error(opened.problem.kind);
  return opened.value;
}

describe('a session', () => {
  it('is in a cookie that scripts and other sites do not get', async () => {
    const { cookies } = await signedIn('cookie@byg.test');
    const session = cookies.find((cookie) => cookie.startsWith('byg.session_token='));
    expect(session).toMatch(/HttpOnly/i);
    expect(session).toMatch(/SameSite=Lax/i);
    expect(session).toMatch(/Path=\//i);
    expect(session).not.toMatch(/Secure/i);
  });

  it('is nobody when the cookie is changed, borrowed or made up', async () => {
    const { cookies } = await signedIn('tampered@byg.test');
    const cookie = cookieHeader(cookies).get('cookie') ?? '';
    const [name, value = ''] = cookie.split('=', 2);
    const rows = await sql<{ token: string }>`select token from auth.session`.execute(here.database.owner);
    const bare = rows.rows.map(({ token }) => `${name}=${token}`);
    const [token] = decodeURIComponent(value).split('.');
    const forged = [
      ...bare,
      `${name}=${token}.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=`,
      `${name}=${encodeURIComponent(`x${decodeURIComponent(value)}`)}`,
      `${name}=`,
      `${name}=%00`,
      `${name}=%E0%A4%A`,
      `${name}='; drop table auth.session; --`,
    ];
    for (const each of forged) {
      expect(await here.signIn.sessionOf(new Headers({ cookie: each })), each).toBeNull();
    }
    expect(await here.signIn.sessionOf(new Headers({ cookie }))).not.toBeNull();
  });

  it('is always a new one: a cookie planted before signing in opens nothing afterwards', async () => {
    const attacker = await signedIn('attacker@byg.test');
    const planted = cookieHeader(attacker.cookies);
    const victim = await signedIn('victim@byg.test', planted);
    const own = cookieHeader(victim.cookies);
    expect(own.get('cookie')).not.toBe(planted.get('cookie'));
    expect(await here.signIn.sessionOf(own)).toMatchObject({ email: 'victim@byg.test' });
    expect(await here.signIn.sessionOf(planted)).toBeNull();
  });

  it('ends at its end, not later', async () => {
    const { cookies, personId } = await signedIn('ended@byg.test');
    await sql`update auth.session set expires_at = now() - interval '1 second' where user_id = ${personId}`.execute(
      here.database.owner,
    );
    expect(await here.signIn.sessionOf(cookieHeader(cookies))).toBeNull();
  });

  it('ends in the database when the person signs out', async () => {
    const { cookies } = await signedIn('leaving@byg.test');
    const headers = cookieHeader(cookies);
    const cleared = await here.signIn.signOut(headers);
    expect(cleared.join()).toMatch(/byg\.session_token=;.*Max-Age=0/i);
    expect(await here.signIn.sessionOf(headers)).toBeNull();
    expect(await here.signIn.signOut(new Headers())).toBeInstanceOf(Array);
  });

  it('is listed for its person, who may end it; others may not', async () => {
    const first = await signedIn('many@byg.test');
    const second = await signedIn('many@byg.test');
    const stranger = await signedIn('stranger@byg.test');
    const open = await here.signIn.sessions(first.personId);
    expect(open).toHaveLength(2);
    expect(open[0]).toMatchObject({ method: 'magic-link', browser: 'Test/1' });
    const sessionId = (await here.signIn.sessionOf(cookieHeader(second.cookies)))?.sessionId ?? '';
    expect(await here.signIn.endSession({ personId: stranger.personId, sessionId })).toBe(false);
    expect(await here.signIn.endSession({ personId: first.personId, sessionId })).toBe(true);
    expect(await here.signIn.sessionOf(cookieHeader(second.cookies))).toBeNull();
    expect(await here.signIn.sessionOf(cookieHeader(first.cookies))).not.toBeNull();
    expect(await here.signIn.endSession({ personId: first.personId, sessionId: 'no-uuid' })).toBe(false);
  });

  it('goes with its person', async () => {
    const { cookies, personId } = await signedIn('gone@byg.test');
    await sql`delete from byg.person where id = ${personId}`.execute(here.database.owner);
    expect(await here.signIn.sessionOf(cookieHeader(cookies))).toBeNull();
  });

  it('is swept away when it has ended; what is open stays', async () => {
    const { personId, cookies } = await signedIn('swept@byg.test');
    await sql`insert into auth.session (id, user_id, token, method, expires_at)
      values (gen_random_uuid(), ${personId}, 'old', 'passkey', now() - interval '1 minute')`.execute(
      here.database.owner,
    );
    await here.signIn.sweep();
    const left = await sql`select 1 from auth.session where token = 'old'`.execute(here.database.owner);
    expect(left.rows).toHaveLength(0);
    expect(await here.signIn.sessionOf(cookieHeader(cookies))).not.toBeNull();
  });
});

describe('over TLS', () => {
  it('the cookie is for TLS alone', async () => {
    await using secure = await openSignIn('https://byg.test');
    await secure.signIn.requestLink({ email: 'tls@byg.test', language: 'da', next: '', from: 'x' });
    const opened = await secure.signIn.openLink(secure.tokenTo('tls@byg.test'), {
      headers: new Headers(),
      from: 'x',
      language: 'da',
    });
    expect(opened.ok && opened.value.cookies.join()).toMatch(/__Secure-byg\.session_token=.*Secure/);
  });
});
