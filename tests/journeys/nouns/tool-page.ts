import type { Download, Page } from 'playwright-core';
import type { Language } from '#domain/language.ts';
import { toolboxTexts } from '#words/toolbox/index.ts';
import type { PartyTexts } from './example.ts';

export const toolPaths: Readonly<Record<Language, string>> = {
  da: '/da/vaerktoejer/win-win-laerredet',
  en: '/en/tools/win-win-canvas',
};

export const field = (page: Page, name: string) => page.locator(`[name="${name}"]:not([type=radio])`);

/** Chooses a step of a scale as a person does: on its block. */
export const rate = (page: Page, name: string, value: string): Promise<void> =>
  page.locator('label', { has: page.locator(`input[name="${name}"][value="${value}"]`) }).click();

/** The page's words on buttons, in the page's language. */
export const toolButton = (
  page: Page,
  language: Language,
  key: keyof (typeof toolboxTexts)['da'],
  name = '',
) => page.getByRole('button', { name: toolboxTexts[language][key].replace('{name}', name), exact: true });

/** What one party writes, under the names of its fields on the loose sheet. */
export async function fillLooseSide(page: Page, index: number, party: PartyTexts): Promise<void> {
  const name = (prompt: string) => `sides.${index}.${prompt}`;
  await field(page, name('name')).fill(party.name);
  for (const prompt of ['brings', 'wants', 'mustHave'] as const)
    await field(page, name(prompt)).fill(party[prompt]);
  await rate(page, name('gain'), party.gain);
  await rate(page, name('effort'), party.effort);
}

/** The file that a deed on the page hands out. */
export async function downloaded(
  page: Page,
  deed: () => Promise<void>,
): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), deed()]);
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for await (const piece of await download.createReadStream()) pieces.push(piece as Buffer);
  return new Uint8Array(Buffer.concat(pieces));
}

/** Until what was written is safe on this machine. */
export const keptHere = (page: Page, language: Language): Promise<void> =>
  page
    .getByText(toolboxTexts[language].savedHere.split('{')[0] ?? '')
    .first()
    .waitFor();
