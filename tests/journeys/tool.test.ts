import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPdf } from '#server/documents/opened-pdf.ts';
import { languages } from '#domain/language.ts';
import { toolboxTexts } from '#words/toolbox/index.ts';
import { openBrowser } from '../harness/browser.ts';
import { openVisitor } from '../harness/browser-visitor.ts';
import { startProduct, type Product } from '../harness/start-product.ts';
import { docxText } from './nouns/docx.ts';
import { examples } from './nouns/example.ts';
import { downloaded, field, fillLooseSide, keptHere, toolButton, toolPaths } from './nouns/tool-page.ts';

let product: Product;
let browser: Browser;
beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe.each(languages)('the win-win sheet alone (%s)', (language) => {
  const example = examples[language];
  const ui = toolboxTexts[language];
  const visit = (more: object = {}) =>
    openVisitor(browser, { url: product.console.address, language, ...more });

  it('is filled in, kept over a reload, counted, and downloaded', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.open(toolPaths[language]);
    await field(page, 'title').fill(example.title);
    await fillLooseSide(page, 0, example.parties[0]);
    await fillLooseSide(page, 1, example.parties[1]);
    await toolButton(page, language, 'addParty').click();
    await fillLooseSide(page, 2, example.parties[2]);
    await keptHere(page, language);
    await visitor.look();
    await page.reload();
    await expect.poll(() => field(page, 'sides.2.wants').inputValue()).toBe(example.parties[2].wants);
    const balances = page.getByRole('table').first();
    expect(await balances.innerText()).toMatch(/\+1[\s\S]*\+1[\s\S]*\+1/);

    const pdf = await downloaded(page, () => toolButton(page, language, 'pdf').click());
    expect(pdf.name).toBe(`${example.title}.pdf`);
    const read = await openPdf(pdf.bytes);
    expect(read).toMatchObject({ tagged: true, ua: '1' });
    expect(read.language.slice(0, 2)).toBe(language);
    expect(read.title).toContain(example.title);
    expect(read.text).toContain(example.parties[1].wants);
    const docx = await downloaded(page, () => toolButton(page, language, 'docx').click());
    expect(docxText(docx.bytes)).toContain(example.parties[2].brings);
    expect(await field(page, 'title').inputValue()).toBe(example.title);
    await visitor.look();
  });

  it('works without network once it has been open, and loses nothing', async () => {
    await using visitor = await visit();
    const { page, context } = visitor;
    visitor.expectTrouble(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
    await visitor.open(toolPaths[language]);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await expect
      .poll(() => page.evaluate((path) => caches.match(path).then(Boolean), toolPaths[language]))
      .toBe(true);
    await field(page, 'title').fill(example.title);
    await keptHere(page, language);
    await context.setOffline(true);
    await page.reload();
    await expect.poll(() => field(page, 'title').inputValue()).toBe(example.title);
    await fillLooseSide(page, 0, example.parties[0]);
    await fillLooseSide(page, 1, example.parties[1]);
    await keptHere(page, language);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.print-only').innerText()).toContain(example.parties[1].brings);
    await page.emulateMedia({ media: 'screen' });
    await page.reload();
    await expect.poll(() => field(page, 'sides.1.brings').inputValue()).toBe(example.parties[1].brings);
    expect(await page.getByRole('table').first().innerText()).toContain('+1');
    await context.setOffline(false);
    await page.reload();
    await expect.poll(() => field(page, 'sides.0.wants').inputValue()).toBe(example.parties[0].wants);
  });

  it('is a plain form where no script runs', async () => {
    await using visitor = await visit({ script: false });
    const { page } = visitor;
    await visitor.open(toolPaths[language]);
    await field(page, 'title').fill(example.title);
    await fillLooseSide(page, 0, example.parties[0]);
    await toolButton(page, language, 'addParty').click();
    await fillLooseSide(page, 2, example.parties[2]);
    expect(await field(page, 'sides.0.wants').inputValue()).toBe(example.parties[0].wants);
    await toolButton(page, language, 'remove', ui.unnamed.replace('{number}', '2')).click();
    expect(await field(page, 'sides.1.name').inputValue()).toBe(example.parties[2].name);
    await toolButton(page, language, 'undo').click();
    await fillLooseSide(page, 1, example.parties[1]);
    await toolButton(page, language, 'moveDown', ui.unnamed.replace('{number}', '2')).click();
    expect(await field(page, 'sides.2.name').inputValue()).toBe(example.parties[1].name);
    await toolButton(page, language, 'seeResult').click();
    expect(await page.getByRole('table').first().innerText()).toMatch(/\+1[\s\S]*\+1[\s\S]*\+1/);
    await visitor.look();
    const pdf = await downloaded(page, () => toolButton(page, language, 'pdf').click());
    expect((await openPdf(pdf.bytes)).text).toContain(example.parties[0].brings);
  });

  it('shows what is too long beside its field, with everything typed still there', async () => {
    await using visitor = await visit({ script: false });
    const { page } = visitor;
    await visitor.open(toolPaths[language]);
    await fillLooseSide(page, 0, example.parties[0]);
    const longest = 'x'.repeat(2000);
    await field(page, 'sides.0.brings').fill(longest);
    await page.route('**', (route) => {
      const posted = route.request().postData();
      return route.continue(posted ? { postData: posted.replace(longest, `${longest}x`) } : {});
    });
    await toolButton(page, language, 'seeResult').click();
    expect(await page.locator('#error-summary').innerText()).toContain(ui.fixTitle);
    expect(await field(page, 'sides.0.brings').inputValue()).toHaveLength(2001);
    expect(await field(page, 'sides.0.wants').inputValue()).toBe(example.parties[0].wants);
    await page.locator('#error-summary a').click();
    expect(await page.locator(':focus').getAttribute('name')).toBe('sides.0.brings');
    await visitor.look();
  });
});
