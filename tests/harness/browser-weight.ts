import type { Response } from 'playwright-core';
import type { Visitor } from './browser-visitor.ts';

/** How many bytes of contents came over the wire, as compressed there, by what they are. */
export type Weight = { document: number; stylesheet: number; script: number; font: number };

/** What opening a page costs a reader who was never here before, until it has come to rest. */
export async function weigh({ page }: Visitor, path: string, home: string): Promise<Weight> {
  const weight: Weight = { document: 0, stylesheet: 0, script: 0, font: 0 };
  const counted: Promise<void>[] = [];
  page.on('response', (response) => counted.push(count(response, weight)));
  await page.goto(home + path, { waitUntil: 'networkidle' });
  await Promise.all(counted);
  return weight;
}

async function count(response: Response, weight: Weight): Promise<void> {
  const kind = response.request().resourceType();
  if (!(kind in weight)) return;
  await response.finished();
  const { responseBodySize } = await response.request().sizes();
  weight[kind as keyof Weight] += responseBodySize;
}
