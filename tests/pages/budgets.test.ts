import { afterAll, beforeAll, expect, it } from 'vitest';
import { crawl } from '../harness/browser-crawl.ts';
import { openRoles, type Roles } from '../harness/browser-roles.ts';
import { twoOfAKind } from '../harness/two-of-a-kind.ts';
import { openTheatre, type Theatre } from '../harness/browser-theatre.ts';
import { openVisitor } from '../harness/browser-visitor.ts';
import { weigh } from '../harness/browser-weight.ts';

let theatre: Theatre;
let roles: Roles;
const visit = (more: object = {}) => openVisitor(theatre.browser, { url: theatre.product.url, ...more });
beforeAll(async () => {
  theatre = await openTheatre();
  roles = await openRoles(theatre);
});
afterAll(() => theatre?.[Symbol.asyncDispose]());

const kB = 1000;
/** The first answer of all fills the cache; it is what everybody after gets that counts. */
const isMade = (path: string) => fetch(theatre.product.url + path);

const content = [
  '/da',
  '/da/guide',
  '/da/guide/hvad-faar-partneren',
  '/da/guide/hvordan-stoettes-partnerskabet',
  '/da/vaerktoejer',
  '/da/om/tilgaengelighed',
];

it('content pages are small and send no script', async () => {
  for (const path of content) {
    await isMade(path);
    await using visitor = await visit();
    const weight = await weigh(visitor, path, theatre.product.url);
    expect(weight.script, `script of ${path}`).toBe(0);
    expect(weight.document, `HTML of ${path}`).toBeLessThanOrEqual(20 * kB);
    expect(weight.stylesheet, `CSS of ${path}`).toBeLessThanOrEqual(20 * kB);
    expect(weight.document, `HTML of ${path} was counted`).toBeGreaterThan(kB);
  }
});

it.each([
  'win-win-laerredet',
  'er-vi-klar',
  'netvaerkskort',
  'partnervurdering',
  'risikoregister',
  'vaerdiregnskab',
])('the tool %s is ready to write in with less than 90 kB of script', async (slug) => {
  await isMade(`/da/vaerktoejer/${slug}`);
  await using visitor = await visit();
  const weight = await weigh(visitor, `/da/vaerktoejer/${slug}`, theatre.product.url);
  expect(weight.script).toBeGreaterThan(10 * kB);
  expect(weight.script).toBeLessThan(90 * kB);
  expect(weight.stylesheet).toBeLessThanOrEqual(20 * kB);
});

it('the fonts of the first sight are asked for before the styles are read', async () => {
  const html = await (await fetch(`${theatre.product.url}/da`)).text();
  const asked = [...html.matchAll(/<link rel="preload" href="([^"]+)" as="font"[^>]*crossorigin/g)].map(
    ([, href]) => href,
  );
  expect(asked).toHaveLength(2);
  for (const href of asked) {
    const font = await fetch(new URL(href ?? '', `${theatre.product.url}/da`));
    expect(font.status).toBe(200);
    expect(font.headers.get('cache-control')).toContain('immutable');
  }
});

it.each(['/da', '/da/guide/hvad-faar-partneren', '/da/vaerktoejer/win-win-laerredet'])(
  '%s does not jump while it loads',
  async (path) => {
    for (const width of [390, 1280]) {
      await using visitor = await visit({ width });
      await visitor.page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(globalThis, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {
            value: number;
            hadRecentInput: boolean;
          })[])
            if (!entry.hadRecentInput) shifts.push(entry.value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await visitor.open(path);
      await visitor.page.waitForLoadState('networkidle');
      await visitor.page.waitForTimeout(300);
      const shifted = await visitor.page.evaluate(() =>
        (globalThis as unknown as { shifts: number[] }).shifts.reduce((sum, one) => sum + one, 0),
      );
      expect(shifted, `${width} px`).toBeLessThan(0.05);
    }
  },
);

it('pages of the workspace stay under 60 kB of script, until a sheet or the editor is opened', async () => {
  const url = theatre.product.console.address;
  const opensMore = (path: string): boolean =>
    /\/(ark|afsnit)\/|\/noter\/[0-9a-f-]{36}$|\/moeder\/[0-9a-f-]{36}\/noter$|\.(pdf|docx|ics|csv|json)\b/.test(
      path,
    );
  const isNew = twoOfAKind();
  const found = await crawl({
    url,
    from: [roles.rooms[0], '/da/arbejdsrum'],
    cookie: roles.lead,
    follow: (path) => path.startsWith('/da/arbejdsrum') && !opensMore(path) && isNew(path),
  });
  expect(found.length).toBeGreaterThan(15);
  await using visitor = await visit({ url, cookie: roles.lead });
  // A page comes to rest by waiting, which several do at once.
  const weighers = [1, 2, 3].map(async () => {
    const page = await visitor.window();
    for (let next = found.shift(); next; next = found.shift()) {
      const weight = await weigh({ page }, next.path, url);
      expect(weight.script, `script of ${next.path}`).toBeLessThanOrEqual(60 * kB);
    }
  });
  await Promise.all(weighers);
});
