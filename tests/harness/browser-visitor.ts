import type { Browser, BrowserContext, Page, Response } from 'playwright-core';
import type { Language } from '#domain/language.ts';
import { colourFaults, lookAt, paperFaults } from './browser-look.ts';

export type VisitorOptions = {
  /** The product's address; whatever goes elsewhere is a fault. */
  readonly url: string;
  readonly language?: Language;
  readonly width?: number;
  readonly dark?: boolean;
  readonly script?: boolean;
  /** A `cookie` header's value, for who is signed in already. */
  readonly cookie?: string;
};

/** A person at a browser, who notices everything that goes wrong on the pages they open. */
export type Visitor = AsyncDisposable & {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly url: string;
  readonly language: Language;
  readonly script: boolean;
  /** Every address that this person has opened. */
  readonly visited: ReadonlySet<string>;
  open(path: string): Promise<Response>;
  /** From now on, what matches is meant to happen. */
  expectTrouble(pattern: RegExp): void;
  /** Another window of the same person. */
  window(): Promise<Page>;
  /** Fails on what was noticed since the last time, and on what is wrong with the page as it is shown now. */
  look(page?: Page): Promise<void>;
  /** Fails on what was noticed, and on colours too near each other: for a second look in other colours. */
  lookAtColours(): Promise<void>;
  /** Fails on what is wrong with the page on paper; leaves it as wide as that. */
  lookAtPaper(): Promise<void>;
};

type Watch = { readonly noticed: string[]; readonly expected: RegExp[]; readonly visited: Set<string> };

export async function openVisitor(browser: Browser, options: VisitorOptions): Promise<Visitor> {
  const context = await newContext(browser, options);
  const watch: Watch = { noticed: [], expected: [], visited: new Set() };
  context.on('page', (page) => watchPage(page, options.url, watch));
  const page = await context.newPage();
  let twin: Page | undefined;
  return {
    page,
    context,
    url: options.url,
    language: options.language ?? 'da',
    script: options.script ?? true,
    visited: watch.visited,
    async open(path) {
      const response = await page.goto(new URL(path, options.url).href);
      if (!response) throw new Error(`${path} did not answer`);
      return response;
    },
    expectTrouble: (pattern) => void watch.expected.push(pattern),
    window: () => context.newPage(),
    async look(seen = page) {
      const shown = options.script === false ? await mirror(seen, (twin ??= await openTwin(browser))) : seen;
      tell(seen, [...watch.noticed.splice(0), ...(await lookAt(shown))]);
    },
    lookAtColours: async () => tell(page, [...watch.noticed.splice(0), ...(await colourFaults(page))]),
    lookAtPaper: async () => tell(page, await paperFaults(page)),
    async [Symbol.asyncDispose]() {
      await twin?.context().close();
      await context.close();
      if (watch.noticed.length > 0) throw new Error(watch.noticed.join('\n'));
    },
  };
}

function tell(page: Page, faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(`${page.url()}\n${faults.join('\n')}`);
}

/** Where no script runs, neither does ours: what the page looks like is looked at in a window that has none of its own. */
async function openTwin(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  return context.newPage();
}

async function mirror(page: Page, twin: Page): Promise<Page> {
  const html = (await page.content())
    .replaceAll(/<script[\s\S]*?<\/script>/g, '')
    .replaceAll('noscript', 'div');
  // Going where one is already, to a place on the page, would only scroll.
  await twin.goto('about:blank');
  await twin.setViewportSize(page.viewportSize() ?? { width: 1280, height: 900 });
  await twin.unrouteAll();
  await twin.route(page.url(), (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  await twin.goto(page.url());
  return twin;
}

async function newContext(browser: Browser, options: VisitorOptions): Promise<BrowserContext> {
  const { url, language = 'da', width = 1280, dark = false, script = true, cookie } = options;
  const context = await browser.newContext({
    locale: language === 'da' ? 'da-DK' : 'en-GB',
    timezoneId: 'Europe/Copenhagen',
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    javaScriptEnabled: script,
    acceptDownloads: true,
  });
  context.setDefaultTimeout(15_000);
  const cookies = (cookie ?? '').split('; ').filter(Boolean);
  await context.addCookies(cookies.map((pair) => asCookie(pair, url)));
  return context;
}

function asCookie(pair: string, url: string) {
  const cut = pair.indexOf('=');
  return { name: pair.slice(0, cut), value: pair.slice(cut + 1), url };
}

/** An answer the reader asked for that is meant to be an error page is not noise of the page. */
const isOwnAnswer = (text: string, from: string, page: Page): boolean =>
  text.startsWith('Failed to load resource') && /status of 4\d\d/.test(text) && from === page.url();

function watchPage(page: Page, home: string, { noticed, expected, visited }: Watch): void {
  const notice = (text: string): void => {
    if (!expected.some((pattern) => pattern.test(text))) noticed.push(text);
  };
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    if (isOwnAnswer(message.text(), message.location().url, page)) return;
    notice(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => notice(`page error: ${error.stack ?? error.message}`));
  page.on('request', (request) => {
    const to = new URL(request.url());
    const own = [new URL(home).host, `localhost:${new URL(home).port}`].includes(to.host);
    if (!own && !['data:', 'blob:', 'about:'].includes(to.protocol)) notice(`request elsewhere: ${to.href}`);
  });
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame() && frame.url().startsWith('http'))
      visited.add(new URL(frame.url()).pathname);
  });
}
