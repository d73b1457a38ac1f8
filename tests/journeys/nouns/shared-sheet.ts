import type { Page } from 'playwright-core';
import type { Language } from '#domain/language.ts';
import { liveTexts } from '#words/toolbox/live/index.ts';
import { sheetWords } from '#words/sheets/index.ts';
import type { Visitor } from '../../harness/browser-visitor.ts';
import type { PartyTexts } from './example.ts';
import { field, rate } from './tool-page.ts';

/** Fills in one's own side, and says whether it is ready. */
export async function fillOwnSide(visitor: Visitor, party: PartyTexts, ready: boolean): Promise<void> {
  const { page, language } = visitor;
  for (const prompt of ['brings', 'wants', 'mustHave'] as const)
    await field(page, `sides.0.${prompt}`).fill(party[prompt]);
  await rate(page, 'sides.0.gain', party.gain);
  await rate(page, 'sides.0.effort', party.effort);
  const box = page.getByLabel(sheetWords(language)('readyLabel'));
  await (ready ? box.check() : box.uncheck());
  await page.getByRole('button', { name: sheetWords(language)('save'), exact: true }).click();
  await page.waitForURL(/saved=/);
}

/** The address of a shared sheet's id, whichever language it is read in. */
export const sheetId = (url: string): string => /(?:ark|sheets)\/([0-9a-f-]{36})/.exec(url)?.[1] ?? '';

/** A field of the sheet that all write in: of the party that stands so many columns in. */
export const liveField = (page: Page, prompt: string, party: number) =>
  page.locator(`textarea[name="sides.${party}.${prompt}"]`);

export const connected = (page: Page, language: Language): Promise<void> =>
  page.getByText(liveTexts[language].connected, { exact: true }).first().waitFor();

/** The name of a scale on that sheet. */
export const liveScale = (prompt: string, party: number): string => `sides.${party}.${prompt}`;
