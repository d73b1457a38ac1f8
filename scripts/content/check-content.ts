import { checkDeck } from './check-deck.ts';
import { checkAlternatives, checkHeadings } from './check-headings.ts';
import { checkLinks } from './check-links.ts';
import { checkReading } from './check-reading.ts';
import { checkShape } from './check-shape.ts';
import { checkSpelling } from './check-spelling.ts';
import { checkTwins } from './check-twins.ts';
import type { Finding } from './finding.ts';
import { readSources } from './read-sources.ts';
import { openSpeller } from './spelling.ts';

/** All that is wrong in the content under `folder`, file by file and line by line. */
export async function checkContent(folder: string, isModel: (id: string) => boolean): Promise<readonly Finding[]> {
  const [sources, misshapen] = await Promise.all([readSources(folder), checkShape(folder)]);
  const [da, en] = await Promise.all([openSpeller(folder, 'da'), openSpeller(folder, 'en')]);
  const found = [
    ...misshapen,
    ...checkTwins(sources),
    ...checkHeadings(sources),
    ...checkAlternatives(sources),
    ...checkLinks(sources, isModel),
    ...checkReading(sources),
    ...checkSpelling(sources, { da, en }),
    ...(await checkDeck(folder, { da, en })),
  ];
  return found.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}
