import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crawl } from '../harness/browser-crawl.ts';
import { openRoles, type Roles } from '../harness/browser-roles.ts';
import { twoOfAKind } from '../harness/two-of-a-kind.ts';
import { openTheatre, type Theatre } from '../harness/browser-theatre.ts';
import { openVisitor, type Visitor } from '../harness/browser-visitor.ts';

let theatre: Theatre;
let roles: Roles;
beforeAll(async () => {
  theatre = await openTheatre();
  roles = await openRoles(theatre);
});
afterAll(() => theatre?.[Symbol.asyncDispose]());

const isPage = (path: string): boolean =>
  !/^\/(language|api|feeds|film|g|oai|share)\b|\.(pdf|docx|json|ics|svg|ris|bib|epub|html|png|atom|xml)\b/.test(
    path,
  );

const looks = [
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 320 },
  { colorScheme: 'dark', width: 1280 },
] as const;

/** The page as it is opened, in every look; what is wrong with it. */
async function faultsOf(visitor: Visitor, path: string, all: number = looks.length): Promise<string[]> {
  const faults: string[] = [];
  await visitor.open(path);
  for (const { colorScheme, width } of looks.slice(0, all)) {
    await visitor.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await visitor.page.setViewportSize({ width, height: 900 });
    await visitor.look().catch((fault: Error) => faults.push(`${colorScheme} ${width}: ${fault.message}`));
  }
  return faults;
}

type Looking = {
  readonly from: readonly string[];
  readonly cookie?: string;
  /** Pages that must be among those found. */
  readonly least: number;
  readonly follow?: (path: string) => boolean;
};

/** A publication's page is one in a hundred and sixty made alike: most of them are looked at in one way alone. */
const isOneOfMany = (path: string): boolean =>
  /\/(publikationer|publications)\/(?!guide-byg|talking-the)./.test(path);

/** Every page that somebody comes to from these on. */
async function lookAtAll({ from, cookie, least, follow = () => true }: Looking): Promise<void> {
  const who = { url: theatre.product.console.address, ...(cookie ? { cookie } : {}) };
  const found = await crawl({ ...who, from, follow: (path) => isPage(path) && follow(path) });
  const pages = found.filter(({ status, type }) => status === 200 && type.startsWith('text/html'));
  expect(pages.length).toBeGreaterThanOrEqual(least);
  await using visitor = await openVisitor(theatre.browser, who);
  const faults: string[] = [];
  for (const { path } of pages)
    faults.push(...(await faultsOf(visitor, path, isOneOfMany(path) ? 1 : looks.length)));
  if (faults.length > 0) throw new Error(`${faults.length} faults\n\n${faults.join('\n\n')}`);
}

/** The clauses are one page in twenty-nine: two of them stand for all. */
const oneOfAKind = (path: string): boolean =>
  !/\/(afsnit|clauses)\/A(?!03|24)/.test(path) && !/[?&](after|from)=/.test(path.replace('from=1&to=2', ''));

function inRoom(): (path: string) => boolean {
  const isNew = twoOfAKind();
  return (path) => /arbejdsrum|workspace/.test(path) && oneOfAKind(path) && isNew(path);
}

describe('every page can be read by everyone', () => {
  it.each(['da', 'en'])(
    'as nobody, in %s',
    (language) =>
      lookAtAll({ from: [`/${language}`], least: 100, follow: (path) => path.startsWith(`/${language}/`) }),
    900_000,
  );
  it('all components', () =>
    lookAtAll({ from: ['/living'], least: 1, follow: (path) => path.startsWith('/living') }));
  it(
    'as the lead of a partnership, in Danish',
    () =>
      lookAtAll({
        from: [roles.rooms[0], '/da/arbejdsrum'],
        cookie: roles.lead,
        least: 20,
        follow: inRoom(),
      }),
    900_000,
  );
  it(
    'as the lead of a partnership, in English',
    () =>
      lookAtAll({ from: [roles.rooms[1], '/en/workspace'], cookie: roles.lead, least: 20, follow: inRoom() }),
    900_000,
  );
  it(
    'as a guest',
    () => lookAtAll({ from: roles.rooms, cookie: roles.guest, least: 10, follow: inRoom() }),
    900_000,
  );
  it(
    'as the administrator',
    () =>
      lookAtAll({
        from: ['/da/arbejdsrum', '/en/workspace'],
        cookie: roles.administrator,
        least: 10,
        follow: inRoom(),
      }),
    900_000,
  );
});
