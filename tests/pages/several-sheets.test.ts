import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Language } from '#domain/language.ts';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';
import { fronts } from '#features/guide/index.ts';
import { sheetFile } from '#features/toolbox/loose-file.ts';
import { formOf } from '#features/toolbox/tool-form.testing.ts';
import { shelvedTools, takeTool } from '#features/toolbox/tool-shelf.ts';
import { sampleSheet } from '#features/toolbox/tool-texts.ts';
import { address } from '#words/addresses.ts';
import { toolPageWords } from '#words/tool-page/index.ts';
import { combinedWords } from '#words/toolbox/combined.ts';
import { fill } from '#words/toolbox/fill.ts';
import { openTheatre, type Theatre } from '../harness/browser-theatre.ts';
import { openVisitor, type Visitor } from '../harness/browser-visitor.ts';
import { beginWorkshop, joinWorkshop, move } from '../harness/workshop-people.ts';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre?.[Symbol.asyncDispose]());

const tools = (await Promise.all(shelvedTools.map((id) => takeTool(id)))).filter((one) => one !== null);

/** Where the tool stands, and the example that its content has. */
async function shelved(language: Language, tool: Tool): Promise<{ path: string; sheet: ToolSheet }> {
  const file = new URL(`../../content/${language}/tools/${tool.id}.md`, import.meta.url);
  const front = fronts.tools.parse(parse((await readFile(file, 'utf8')).split(/^---$/m)[1] ?? ''));
  const sheet = sampleSheet(tool, front);
  if (!sheet) throw new Error(`${tool.id} has no example`);
  return { path: address(language, 'tools', front.slug), sheet };
}

type Named = { readonly name: string; readonly text: string };
const asFiles = (files: readonly Named[]) =>
  files.map(({ name, text }) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) }));

const twice = (ids: readonly string[]): string[] => ids.filter((id, index) => ids.indexOf(id) < index);
const idsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));

/** The page of the tool, with the room for several sheets open. */
async function openCombined(visitor: Visitor, path: string): Promise<void> {
  await visitor.open(path);
  await visitor.page.getByText(toolPageWords[visitor.language].combineTitle).click();
  await visitor.page.locator('#combine-files').waitFor();
}

const add = (page: Page, files: readonly Named[]) =>
  page.locator('#combine-files').setInputFiles(asFiles(files));

describe('several people’s sheets, put together in one browser', () => {
  const visit = (more: object = {}) =>
    openVisitor(theatre.browser, { url: theatre.product.console.address, ...more });

  it.each(tools.filter((tool) => tool.combine).map((tool) => [tool.id, tool] as const))(
    '%s shows them together from as many as it must be, and names nobody it must not',
    async (_, tool) => {
      const { path, sheet } = await shelved('da', tool);
      const words = combinedWords.da;
      await using visitor = await visit();
      const { page } = visitor;
      await openCombined(visitor, path);
      const least = tool.apart?.least ?? 1;
      const files = Array.from({ length: Math.max(least, 2) }, (_, at) => ({
        name: `${at}.json`,
        text: sheetFile(tool, sheet),
      }));
      if (least > 1) {
        await add(page, files.slice(1));
        await page.getByText(fill(words.tooFew, { least, count: least - 1 })).waitFor();
        expect(await page.locator('#together').count()).toBe(0);
      }
      await add(page, least > 1 ? files.slice(0, 1) : files);
      await page.getByRole('heading', { name: words.together }).waitFor();
      expect(await page.locator('#together .block').count()).toBeGreaterThan(0);
      const own = await page.locator('.screen-only ol > li > details').count();
      expect(own).toBe(tool.apart?.named === false ? 0 : files.length);
      expect(twice(await idsOf(page))).toEqual([]);
    },
  );

  it('is counted as by hand, one of them taken out again, and nothing sent or kept', async () => {
    const tool = tools.find(({ id }) => id === 'assessment');
    if (!tool) throw new Error('T09 is gone');
    const { path } = await shelved('en', tool);
    const words = combinedWords.en;
    const scored = (title: string, score: number): Named => {
      const answers = { scores: [{ id: 'goal', cells: { score } }] };
      const sheet: ToolSheet = { title, shared: {}, sides: [{ id: 'part-1', name: 'The museum', answers }] };
      return { name: `${title}.json`, text: sheetFile(tool, sheet) };
    };
    await using visitor = await visit({ language: 'en', width: 320 });
    const { page } = visitor;
    await openCombined(visitor, path);
    const sent: string[] = [];
    page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));
    await add(page, [
      scored('one', 5),
      scored('two', 2),
      { name: 'broken.json', text: '{"format":' },
      scored('three', 5),
    ]);
    const together = page.locator('#together');
    // (5 + 2 + 5) / 3 = 4, and from 2 to 5 they are 3 apart.
    await expect.poll(() => together.innerText()).toMatch(/Fit\s+4\s[\s\S]*You are 3 steps apart/);
    expect(await page.getByRole('alert').innerText()).toContain('broken.json');
    await visitor.look();
    await page.getByLabel(fill(words.voice, { number: 2 })).fill('Bo');
    await page.getByRole('button', { name: fill(words.remove, { name: 'Bo' }) }).click();
    await page.getByText(fill(words.removed, { name: 'Bo' })).waitFor();
    await expect.poll(() => together.innerText()).toMatch(/Fit\s+5\s/);
    expect(await together.innerText()).not.toContain('You are 3 steps apart');
    expect(sent).toEqual([]);
    await page.reload();
    await page.getByText(toolPageWords.en.combineTitle).click();
    await page.locator('#combine-files').waitFor();
    expect(await page.getByText(words.voices).count()).toBe(0);
  });
});

describe('sheets beside each other at a workshop', () => {
  it.each(tools.filter((tool) => !tool.combine && !tool.apart).map((tool) => [tool.id, tool] as const))(
    '%s: each is shown under its name, and no two things share an id',
    async (_, tool) => {
      const url = theatre.product.console.address;
      const { sheet } = await shelved('da', tool);
      const { host, code } = await beginWorkshop(url, { template: 'tool', tool: tool.id });
      const bo = await joinWorkshop(url, code, 'Bo');
      await move(host, 'next');
      for (const seat of [host, bo]) {
        const form = formOf(tool, sheet, { step: 'tool', tool: tool.id, do: 'result' });
        const names = [...new Set(form.keys())];
        const fields = Object.fromEntries(names.map((name) => [name, form.getAll(name).map(String)]));
        expect((await seat.press('sheet', fields)).status).toBe(303);
      }
      await move(host, 'reveal');
      for (const seat of [host, bo]) {
        const html = await seat.page();
        for (const id of ['result-1-heading', 'result-2-heading']) expect(html).toContain(`id="${id}"`);
        expect(twice([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id))).toEqual([]);
      }
    },
  );
});
