import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import { once } from 'node:events';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openSignIn } from '#server/sign-in/testing/open-sign-in.ts';
import { addTelephone } from './nouns/telephone.ts';
import { openBrowser } from '../harness/browser.ts';
import type { OpenedSignIn } from '#server/sign-in/testing/open-sign-in.ts';

const script = readFileSync(new URL('../../static/passkey.js', import.meta.url), 'utf8');

async function textOf(incoming: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of incoming) text += String(piece);
  return text;
}

/** Nothing but the doors of /api/auth and a page that has the script. */
function serve({ signIn }: OpenedSignIn, server: Server, publicUrl: string): void {
  server.on('request', async (incoming, answer) => {
    const path = incoming.url ?? '/';
    if (path === '/passkey.js') return answer.setHeader('content-type', 'text/javascript').end(script);
    if (!path.startsWith('/api/auth'))
      return answer.setHeader('content-type', 'text/html').end('<h1>Konto</h1>');
    const body = incoming.method === 'POST' ? { body: await textOf(incoming) } : {};
    const headers = new Headers(Object.entries(incoming.headers) as [string, string][]);
    const request = new Request(publicUrl + path, { method: incoming.method ?? 'GET', headers, ...body });
    const told = await signIn.handle(request, 'browser');
    for (const cookie of told.headers.getSetCookie()) answer.appendHeader('set-cookie', cookie);
    return answer.writeHead(told.status, { 'content-type': 'application/json' }).end(await told.text());
  });
}

/** As text: vitest would turn an `import` that is meant for the browser into its own. */
const run = (page: Page, deed: 'registerPasskey' | 'signInWithPasskey'): Promise<unknown> =>
  page.evaluate(`import('/passkey.js').then((made) => made.${deed}('Min telefon'))`);

const headersOf = async (browser: BrowserContext) =>
  new Headers({ cookie: (await browser.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ') });

it('a browser registers a passkey and signs in with it alone', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const place = server.address();
  const publicUrl = `http://localhost:${typeof place === 'object' && place ? place.port : 0}`;
  await using here = await openSignIn(publicUrl);
  serve(here, server, publicUrl);
  const browser = await openBrowser();
  try {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${publicUrl}/da/konto`);
    await addTelephone(page);
    expect(await run(page, 'registerPasskey')).toMatchObject({ kind: 'unauthorized' });

    const visit = { from: 'browser', language: 'da', next: '/da' } as const;
    await here.signIn.requestLink({ email: 'me@byg.test', ...visit });
    const opened = await here.signIn.openLink(here.tokenTo('me@byg.test'), {
      ...visit,
      headers: new Headers(),
    });
    if (!opened.ok) throw new Error(opened.problem.kind);
    const [name = '', value = ''] = opened.value.cookies[0]?.split(';')[0]?.split('=', 2) ?? [];
    await context.addCookies([{ name, value, url: publicUrl }]);
    expect(await run(page, 'registerPasskey')).toEqual({ kind: 'done' });
    expect(await run(page, 'registerPasskey')).toEqual({ kind: 'passkey-known' });

    await context.clearCookies();
    expect(await here.signIn.sessionOf(await headersOf(context))).toBeNull();
    expect(await run(page, 'signInWithPasskey')).toEqual({ kind: 'done' });
    expect(await here.signIn.sessionOf(await headersOf(context))).toMatchObject({
      personId: opened.value.personId,
      method: 'passkey',
    });
  } finally {
    await browser.close();
    server.close();
  }
});
