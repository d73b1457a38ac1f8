import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages, type Language } from '#domain/language.ts';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';
import { fronts, type ToolFront } from '#features/guide/index.ts';
import { sampleSheet } from '#features/toolbox/tool-texts.ts';
import { formOf } from '#features/toolbox/tool-form.testing.ts';
import { parseToolForm } from '#features/toolbox/tool-form.ts';
import { shelvedTools, takeTool } from '#features/toolbox/tool-shelf.ts';
import { sheetFile } from '#features/toolbox/loose-file.ts';
import { address } from '#words/addresses.ts';
import { toolboxTexts } from '#words/toolbox/index.ts';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { openTheatre, type Theatre } from '../harness/browser-theatre.ts';
import { openVisitor } from '../harness/browser-visitor.ts';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre?.[Symbol.asyncDispose]());

type Filled = {
  readonly tool: Tool;
  readonly front: ToolFront;
  readonly sheet: ToolSheet;
  readonly path: string;
};

/** A tool with the example that its content has. */
async function filled(language: Language, id: string): Promise<Filled> {
  const text = await readFile(new URL(`../../content/${language}/tools/${id}.md`, import.meta.url), 'utf8');
  const front = fronts.tools.parse(parse(text.split(/^---$/m)[1] ?? ''));
  const tool = await takeTool(id);
  const sheet = tool && sampleSheet(tool, front);
  if (!tool || !sheet) throw new Error(`${id} has no example`);
  return { tool, front, sheet, path: address(language, 'tools', front.slug) };
}

const visit = (more: object = {}) =>
  openVisitor(theatre.browser, { url: theatre.product.console.address, ...more });

const post = (path: string, body: FormData): Promise<Response> => {
  const { address: origin } = theatre.product.console;
  return fetch(origin + path, { method: 'POST', body, headers: { origin, accept: 'text/html' } });
};

describe.each(languages)('every tool as a plain form (%s)', (language) => {
  it.each(shelvedTools)('%s shows again what was sent, with its result and without loss', async (id) => {
    const { tool, sheet, path } = await filled(language, id);
    const answer = await post(path, formOf(tool, sheet, { do: 'result' }));
    expect(answer.status).toBe(200);
    await using visitor = await visit({ language, script: false });
    await visitor.page.setContent((await answer.text()).replaceAll(/<(link|script)[\s\S]*?>/g, ''));
    const shown = await visitor.page.evaluate(() => {
      const form = document.querySelector<HTMLFormElement>('#sheet form');
      return form ? [...new FormData(form)].map(([name, value]) => [name, String(value)] as const) : [];
    });
    const again = new FormData();
    for (const [name, value] of shown) again.append(name, value);
    expect(parseToolForm(tool, again).sheet).toEqual(sheet);
    expect(await visitor.page.locator('#sheet h2').last().innerText()).not.toBe('');
  });
});

describe('bad input', () => {
  it('is told beside its field, and everything typed stays', async () => {
    const { tool, sheet, path } = await filled('da', 'network-map');
    const bad = {
      'shared.months': 'tolv',
      'shared.actors.a-new.organisation': 'x'.repeat(400),
      do: 'result',
    };
    const body = formOf(tool, sheet, bad);
    body.append('shared.actors.rows', 'a-new');
    const answer = await post(path, body);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('href="#shared.months"');
    expect(html).toContain('value="tolv"');
    expect(html).toContain('href="#shared.actors.a-new.organisation"');
    expect(html).toContain('x'.repeat(400));
    expect(html).toContain(sheet.title);
  });

  it('a button that is no button of the form changes nothing', async () => {
    const { tool, sheet, path } = await filled('en', 'risks');
    const answer = await post(path, formOf(tool, sheet, { do: 'remove-row:shared.nothing:../x' }));
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(sheet.title);
  });
});

/** Rows with a picture, sides with tables, lights and rankings: each kind of form there is. */
const kinds = ['network-map', 'assessment', 'traffic-light', 'risks', 'six-steps', 'value-account'];

describe.each(languages)('a filled tool (%s)', (language) => {
  it.each(kinds.filter((id) => shelvedTools.includes(id)))(
    '%s is without fault, narrow and wide, light and dark',
    async (id) => {
      const { tool, sheet, path } = await filled(language, id);
      for (const look of [
        { width: 320, dark: true },
        { width: 1280, dark: false },
      ]) {
        await using visitor = await visit({ language, ...look });
        const { page } = visitor;
        await visitor.open(path);
        await page.locator('.keeping').waitFor();
        await page.locator('input[type=file]').setInputFiles({
          name: 'sheet.json',
          mimeType: 'application/json',
          buffer: Buffer.from(sheetFile(tool, sheet)),
        });
        await page.getByText(toolboxTexts[language].imported).waitFor();
        await page.locator('#result-heading').waitFor();
        await visitor.look();
      }
    },
  );
});

describe('a field that is asked in some cases only', () => {
  it('stays while one stands in it, though it is emptied, and goes when one has left it; by keys alone', async () => {
    const { path } = await filled('da', 'agreement');
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.open(path);
    await page.locator('.keeping').waitFor({ state: 'attached' });
    const [both, danish] = ['both', 'da'].map((value) =>
      page.locator(`input[name="shared.languages"][value="${value}"]`),
    );
    const english = page.locator('[name="shared.A03-en"]');
    expect(await english.count()).toBe(0);
    await page.locator('input[name="shared.level"][value="full"]').press('Space');
    await both?.press('Space');
    await english.pressSequentially('More people');
    await danish?.press('Space');
    expect(await english.inputValue()).toBe('More people');
    await english.focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await page.keyboard.type('Many');
    expect(await english.inputValue()).toBe('Many');
    for (let left = 4; left > 0; left -= 1) await page.keyboard.press('Backspace');
    expect(await english.evaluate((field) => field === document.activeElement)).toBe(true);
    const stands = () => page.evaluate(() => document.activeElement?.tagName);
    // Past what stands beside the field, without ever standing nowhere.
    for (let more = 6; more > 0 && (await english.count()) > 0; more -= 1) {
      await page.keyboard.press('Tab');
      expect(await stands()).not.toBe('BODY');
    }
    expect(await english.count()).toBe(0);
    expect(await stands()).not.toBe('BODY');
  });
});
