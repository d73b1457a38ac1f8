import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAsked } from '#domain/prompts/is-asked.ts';
import type { Answers } from '#domain/prompts/prompt.ts';
import type { Tool } from '#domain/tools/tool.ts';
import { shelvedTools, takeTool } from '#features/toolbox/tool-shelf.ts';
import { address } from '#words/addresses.ts';
import { readToolFront } from '../content/tool-sample.ts';
import { openBrowser } from '../harness/browser.ts';
import { openVisitor, type Visitor } from '../harness/browser-visitor.ts';
import { startProduct, type Product } from '../harness/start-product.ts';
import { fillByKeys } from './nouns/form-by-keys.ts';
import { keptHere } from './nouns/tool-page.ts';

let product: Product;
let browser: Browser;
let visitor: Visitor;
beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
  visitor = await openVisitor(browser, { url: product.console.address, language: 'da' });
});
afterAll(async () => {
  await visitor?.[Symbol.asyncDispose]();
  await browser?.close();
  await product?.stop();
});

type Written = readonly (readonly [name: string, value: string])[];

/** Everything that stands in the form, as it would be sent. */
const written = (page: Page): Promise<Written> =>
  page
    .locator('#sheet form')
    .evaluate((form: HTMLFormElement) =>
      [...new FormData(form)].map(([name, value]) => [name, String(value)] as const),
    );

/** What the choices in the form say, for the prompts that are asked only after some of them. */
const chosenIn = (all: Written): Answers =>
  Object.fromEntries(
    all.flatMap(([name, value]) =>
      /^shared\.[^.]+$/.test(name) && value !== '' ? [[name.slice('shared.'.length), value]] : [],
    ),
  );

/** The prompts that are asked and that nothing stands under, on the sheet or on any of its sides. */
function unanswered({ prompts: every }: Tool, all: Written): string[] {
  const prompts = every.filter((prompt) => isAsked(prompt, chosenIn(all)));
  const names = all.filter(([, value]) => value !== '').map(([name]) => name);
  const isOf = (name: string, field: string): boolean =>
    name === field || (name.startsWith(`${field}.`) && name !== `${field}.rows`);
  const sides = new Set(all.flatMap(([name]) => /^sides\.\d+(?=\.id$)/.exec(name)?.[0] ?? []));
  const fields = prompts.flatMap(({ id, per }) =>
    id === 'title'
      ? ['title']
      : per === 'sheet'
        ? [`shared.${id}`]
        : [...sides].map((side) => `${side}.${id}`),
  );
  return fields.filter((field) => !names.some((name) => isOf(name, field)));
}

describe('with the keyboard alone', () => {
  it.each(shelvedTools)('%s is filled in from end to end, shows its result and is kept', async (id) => {
    const tool = await takeTool(id);
    const { page } = visitor;
    await visitor.open(address('da', 'tools', (await readToolFront('da', id)).slug));
    await page.locator('.keeping').waitFor({ state: 'attached' });
    await fillByKeys(page);
    const before = await written(page);
    expect(tool && unanswered(tool, before)).toEqual([]);
    await page.locator('#result-heading').waitFor();
    await keptHere(page, 'da');
    await page.reload();
    await expect.poll(() => written(page)).toEqual(before);
    await page.locator('#result-heading').waitFor();
  });
});
