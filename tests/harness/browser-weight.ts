import type { Response } from 'playwright-core';
import type { Visitor } from './browser-visitor.ts';
import { sentBytes } from './sent-bytes.ts';

/** How many bytes of contents came over the wire, as compressed there, by what they are. */
export type Weight = { document: number; stylesheet: number; script: number; font: number };

const apart = ['stylesheet', 'script', 'font'] as const;

/** What opening a page costs a reader who was never here before, until it has come to rest. */
export async function weigh({ page }: Pick<Visitor, 'page'>, path: string, home: string): Promise<Weight> {
  const asked = new Map<string, string>();
  const note = (response: Response) => asked.set(response.url(), response.request().resourceType());
  page.on('response', note);
  await page.goto(home + path, { waitUntil: 'networkidle' });
  page.off('response', note);
  const document = await page.evaluate(
    () => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).encodedBodySize,
  );
  const weight: Weight = { document, stylesheet: 0, script: 0, font: 0 };
  for (const kind of apart)
    for (const [url, itsKind] of asked) if (itsKind === kind) weight[kind] += await fileBytes(url);
  return weight;
}

const known = new Map<string, number>();

/** The browser's own count takes the headers off and sometimes more than there was; a file is the same for everybody. */
async function fileBytes(url: string): Promise<number> {
  const sent = known.get(url) ?? (await sentBytes(url)).bytes;
  known.set(url, sent);
  return sent;
}
