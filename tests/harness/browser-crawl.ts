export type Crawled = {
  readonly path: string;
  readonly status: number;
  readonly type: string;
  readonly html: string;
  readonly headers: Headers;
  /** The page that led here first. */
  readonly from: string;
};

export type Crawling = {
  readonly url: string;
  readonly from: readonly string[];
  readonly cookie?: string;
  readonly most?: number;
  /** Whether to follow; everything on the own site when not said. */
  readonly follow?: (path: string) => boolean;
};

const escaped: Readonly<Record<string, string>> = { '&amp;': '&', '&quot;': '"', '&#39;': "'", '&lt;': '<' };
const unescape = (text: string): string =>
  text.replace(/&(amp|quot|#39|lt);/g, (mark) => escaped[mark] ?? mark);

/** The addresses that a page links to, without those to other places. */
export function linksOf(html: string, base: string): URL[] {
  const found = [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map(([, href = '']) => unescape(href));
  return found
    .filter((href) => URL.canParse(href, base))
    .map((href) => new URL(href, base))
    .filter(({ origin }) => origin === new URL(base).origin);
}

/** Choices that combine have more addresses than anyone could open: as for other robots, those links say so themselves. */
const withoutChoices = (html: string): string => html.replace(/<a\s[^>]*rel="nofollow"[^>]*>/g, '');

/** Every page that a reader comes to by following links from the given ones. */
export async function crawl({
  url,
  from,
  cookie,
  most = 3000,
  follow = () => true,
}: Crawling): Promise<Crawled[]> {
  const waiting = from.map((path) => ({ path, from: 'the start' }));
  const known = new Set(from);
  const pages: Crawled[] = [];
  for (let next = waiting.shift(); next && pages.length < most; next = waiting.shift()) {
    const page = await fetchPage(url, next, cookie);
    pages.push(page);
    if (!page.type.startsWith('text/html')) continue;
    for (const { pathname, search } of linksOf(withoutChoices(page.html), url + next.path)) {
      const path = pathname + search;
      if (known.has(path) || !follow(path)) continue;
      known.add(path);
      waiting.push({ path, from: next.path });
    }
  }
  return pages;
}

async function fetchPage(
  url: string,
  { path, from }: { path: string; from: string },
  cookie?: string,
): Promise<Crawled> {
  const headers = { accept: 'text/html', ...(cookie ? { cookie } : {}) };
  const answer = await fetch(url + path, { headers, redirect: 'manual' });
  // A file to carry away is no page, whatever it is written in.
  const away = /^attachment/.test(answer.headers.get('content-disposition') ?? '');
  const type = `${away ? 'attachment ' : ''}${answer.headers.get('content-type') ?? ''}`;
  return { path, from, status: answer.status, type, html: await answer.text(), headers: answer.headers };
}
