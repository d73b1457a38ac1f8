import { afterAll, beforeAll, expect, it } from 'vitest';
import { languages } from '#domain/language.ts';
import { address } from '#words/addresses.ts';
import { gameWords } from '#words/games/index.ts';
import { workshopWords } from '#words/workshops/index.ts';
import { openTheatre, type Theatre } from '../harness/browser-theatre.ts';
import { openVisitor, type Visitor } from '../harness/browser-visitor.ts';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre?.[Symbol.asyncDispose]());

it.each(languages)('is begun and voted in where no script runs, narrow and wide (%s)', async (language) => {
  const url = theatre.product.console.address;
  const say = gameWords(language);
  const open = (width: number): Promise<Visitor> =>
    openVisitor(theatre.browser, { url, language, width, script: false });
  await using host = await open(1280);
  await using first = await open(320);
  await using second = await open(320);
  await host.open(address(language, 'game'));
  await host.page.locator('[name=name]').fill('Ane');
  await host.page.getByRole('button', { name: say('makeCode') }).click();
  const code = await host.page.locator('.code').innerText();
  for (const { page, ...player } of [first, second]) {
    await player.open(address(language, 'workshop'));
    await page.locator('[name=code]').fill(code);
    await page.locator('[name=name]').fill('Bo');
    await page.getByRole('button', { name: workshopWords(language)('join'), exact: true }).click();
    await page.getByRole('heading', { name: say('waitTitle') }).waitFor();
  }
  await first.look();
  for (const deed of ['do_deal', 'do_briefing', 'do_talk'] as const) {
    await host.page.getByRole('button', { name: say(deed), exact: true }).click();
    await host.look();
  }
  await first.page.getByRole('link', { name: say('showNew') }).click();
  for (const measure of ['trust', 'progress', 'fairness'])
    await first.page.locator(`input[name=${measure}][value="4"]`).check({ force: true });
  await first.look();
  await first.page.getByRole('button', { name: say('vote'), exact: true }).click();
  expect(await first.page.getByText(say('voted')).count()).toBe(1);
  await host.page.getByRole('button', { name: say('do_vote'), exact: true }).click();
  await second.page.getByRole('link', { name: say('showNew') }).click();
  expect(await second.page.locator('.event').count()).toBe(1);
  await second.look();
});
