import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deviceWords } from '#words/device/index.ts';
import { toolboxTexts } from '#words/toolbox/index.ts';
import { openBrowser } from '../harness/browser.ts';
import { openVisitor } from '../harness/browser-visitor.ts';
import { startProduct, type Product } from '../harness/start-product.ts';
import { chooseFrom, chooseStep, pressButton, tabTo, typeIn } from './nouns/keys.ts';
import { field, keptHere } from './nouns/tool-page.ts';

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

const [language, ui, device] = ['da', toolboxTexts.da, deviceWords.da] as const;
const visit = (more: object = {}) =>
  openVisitor(browser, { url: product.console.address, language, ...more });
const [risks, network, ready] = ['risikoregister', 'netvaerkskort', 'er-vi-klar'].map(
  (slug) => `/da/vaerktoejer/${slug}`,
) as [string, string, string];

const awake = (page: Page): Promise<void> => page.locator('.keeping').waitFor();
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.id ?? '');
/** The cells of a column, in the order of the rows. */
const column = (page: Page, name: string): Promise<string[]> =>
  page
    .locator(`[name^="shared."][name$=".${name}"]`)
    .evaluateAll((cells) => cells.map((cell) => (cell as HTMLInputElement).value));
const stored = async (page: Page, path: string): Promise<void> => {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => page.evaluate((one) => caches.match(one).then(Boolean), path)).toBe(true);
};

describe('with the keyboard alone', () => {
  it('rows are added, written, moved, removed and put back, and every step can be undone', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.open(network);
    await awake(page);
    await typeIn(page, 'title', 'Kortet');
    for (const name of ['Skolen', 'Klubben']) {
      await tabTo(page, page.locator('[id="shared.actors-add"]'));
      await page.keyboard.press('Enter');
      await expect.poll(() => focused(page)).toMatch(/^shared\.actors\..+\.organisation$/);
      await page.keyboard.type(name);
    }
    expect(await column(page, 'organisation')).toEqual(['Skolen', 'Klubben']);
    await tabTo(page, page.getByRole('button', { name: 'Flyt Klubben op', exact: true }));
    await page.keyboard.press('Enter');
    await expect.poll(() => column(page, 'organisation')).toEqual(['Klubben', 'Skolen']);
    expect(await page.locator('p[role=status]', { hasText: 'Klubben' }).innerText()).toContain('1');
    await pressButton(page, 'Fjern Skolen');
    await expect.poll(() => column(page, 'organisation')).toEqual(['Klubben']);
    await expect.poll(() => focused(page)).toBe('do');
    await page.keyboard.press('Enter');
    await expect.poll(() => column(page, 'organisation')).toEqual(['Klubben', 'Skolen']);
    await pressButton(page, ui.undo);
    await expect.poll(() => column(page, 'organisation')).toEqual(['Klubben']);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => column(page, 'organisation')).toEqual(['Klubben', 'Skolen']);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect.poll(() => column(page, 'organisation')).toEqual(['Klubben']);
    await keptHere(page, language);
    await visitor.look();
  });

  it('a point is moved from ring to ring, and the list follows', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.open(network);
    await awake(page);
    await tabTo(page, page.locator('[id="shared.actors-add"]'));
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/organisation$/);
    await page.keyboard.type('Skolen');
    const [ring = ''] = await page
      .locator('select[name$=".ring"]')
      .evaluateAll((all) => all.map(({ attributes }) => attributes.getNamedItem('name')?.value ?? ''));
    await chooseFrom(page, ring, await page.locator(`select[name="${ring}"] option`).nth(1).innerText());
    const [first, second] = await page
      .locator(`select[name="${ring}"] option`)
      .evaluateAll((all) => all.slice(1, 3).map((one) => (one as HTMLOptionElement).value));
    expect(await field(page, ring).inputValue()).toBe(first);
    await tabTo(page, page.locator('.point'));
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => field(page, ring).inputValue()).toBe(second);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => field(page, ring).inputValue()).toBe(first);
    await visitor.look();
  });

  it('a whole tool is filled in, and its result is there', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.open(ready);
    await awake(page);
    await typeIn(page, 'title', 'Vores første');
    const names = await page
      .locator('input[type=radio][value="1"]')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).name));
    expect(names.length).toBe(12);
    for (const name of names) await chooseStep(page, name, 4);
    await keptHere(page, language);
    await page.locator('#result-heading').waitFor();
    await visitor.look();
  });
});

describe('without network', () => {
  it('a tool chosen on the page of the device is opened, filled in, and ready to print, though never opened before', async () => {
    await using visitor = await visit();
    const { page, context } = visitor;
    visitor.expectTrouble(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
    await visitor.open('/da/paa-denne-enhed');
    await page.getByLabel('Risikoregister').check();
    await page.getByLabel(/Guiden \(/).check();
    await page.getByRole('button', { name: device.keep }).click();
    await page.getByText(device.keptNow).waitFor();
    await visitor.look();
    await context.setOffline(true);
    await visitor.open('/da/guide/hvad-faar-partneren');
    expect(await page.locator('h1').innerText()).toContain('partneren');
    await visitor.open(risks);
    await awake(page);
    await field(page, 'title').fill('Uden net');
    await page.locator('[id="shared.risks-add"]').click();
    await page.locator('[name$=".risk"], [name$=".words"], [name$=".text"]').first().waitFor();
    await keptHere(page, language);
    await page.locator('#result-heading').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.print-only').innerText()).toContain('Uden net');
    expect(await page.locator('#result-heading').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.reload();
    await expect.poll(() => field(page, 'title').inputValue()).toBe('Uden net');
    await visitor.open('/da/paa-denne-enhed');
    await page.getByRole('link', { name: 'Uden net' }).waitFor();
    await page.getByLabel(/Guiden \(/).check();
    await page.getByRole('button', { name: device.remove }).click();
    await page.getByText(device.removedNow).waitFor();
    expect(await page.evaluate(() => caches.match('/da/guide').then(Boolean))).toBe(false);
    await stored(page, risks);
    await page.getByRole('link', { name: 'Uden net' }).click();
    await expect.poll(() => field(page, 'title').inputValue()).toBe('Uden net');
  });
});

describe('one sheet in two windows', () => {
  it('has the rows and the words of both, and each undoes its own', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.open(network);
    await awake(page);
    await field(page, 'title').fill('Fælles');
    await keptHere(page, language);
    const other = await visitor.window();
    await other.goto(visitor.url + network);
    await expect.poll(() => field(other, 'title').inputValue()).toBe('Fælles');
    for (const [window, name] of [
      [page, 'Skolen'],
      [other, 'Klubben'],
    ] as const) {
      await window.locator('[id="shared.actors-add"]').click();
      await window.locator('[name$=".organisation"]').last().fill(name);
    }
    for (const window of [page, other])
      await expect
        .poll(async () => (await column(window, 'organisation')).toSorted())
        .toEqual(['Klubben', 'Skolen']);
    await page.getByRole('button', { name: ui.undo, exact: true }).first().click();
    await expect.poll(async () => (await column(other, 'organisation')).toSorted()).toEqual(['', 'Klubben']);
    await expect.poll(() => page.getByText(ui.otherTab).isVisible()).toBe(true);
  });
});

describe('what is on the machine', () => {
  it('a sheet from the time when there was one tool still opens', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.open('/da/vaerktoejer');
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const asked = indexedDB.open('byg-win-win', 1);
          asked.onupgradeneeded = () => asked.result.createObjectStore('sheets', { keyPath: 'key' });
          asked.onerror = () => reject(new Error('no store'));
          asked.onsuccess = () => {
            const sides = [{ id: 'part-1', name: 'Museet', answers: { brings: 'lyd' } }];
            const sheet = { title: 'Fra før', shared: {}, sides };
            const kept = { key: 'old', revision: '1', savedAt: '2026-11-01T10:00:00.000Z', sheet };
            const writing = asked.result.transaction('sheets', 'readwrite');
            writing.objectStore('sheets').put(kept);
            writing.oncomplete = () => {
              asked.result.close();
              resolve();
            };
          };
        }),
    );
    await visitor.open('/da/vaerktoejer/win-win-laerredet');
    await expect.poll(() => field(page, 'title').inputValue()).toBe('Fra før');
    expect(await field(page, 'sides.0.brings').inputValue()).toBe('lyd');
    await visitor.open(ready);
    await awake(page);
    expect(await field(page, 'title').inputValue()).toBe('');
  });

  it('a file from another tool, a newer version, a broken and a huge one are refused by name, and nothing is lost', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.open(ready);
    await awake(page);
    await field(page, 'title').fill('Mit ark');
    const open = (text: string) =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    for (const [text, said] of [
      [
        '{"format":"byg-partnerskaber/risks","version":1,"sheet":{}}',
        ui.otherTool.replace('{tool}', 'risks'),
      ],
      ['{"format":"byg-partnerskaber/readiness","version":99,"sheet":{"title":7}}', ui.newerVersion],
      ['{"format":"byg-partnerskaber/readiness"', ui.notASheet],
      [`"${'x'.repeat(4_000_001)}"`, ui.fileTooLarge],
    ] as const) {
      await open(text);
      await page.getByText(said).waitFor();
      expect(await field(page, 'title').inputValue()).toBe('Mit ark');
    }
    await visitor.look();
  });

  it('a machine that runs full says so, loses nothing of what is written, and keeps it when there is room again', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await page.addInitScript(() => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
        const asked = put.apply(this, given);
        // As a browser does when its disk is full: all of the transaction is undone.
        if (document.documentElement.dataset['full'] === 'yes') this.transaction.abort();
        return asked;
      };
    });
    const full = (says: 'yes' | 'no') =>
      page.evaluate((word) => (document.documentElement.dataset['full'] = word), says);
    await visitor.open(ready);
    await awake(page);
    await full('yes');
    await field(page, 'title').fill('For fuldt');
    await page.getByText(ui.refusedTitle).first().waitFor();
    expect(await field(page, 'title').inputValue()).toBe('For fuldt');
    await full('no');
    await field(page, 'title').fill('For fuldt før');
    await page.getByText(ui.refusedTitle).first().waitFor({ state: 'detached' });
    await keptHere(page, language);
    await page.reload();
    await expect.poll(() => field(page, 'title').inputValue()).toBe('For fuldt før');
  });

  it('a browser that keeps nothing says so, and the sheet can be carried off', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await visitor.open(ready);
    await page.getByText(ui.refusedTitle).first().waitFor();
    await field(page, 'title').fill('Kun her');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: ui.json }).first().click(),
    ]);
    expect(download.suggestedFilename()).toBe('readiness-kun-her.json');
    await visitor.look();
  });
});
