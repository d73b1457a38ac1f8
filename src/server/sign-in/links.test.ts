import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookieHeader, openSignIn } from './testing/open-sign-in.ts';
import type { OpenedSignIn } from './testing/open-sign-in.ts';

let here: OpenedSignIn;
beforeAll(async () => void (here = await openSignIn()));
afterAll(() => here[Symbol.asyncDispose]());

let visitor = 0;
const from = () => `192.0.2.${(visitor += 1)}`;
const visit = (headers = new Headers()) => ({
  headers,
  from: from(),
  language: 'en' as const,
  next: '/en/workspace',
});
const ask = (email: string, next = '/en/workspace') =>
  here.signIn.requestLink({ email, language: 'en', next, from: from() });

async function signedIn(email: string, headers = new Headers()) {
  await ask(email);
  const opened = await here.signIn.openLink(here.tokenTo(email), visit(headers));
  if (!opened.ok) throw new Error(opened.problem.kind);
  return opened.value;
}

const problemOf = (result: { ok: boolean; problem?: { kind: string } }) => result.problem?.kind ?? 'none';

describe('a link by mail', () => {
  it('signs in a newcomer, who is a person with the same id and belongs nowhere', async () => {
    const { cookies, personId, next } = await signedIn('newcomer@byg.test');
    expect(next).toBe('/en/workspace');
    expect(await here.signIn.sessionOf(cookieHeader(cookies))).toMatchObject({
      personId,
      email: 'newcomer@byg.test',
      method: 'magic-link',
    });
    const person = await here.database.owner
      .selectFrom('byg.person')
      .selectAll()
      .where('id', '=', personId)
      .executeTakeFirstOrThrow();
    expect(person).toMatchObject({ email: 'newcomer@byg.test', language: 'en', site_admin: false });
  });

  it('finds the person again, whatever the case of the address', async () => {
    const first = await signedIn('again@byg.test');
    await ask('  Again@BYG.test ');
    const second = await here.signIn.openLink(here.tokenTo('again@byg.test'), visit());
    expect(second.ok && second.value.personId).toBe(first.personId);
  });

  it('is not used up by being looked at, as mail scanners do', async () => {
    await ask('scanned@byg.test');
    const token = here.tokenTo('scanned@byg.test');
    for (let look = 0; look < 3; look += 1) {
      expect(await here.signIn.peekLink(token)).toMatchObject({
        ok: true,
        value: { email: 'scanned@byg.test' },
      });
    }
    expect((await here.signIn.openLink(token, visit())).ok).toBe(true);
  });

  it('works once, also when opened twice at the same moment', async () => {
    await ask('once@byg.test');
    const token = here.tokenTo('once@byg.test');
    const both = await Promise.all([
      here.signIn.openLink(token, visit()),
      here.signIn.openLink(token, visit()),
    ]);
    expect(both.map(problemOf).sort()).toEqual(['link-unknown', 'none']);
    expect(problemOf(await here.signIn.openLink(token, visit()))).toBe('link-unknown');
    expect(problemOf(await here.signIn.peekLink(token))).toBe('link-unknown');
  });

  it('ends, and says that it came too late', async () => {
    await ask('late@byg.test');
    await sql`update auth.verification set expires_at = now() - interval '1 second'
      where value like '%late@byg.test%'`.execute(here.database.owner);
    const token = here.tokenTo('late@byg.test');
    expect(problemOf(await here.signIn.openLink(token, visit()))).toBe('link-expired');
    expect(problemOf(await here.signIn.peekLink(token))).toBe('link-expired');
  });

  it.each(['', 'x', "' or 1=1 --", '../../etc/passwd', 'a'.repeat(43), `once-${'b'.repeat(43)}`, '\u0000'])(
    'knows nothing of the token %j',
    async (token) => {
      expect(problemOf(await here.signIn.openLink(token, visit()))).toBe('link-unknown');
    },
  );

  it('is kept only as a hash, which opens nothing itself', async () => {
    await ask('hashed@byg.test');
    const token = here.tokenTo('hashed@byg.test');
    const rows = await sql<{ identifier: string }>`select identifier from auth.verification`.execute(
      here.database.owner,
    );
    expect(JSON.stringify(rows.rows)).not.toContain(token);
    for (const { identifier } of rows.rows) {
      expect(problemOf(await here.signIn.openLink(identifier, visit()))).toBe('link-unknown');
    }
  });
});

describe('asking for a link', () => {
  it('answers the same, and does the same work, for an address that is known and one that is not', async () => {
    await signedIn('known@byg.test');
    const answers = [await ask('known@byg.test'), await ask('unknown@byg.test')];
    expect(answers[0]).toEqual(answers[1]);
    expect(here.letters.filter(({ to }) => to === 'unknown@byg.test')).toHaveLength(1);
    const people = await sql`select 1 from byg.person where email = 'unknown@byg.test'`.execute(
      here.database.owner,
    );
    expect(people.rows).toHaveLength(0);
  });

  it.each([
    '',
    'nobody',
    'a@b',
    'a b@byg.test',
    'a@byg.test\nbcc: all@byg.test',
    'a@byg.test,b@byg.test',
    `${'x'.repeat(300)}@byg.test`,
  ])('turns away the address %j', async (email) => {
    const before = here.letters.length;
    expect(await ask(email)).toMatchObject({ ok: false, problem: { field: 'email' } });
    expect(here.letters).toHaveLength(before);
  });

  it('stops after five letters to one address within a quarter of an hour', async () => {
    const answers = [];
    for (let time = 0; time < 6; time += 1) answers.push(await ask('flooded@byg.test'));
    expect(answers.map(problemOf)).toEqual([...Array<string>(5).fill('none'), 'too-many-attempts']);
    expect(here.letters.filter(({ to }) => to === 'flooded@byg.test')).toHaveLength(5);
  });

  it.each([
    'https://evil.test/',
    '//evil.test',
    '/\\evil.test',
    '/%5Cevil.test/..//evil.test',
    'javascript:alert(1)',
    '/da/\r\nset-cookie: a=b',
    'da/arbejdsrum',
    `/da/${'x'.repeat(600)}`,
  ])('never sends on to %j', async (next) => {
    const email = `next${(visitor += 1)}@byg.test`;
    await ask(email, next);
    const letter = here.letters.findLast(({ to }) => to === email);
    expect(letter && 'path' in letter && new URL(letter.path, 'http://x').searchParams.get('next')).toBe(
      '/en',
    );
    const opened = await here.signIn.openLink(here.tokenTo(email), { ...visit(), next });
    expect(opened.ok && opened.value.next).toBe('/en');
  });
});
