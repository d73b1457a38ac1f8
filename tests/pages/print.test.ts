import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTheatre, type Theatre } from '../harness/browser-theatre.ts';
import { openVisitor } from '../harness/browser-visitor.ts';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre?.[Symbol.asyncDispose]());

/** What is done with a page as it is laid out for paper. */
async function onPaper<Answer>(path: string, look: (page: Page) => Promise<Answer>): Promise<Answer> {
  await using visitor = await openVisitor(theatre.browser, { url: theatre.product.url });
  await visitor.open(path);
  await visitor.page.emulateMedia({ media: 'print' });
  return await look(visitor.page);
}

/** Every link of the text with the address that is written after it, if one is. */
const addresses = (page: Page): Promise<{ href: string; address: string; way: boolean }[]> =>
  page.locator('.prose a').evaluateAll((links) =>
    links.map((link) => ({
      href: link.getAttribute('href') ?? '',
      address: getComputedStyle(link, '::after').content,
      way: link.closest('.tool-call, .box-way') !== null,
    })),
  );

const sheets = async (page: Page): Promise<number> =>
  (
    await getDocument({ data: new Uint8Array(await page.pdf({ preferCSSPageSize: true })), verbosity: 0 })
      .promise
  ).numPages;

describe('on paper', () => {
  it.each(['/da/guide/hvad-faar-partneren', '/en/guide/what-is-a-partnership', '/da/viden/definitioner'])(
    '%s tells an address where it helps, and none after a word of the glossary',
    async (path) => {
      const links = await onPaper(path, addresses);
      expect(links.length).toBeGreaterThan(3);
      for (const { href, address, way } of links) {
        if (/^http/.test(href) || way) expect(address, href).toContain(`${href}`);
        else expect(address, href).toBe('none');
      }
    },
  );

  it.each(['/da/eksempler', '/en/cases'])('%s is two sheets, the map on the second', async (path) => {
    expect(await onPaper(path, sheets)).toBe(2);
    expect(await onPaper(path, (page) => page.locator('figure.map svg').isVisible())).toBe(true);
  });
});
