import { afterAll, beforeAll, expect, it } from 'vitest';
import { workshopWords } from '#words/workshops/index.ts';
import { openTheatre, type Theatre } from '../harness/browser-theatre.ts';
import { openVisitor, type Visitor } from '../harness/browser-visitor.ts';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre?.[Symbol.asyncDispose]());

const host = async (url: string, from = ''): Promise<{ visitor: Visitor; code: string }> => {
  const visitor = await openVisitor(theatre.browser, { url });
  const { page } = visitor;
  await visitor.open(`/da/vaerksteder${from}`);
  await page.getByLabel('Hvad handler værkstedet om?').fill('Hvem kan vi arbejde sammen med?');
  await page.getByLabel('Dit navn').fill('Ida');
  await page.getByRole('button', { name: 'Lav kode, og begynd' }).click();
  await page.getByRole('heading', { name: 'Led værkstedet' }).waitFor();
  return { visitor, code: (await page.locator('.code').textContent()) ?? '' };
};

const member = async (url: string, code: string, name: string): Promise<Visitor> => {
  const visitor = await openVisitor(theatre.browser, { url, width: 390 });
  const { page } = visitor;
  await visitor.open(`/da/vaerksted?code=${code}`);
  await page.getByLabel('Dit navn').fill(name);
  await page.getByRole('button', { name: 'Deltag' }).click();
  await page.getByRole('heading', { name: 'Vi begynder om lidt' }).waitFor();
  return visitor;
};

it('ten browsers at once: nobody reloads, nothing is seen early, nothing is lost', async () => {
  const { url } = theatre.product;
  const { visitor: ida, code } = await host(url);
  const names = ['Mette', 'Ali', 'Bo', 'Karin', 'Jens', 'Aya', 'Liv', 'Per', 'Tove'];
  const members: Visitor[] = [];
  for (const name of names) members.push(await member(url, code, name));
  const press = (name: string) => ida.page.getByRole('button', { name, exact: true }).click();

  await press('Begynd med trin 1');
  await Promise.all(members.map(({ page }) => page.getByRole('heading', { name: 'Velkommen' }).waitFor()));
  await press('Næste trin');
  await Promise.all(members.map(({ page }) => page.getByLabel('Skriv et kort').waitFor()));

  // Karin is in the middle of a sentence while the others write: neither her words nor her place are taken.
  const karin = members[3]?.page;
  await karin?.getByLabel('Skriv et kort').fill('Vi mangler nogen, der');
  await karin?.getByLabel('Skriv et kort').focus();
  await Promise.all(
    members
      .filter(({ page }) => page !== karin)
      .map(async ({ page }, index) => {
        await page.getByLabel('Skriv et kort').fill(`Kort ${index}`);
        await page.getByRole('button', { name: 'Læg kortet' }).dblclick();
        await page
          .getByRole('listitem')
          .filter({ hasText: `Kort ${index}` })
          .waitFor();
      }),
  );
  await ida.page.getByText('Har skrevet: 8 af 10').waitFor();
  await expect.poll(() => karin?.getByLabel('Skriv et kort').inputValue()).toBe('Vi mangler nogen, der');
  await expect.poll(() => karin?.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('card');
  for (const { page } of members)
    await expect.poll(() => page.getByText(/^Kort \d$/).count()).toBeLessThan(2);
  await karin?.getByLabel('Skriv et kort').press('Enter');
  await ida.page.getByText('Har skrevet: 9 af 10').waitFor();

  await press('Vis for alle');
  for (const { page } of members) {
    await page.getByRole('heading', { name: 'Alle kort' }).waitFor();
    expect(await page.getByText(/^Kort \d$/).count()).toBe(8);
  }

  // A phone that was away comes back by itself to where the others are.
  const away = members[8];
  away?.expectTrouble(/ERR_INTERNET_DISCONNECTED|Failed to fetch|Failed to load resource/);
  await away?.context.setOffline(true);
  await away?.page.getByText('Ingen forbindelse lige nu.').waitFor();
  await press('Næste trin');
  await members[0]?.page.getByRole('heading', { name: 'Hvad hører sammen?' }).waitFor();
  await away?.context.setOffline(false);
  await away?.page.getByRole('heading', { name: 'Hvad hører sammen?' }).waitFor();

  await ida.page.getByText('Afslut værkstedet').click();
  await press('Ja, afslut for alle');
  for (const { page } of members) await page.getByText('Værkstedet er slut').waitFor();
  for (const visitor of [ida, ...members]) await visitor[Symbol.asyncDispose]();
});

it('the agreement is a step: each writes a draft alone, and the drafts stand beside each other when they are shown', async () => {
  const { url } = theatre.product;
  const { visitor: ida, code } = await host(url, '?tool=agreement');
  const bo = await member(url, code, 'Bo');
  const aya = await member(url, code, 'Aya');
  const press = (name: string) => ida.page.getByRole('button', { name, exact: true }).click();
  await press('Begynd med trin 1');
  for (const [{ page }, gives] of [
    [bo, 'Ti timer om måneden'],
    [aya, 'Fire lydværker'],
  ] as const) {
    await page.locator('[name="shared.level"][value="intent"]').check({ force: true });
    await page.locator('[name="sides.0.brings"]').fill(gives);
    await page
      .getByRole('button', { name: workshopWords('da')('toolSave'), exact: true })
      .last()
      .click();
    await page.getByText(workshopWords('da')('toolSaved')).first().waitFor();
  }
  await bo.look();
  expect(await ida.page.locator('main').innerText()).not.toContain('Fire lydværker');
  await press('Vis for alle');
  for (const { page } of [ida, bo, aya])
    for (const name of ['Bo', 'Aya'])
      await page.getByText(workshopWords('da')('toolEach', { name })).first().waitFor();
  await aya.look();
  for (const visitor of [ida, bo, aya]) await visitor[Symbol.asyncDispose]();
});
