import { afterAll, beforeAll, expect, it } from 'vitest';
import { cookieHeader, openSignIn } from './testing/open-sign-in.ts';
import type { OpenedSignIn } from './testing/open-sign-in.ts';

let here: OpenedSignIn;
beforeAll(async () => void (here = await openSignIn()));
afterAll(() => here[Symbol.asyncDispose]());

const visit = { headers: new Headers(), from: '192.0.2.1', language: 'da' } as const;
const tokenOf = (link: string | null) => new URL(link ?? 'http://x/').pathname.split('/').at(-1) ?? '';

it('makes who holds the printed link the first administrator, and only the first', async () => {
  const how = { minutes: 60, language: 'da' } as const;
  const [one, two] = [await here.signIn.firstLink(how), await here.signIn.firstLink(how)];
  expect(one).toMatch(/^http:\/\/byg\.test:4711\/da\/log-ind\/once-/);
  expect(await here.signIn.peekLink(tokenOf(one))).toMatchObject({ ok: true, value: { email: null } });
  expect(await here.signIn.openLink(tokenOf(one), visit)).toMatchObject({
    problem: { kind: 'link-wants-a-person' },
  });

  const nameless = { ...visit, email: 'chief@byg.test', name: ' ' };
  expect(await here.signIn.openFirstLink(tokenOf(one), nameless)).toMatchObject({
    problem: { field: 'name' },
  });
  const wrong = { ...visit, email: 'chief', name: 'Leder' };
  expect(await here.signIn.openFirstLink(tokenOf(one), wrong)).toMatchObject({ problem: { field: 'email' } });

  const chief = { ...visit, email: 'chief@byg.test', name: 'Leder' };
  const opened = await here.signIn.openFirstLink(tokenOf(one), chief);
  if (!opened.ok) throw new Error(opened.problem.kind);
  expect(await here.signIn.sessionOf(cookieHeader(opened.value.cookies))).toMatchObject({
    email: 'chief@byg.test',
    method: 'one-time-link',
  });
  const person = await here.database.owner
    .selectFrom('byg.person')
    .selectAll()
    .where('id', '=', opened.value.personId)
    .executeTakeFirstOrThrow();
  expect(person).toMatchObject({ site_admin: true, name: 'Leder' });

  const other = { ...visit, email: 'other@byg.test', name: 'Anden' };
  expect(await here.signIn.openFirstLink(tokenOf(one), other)).toMatchObject({
    problem: { kind: 'link-unknown' },
  });
  expect(await here.signIn.openFirstLink(tokenOf(two), other)).toMatchObject({
    problem: { kind: 'administrator-exists' },
  });
  expect(await here.signIn.firstLink(how)).toBeNull();
});

it('prints a link for an address, which signs in without a mail', async () => {
  const link = await here.signIn.oneTimeLink('by-console@byg.test', { minutes: 5, language: 'en' });
  if (!link.ok) throw new Error(link.problem.kind);
  expect(link.value).toMatch(/\/en\/sign-in\/once-/);
  const opened = await here.signIn.openLink(tokenOf(link.value), { ...visit, language: 'en' });
  expect(opened.ok && (await here.signIn.sessionOf(cookieHeader(opened.value.cookies)))).toMatchObject({
    method: 'one-time-link',
    email: 'by-console@byg.test',
  });
  expect(here.letters).toHaveLength(0);
  expect((await here.signIn.oneTimeLink('nobody', { minutes: 5, language: 'en' })).ok).toBe(false);
});

it('never makes an administrator of an ordinary link', async () => {
  const link = await here.signIn.oneTimeLink('plain@byg.test', { minutes: 5, language: 'en' });
  const token = tokenOf(link.ok ? link.value : null);
  const answer = await here.signIn.openFirstLink(token, { ...visit, email: 'plain@byg.test', name: 'X' });
  expect(answer).toMatchObject({ problem: { kind: 'link-unknown' } });
});
