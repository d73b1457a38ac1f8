import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages, type Language } from '#domain/language.ts';
import { cast } from '#server/house/commands/demo/people.ts';
import { putIn } from '#server/house/commands/demo.ts';
import { address } from '#words/addresses.ts';
import { questionWords } from '#words/questions/index.ts';
import { openBrowser } from '../harness/browser.ts';
import { openVisitor } from '../harness/browser-visitor.ts';
import { startProduct, type Product } from '../harness/start-product.ts';

let product: Product;
let browser: Browser;
beforeAll(async () => {
  product = await startProduct();
  await putIn(product.console, { language: 'da' });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const chapters = { da: 'hvad-faar-partneren', en: 'what-does-the-partner-get' } as const;
const chapter = (language: Language) => address(language, 'guide', chapters[language]);
const questions = (language: Language) => address(language, 'guide', chapters[language], 'questions');
const first = (page: Page) => page.locator('textarea').first();
const saved = (page: Page) =>
  expect.poll(() => page.locator('.kept').innerText()).toMatch(/^(Gemt kl\. \d\d\.\d\d|Saved at \d\d:\d\d)$/);
const button = (page: Page, name: string) => page.getByRole('button', { name });

describe.each(languages)('the questions of a chapter (%s)', (language) => {
  const say = questionWords(language);
  const visit = (more: object = {}) =>
    openVisitor(browser, { url: product.console.address, language, ...more });

  it('are answered in the chapter, gathered, kept over a reload, deleted and brought back', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.open(chapter(language));
    await page.locator('.box-questions summary').first().click();
    await first(page).fill('Et svar fra kapitlet');
    await visitor.look();
    await button(page, say('goOn')).click();
    await expect.poll(() => first(page).inputValue()).toBe('Et svar fra kapitlet');
    await saved(page);
    await first(page).fill('Et bedre svar');
    // Gone at once, before anything can have been saved.
    await page.goto(product.console.address + questions(language));
    await expect.poll(() => first(page).inputValue()).toBe('Et bedre svar');
    await visitor.look();
    await button(page, say('remove')).click();
    await expect.poll(() => first(page).inputValue()).toBe('');
    await page.keyboard.press('Enter');
    await expect.poll(() => first(page).inputValue()).toBe('Et bedre svar');
    await saved(page);
  });

  it('never lose what two windows wrote at once', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.open(questions(language));
    const other = await visitor.window();
    await other.goto(page.url());
    await first(page).fill('Fra det ene vindue');
    await saved(page);
    await expect.poll(() => first(other).inputValue()).toBe('Fra det ene vindue');
    await Promise.all([
      first(page).fill('Fra det ene vindue, rettet'),
      other.locator('textarea').nth(1).fill('Et andet svar'),
    ]);
    await expect.poll(() => page.locator('textarea').nth(1).inputValue()).toBe('Et andet svar');
    await expect.poll(() => first(other).inputValue()).toBe('Fra det ene vindue, rettet');
    // Time stands still, so that neither has heard of the other when both have written.
    for (const window of [page, other]) await window.clock.install();
    await first(page).fill('Hver');
    await first(other).fill('Sit');
    for (const window of [page, other]) await window.clock.runFor(1000);
    for (const window of [page, other])
      await expect.poll(() => first(window).inputValue()).toMatch(/^(?=[\s\S]*Hver)(?=[\s\S]*Sit)/);
  });

  it('go out to a file and come in from it, added to what is there', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.open(questions(language));
    await first(page).fill('Til en fil');
    await saved(page);
    const coming = page.waitForEvent('download');
    await button(page, say('file')).click();
    const path = await (await coming).path();
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ chapter: 'gain' });
    await first(page).fill('Noget andet');
    await saved(page);
    await page.getByText(say('fromFile'), { exact: true }).click();
    await page.locator('#answers-file').setInputFiles(path);
    await expect.poll(() => first(page).inputValue()).toBe('Noget andet\n\nTil en fil');
    const foreign = { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1') };
    await page.locator('#answers-file').setInputFiles(foreign);
    await expect.poll(() => page.locator('.kept').innerText()).toBe(say('notOurs'));
    await visitor.look();
  });

  it('follow into a partnership, where the other party reads them and two who save see both texts', async () => {
    await using visitor = await visit({ cookie: await product.signIn(cast.lead.email) });
    const { page } = visitor;
    await visitor.open(questions(language));
    const text = `Med ind i partnerskabet (${language})`;
    await first(page).fill(text);
    await page.locator('#partnership').selectOption({ index: 1 });
    await button(page, say('carryButton')).click();
    await page.waitForURL(/(spoergsmaal|questions)\/gain/);
    expect(await first(page).inputValue()).toContain(text);
    await visitor.look();
    await using partner = await visit({ cookie: await product.signIn(cast.partner.email) });
    await partner.open(new URL(page.url()).pathname);
    expect(await partner.page.locator('main').innerText()).toContain(text);
    await partner.look();

    const colleague = await visitor.window();
    await colleague.goto(page.url());
    await first(colleague).fill('Kollegaens ord');
    await button(colleague, say('save')).click();
    await colleague.waitForURL(/saved=/);
    visitor.expectTrouble(/409/);
    await first(page).fill('Mine ord');
    await button(page, say('save')).click();
    await page.getByText(say('staleTitle')).waitFor();
    expect(await first(page).inputValue()).toBe('Mine ord');
    expect(await page.locator('main').innerText()).toContain('Kollegaens ord');
    await button(page, say('save')).click();
    await page.waitForURL(/saved=/);
    expect(await first(page).inputValue()).toBe('Mine ord');
  });

  it('work without script: shown back, and nothing promised that the page cannot keep', async () => {
    await using visitor = await visit({ script: false });
    const { page } = visitor;
    await visitor.open(chapter(language));
    await page.locator('.box-questions summary').first().click();
    await first(page).fill('Uden script');
    await button(page, say('goOn')).click();
    expect(await first(page).inputValue()).toBe('Uden script');
    expect(await page.locator('main').innerText()).toContain(say('noScript'));
    await visitor.look();
  });
});
