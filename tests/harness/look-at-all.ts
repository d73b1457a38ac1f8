import { expect } from 'vitest';
import { crawl } from './browser-crawl.ts';
import { shiftFaults } from './browser-look.ts';
import type { Theatre } from './browser-theatre.ts';
import { openVisitor, type Visitor } from './browser-visitor.ts';
import { twoOfAKind } from './two-of-a-kind.ts';

const isPage = (path: string): boolean =>
  !/^\/(language|api|feeds|film|g|oai|share)\b|\.(pdf|docx|json|ics|svg|ris|bib|epub|html|png|atom|xml)\b/.test(
    path,
  );

/** The dark looks have the light ones' page with other colours. */
const looks = [
  { colorScheme: 'light', width: 320, see: 'look' },
  { colorScheme: 'light', width: 1280, see: 'look' },
  { colorScheme: 'dark', width: 1280, see: 'lookAtColours' },
  { colorScheme: 'dark', width: 320, see: 'lookAtColours' },
] as const;

type Looked = {
  readonly path: string;
  readonly isNew: boolean;
  readonly onPaper: boolean;
  /** In the dark too, not its colours alone. */
  readonly everyRule?: boolean;
};

/** The page as it is opened, in every look or in the first alone, and as it is printed; what is wrong with it. */
export async function faultsOf(
  visitor: Visitor,
  { path, isNew, onPaper, everyRule = false }: Looked,
): Promise<string[]> {
  const faults: string[] = [];
  const note = (where: string) => (fault: Error) => void faults.push(`${where}: ${fault.message}`);
  for (const { colorScheme, width, see } of isNew ? looks : looks.slice(0, 1)) {
    await visitor.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await visitor.page.setViewportSize({ width, height: 900 });
    if (see === 'look' && width === 320) {
      await visitor.open(path);
      faults.push(...(await shiftFaults(visitor.page)).map((fault) => `${path}: ${fault}`));
    }
    await visitor[everyRule ? 'look' : see]().catch(note(`${colorScheme} ${width}`));
  }
  if (onPaper) await visitor.lookAtPaper().catch(note('paper'));
  return faults;
}

export type Looking = {
  readonly from: readonly string[];
  readonly cookie?: string;
  /** Pages that must be among those found. */
  readonly least: number;
  readonly follow?: (path: string) => boolean;
  /** One of two halves, where all of them take long. */
  readonly half?: 0 | 1;
};

/** Every page that somebody comes to from these on: two of a kind in every look, those made like them in one. */
export async function lookAtAll(
  { product, browser }: Theatre,
  { from, cookie, least, follow = () => true, half }: Looking,
): Promise<void> {
  const who = { url: product.console.address, ...(cookie ? { cookie } : {}) };
  const found = await crawl({ ...who, from, follow: (path) => isPage(path) && follow(path) });
  const pages = found.filter(({ status, type }) => status === 200 && type.startsWith('text/html'));
  expect(pages.length).toBeGreaterThanOrEqual(least);
  await using visitor = await openVisitor(browser, who);
  const isNew = twoOfAKind();
  // Every public page is one to print.
  const kinds = pages.map(({ path }) => ({ path, isNew: isNew(path) }));
  const looked = kinds.filter((_, at) => half === undefined || at % 2 === half);
  const faults: string[] = [];
  for (const page of looked)
    faults.push(...(await faultsOf(visitor, { ...page, onPaper: page.isNew || !cookie })));
  if (faults.length > 0) throw new Error(`${faults.length} faults\n\n${faults.join('\n\n')}`);
}
