import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOnly } from 'axe-core';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What is wrong with the page as it stands: axe's findings, sideways scrolling, headings. */
export async function lookAt(page: Page): Promise<string[]> {
  return [...(await axeFaults(page)), ...(await overflow(page)), ...(await headingFaults(page))];
}

export const axeFaults = (page: Page): Promise<string[]> => askAxe(page, { type: 'tag', values: tags });

/** What is wrong with the page's colours alone: all else is the same in the light and in the dark. */
export const colourFaults = (page: Page): Promise<string[]> =>
  askAxe(page, { type: 'rule', values: ['color-contrast'] });

async function askAxe(page: Page, runOnly: RunOnly): Promise<string[]> {
  await bringAxe(page);
  const asked = { runOnly, resultTypes: ['violations'] };
  const violations = (await page.evaluate(
    `axe.run(document, ${JSON.stringify(asked)}).then((found) => found.violations)`,
  )) as AxeResults['violations'];
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) => `axe ${id}: ${help}\n  ${html.slice(0, 300)}\n  ${failureSummary}`,
    ),
  );
}

const brought = new WeakSet<Page>();

/** Where one page was looked at, more will be: those find axe there, which the browser then compiles but once. */
async function bringAxe(page: Page): Promise<void> {
  if (!brought.has(page)) await page.addInitScript(axeSource);
  brought.add(page);
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
}

/** Nothing may make the page wider than the window; what is wide scrolls inside itself. */
export async function overflow(page: Page): Promise<string[]> {
  const wide = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const out = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > room + 1,
    );
    return out
      .slice(0, 5)
      .map((element) => `${room} px is too narrow for ${element.outerHTML.slice(0, 120)}`);
  });
  return wide;
}

/** One first heading, and no level skipped on the way down. */
export async function headingFaults(page: Page): Promise<string[]> {
  const headings = await page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
      .filter((heading) => heading.checkVisibility())
      .map((heading) => ({ level: Number(heading.tagName[1]), text: heading.textContent?.trim() ?? '' })),
  );
  const first = headings.filter(({ level }) => level === 1);
  const skipped = headings.filter(
    ({ level }, index) => index > 0 && level > (headings[index - 1]?.level ?? 0) + 1,
  );
  return [
    ...(first.length === 1 ? [] : [`${first.length} headings of the first level`]),
    ...skipped.map(({ text }) => `a heading's level is skipped before “${text}”`),
  ];
}

/** How far what stood on the page was moved while it came, by the browser's own measure. */
export async function shiftFaults(page: Page): Promise<string[]> {
  const moved = await page.evaluate(() => {
    const watch = new PerformanceObserver(() => undefined);
    watch.observe({ type: 'layout-shift', buffered: true });
    const shifts = watch.takeRecords() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[];
    return shifts.reduce((sum, { value, hadRecentInput }) => sum + (hadRecentInput ? 0 : value), 0);
  });
  return moved < 0.05 ? [] : [`the page jumps while it loads, by ${moved.toFixed(3)}`];
}

/** A4 without its margins, in CSS pixels. */
const paper = { width: 680, height: 1000 };

/** What is wrong with the page on paper: too wide for it, or ways around the house where nobody can follow them. */
export async function paperFaults(page: Page): Promise<string[]> {
  await page.setViewportSize(paper);
  await page.emulateMedia({ media: 'print' });
  const faults = await overflow(page);
  const left = await page.evaluate(() => {
    const shown = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    return [
      ...shown('body > header nav, nav, [role="search"]').map(
        (element) => `on paper there is ${element.outerHTML.slice(0, 120)}`,
      ),
      ...(shown('h1, .print-only .heading').length === 1 ? [] : ['on paper there is not one heading']),
    ];
  });
  await page.emulateMedia({ media: 'screen' });
  return [...faults, ...left];
}
