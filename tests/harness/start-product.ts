import { openConsole } from '#server/house/commands/open-console.ts';
import type { Console } from '#server/house/commands/open-console.ts';
import { makeLog } from '#server/house/log.ts';
import { readSettings } from '#server/house/settings.ts';
import { openEmptyDatabase } from '#server/database/testing/open-test-database.ts';
import { namedServer } from '#server/database/testing/test-server.ts';
import { ensureBuilt } from '../../scripts/ground.mjs';
import { makeDataDir, openHouseProcess } from '../house/house-process.ts';
import type { HouseProcess } from '../house/house-process.ts';
import { copyFirstStart } from './first-start.ts';
import { runByg, type BygSaid } from './run-byg.ts';

/** The product as it is really started: built, in a process of its own, on a directory that nobody used yet unless one is named. */
export type Product = AsyncDisposable & {
  /** The address of its front door, without a slash at the end. */
  readonly url: string;
  readonly dataDir: string;
  readonly process: HouseProcess;
  /** The deeds and stores behind the doors, beside the running product: to lay out what a test begins from. */
  readonly console: Console;
  /** A command as it is typed beside this product. */
  byg(words: readonly string[], env?: NodeJS.ProcessEnv): Promise<BygSaid>;
  /** The one-time address that signs in whoever opens it. */
  signInLink(email: string): Promise<string>;
  /** Signed in without clicking through the form: the value of a `cookie` header. */
  signIn(email: string): Promise<string>;
  stop(): Promise<void>;
};

export type Starting = { readonly dataDir?: string; readonly env?: NodeJS.ProcessEnv };

export async function startProduct({ dataDir, env = {} }: Starting = {}): Promise<Product> {
  ensureBuilt();
  await using opened = new AsyncDisposableStack();
  const path = dataDir ?? (await freshDirectory(opened));
  const around = { ...(await ownDatabase(opened)), ...env };
  const house = opened.use(await openHouseProcess(path, { LOG_LEVEL: 'warn', ...around }));
  const settings = readSettings({ ...around, DATA_DIR: path, LOG_LEVEL: 'error' });
  const beside = opened.use(await openConsole(settings, makeLog('error')));
  const closing = opened.move();
  const stop = () => closing.disposeAsync();
  const signInLink = (email: string) => oneTimeLink(beside, email);
  return {
    url: house.address,
    dataDir: path,
    process: house,
    console: beside,
    byg: (words, more = {}) => runByg(path, words, { ...around, ...more }),
    signInLink,
    signIn: async (email) => openSession(beside, await signInLink(email)),
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

/** A directory as the first start leaves it: nobody was there yet. */
async function freshDirectory(opened: AsyncDisposableStack): Promise<string> {
  const { path } = opened.use(makeDataDir());
  await copyFirstStart(path);
  return path;
}

/** With `DATABASE_URL` the whole suite runs on that server, each product on an empty database of its own. */
async function ownDatabase(opened: AsyncDisposableStack): Promise<NodeJS.ProcessEnv> {
  return namedServer() ? { DATABASE_URL: opened.use(await openEmptyDatabase()).url } : {};
}

async function oneTimeLink({ signIn }: Console, email: string): Promise<string> {
  const link = await signIn.oneTimeLink(email, { minutes: 60, language: 'da' });
  if (!link.ok) throw new Error(`no sign-in link for ${email}: ${link.problem.kind}`);
  return link.value;
}

async function openSession({ signIn }: Console, link: string): Promise<string> {
  const token = new URL(link).pathname.split('/').at(-1) ?? '';
  const visit = { headers: new Headers(), from: link, language: 'da' } as const;
  const session = await signIn.openLink(token, visit);
  if (!session.ok) throw new Error(`the sign-in link did not open: ${session.problem.kind}`);
  return session.value.cookies.map((cookie) => cookie.split(';', 1)[0]).join('; ');
}
