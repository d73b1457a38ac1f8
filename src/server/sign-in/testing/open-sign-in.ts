import { randomUUID } from 'node:crypto';
import type { Letter } from '#features/letters/index.ts';
import { openTestDatabase } from '#server/database/testing/open-test-database.ts';
import type { TestDatabase } from '#server/database/testing/open-test-database.ts';
import { makeSignIn } from '../sign-in.ts';
import type { SignIn } from '../sign-in.ts';

export const publicUrl = 'http://byg.test:4711';

export type OpenedSignIn = AsyncDisposable & {
  readonly database: TestDatabase;
  readonly signIn: SignIn;
  /** What would have been mailed. */
  readonly letters: Letter[];
  /** The secret in the newest letter to an address. */
  tokenTo(email: string): string;
};

export async function openSignIn(url = publicUrl): Promise<OpenedSignIn> {
  const database = await openTestDatabase();
  const letters: Letter[] = [];
  const signIn = makeSignIn({
    pool: database.authPool,
    settings: { publicUrl: url, secret: 'a secret of forty letters, for tests alone' },
    post: { send: (letter) => Promise.resolve(letters.push(letter) > 0) },
    newId: randomUUID,
    log: () => undefined,
  });
  return {
    database,
    signIn,
    letters,
    tokenTo: (email) => tokenOfPath(letters.findLast(({ to }) => to === email)),
    [Symbol.asyncDispose]: () => Promise.resolve(database[Symbol.asyncDispose]()),
  };
}

function tokenOfPath(letter: Letter | undefined): string {
  if (!letter || !('path' in letter)) throw new Error('no letter with a link');
  return new URL(letter.path, publicUrl).pathname.split('/').at(-1) ?? '';
}

/** What a browser would send back. */
export const cookieHeader = (cookies: readonly string[]): Headers =>
  new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') });
