import { afterAll, beforeAll, expect, it } from 'vitest';
import { putIn } from '#server/house/commands/demo.ts';
import { cast } from '#server/house/commands/demo/people.ts';
import { openTheatre, type Theatre } from '../harness/browser-theatre.ts';
import { openVisitor } from '../harness/browser-visitor.ts';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre?.[Symbol.asyncDispose]());

const link = /(https?:\/\/\S+\/puls\/\S+)/;

it('a round is begun, answered from the mail by both sides without an account or a script, and leads to a talk', async () => {
  const { product, browser, mailbox } = theatre;
  const url = product.console.address;
  const id = await putIn(product.console, { language: 'da' });
  const room = `/da/arbejdsrum/partnerskaber/${id}`;
  const cookie = await product.signIn(cast.lead.email);
  await using lead = await openVisitor(browser, { url, cookie, script: false });
  await lead.open(`${room}/bidrag`);
  await lead.page.getByLabel('Hvor meget').fill('1.234,50');
  await lead.page.getByLabel('Kort fortalt').fill('Forberedelse af efteråret');
  await lead.page.getByRole('button', { name: 'Gem linjen' }).click();
  expect(await lead.page.getByRole('table').last().innerText()).toContain('1.234,5 timer');
  await lead.look();

  await lead.open(`${room}/evalueringer`);
  await lead.look();
  await lead.page.getByRole('link', { name: 'Begynd en evaluering' }).click();
  await lead.page.getByLabel('Navn på runden').fill('Midtvejs');
  await lead.page.getByRole('button', { name: 'Spørg dem' }).click();
  await lead.look();
  const round = new URL(lead.page.url()).pathname;

  for (const [who, step] of [
    ['lead', '5'],
    ['partner', '2'],
    ['guest', '2'],
  ] as const) {
    await using visitor = await openVisitor(browser, { url, script: false, width: 320 });
    await visitor.open(await mailbox.find(cast[who].email, link));
    for (const name of ['goals', 'quality', 'difference', 'reached'])
      await visitor.page.locator(`input[name="${name}"][value="${step}"]`).check({ force: true });
    await visitor.look();
    await visitor.page.getByRole('button', { name: 'Send svaret' }).click();
    expect(await visitor.page.getByRole('heading', { level: 1 }).innerText()).toBe('Tak for dit svar');
  }

  await lead.open(round);
  await lead.page.getByRole('button', { name: 'Vis svarene for alle' }).click();
  const shown = await lead.page.locator('main').innerText();
  expect(shown).toContain('Hvad er lykkedes siden sidst, og hvad er ikke?');
  expect(shown).not.toContain(cast.partner.name);
  await lead.page.getByLabel('Aftale 1').fill('Spørg ti gæster i døren');
  await lead.page.getByRole('button', { name: 'Gem aftalerne' }).click();
  await lead.look();
});
