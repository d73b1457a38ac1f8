import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { putIn } from '#server/house/commands/demo.ts';
import { cast } from '#server/house/commands/demo/people.ts';
import { openAsOwner } from '#server/house/commands/demo/remove.ts';
import { address } from '#words/addresses.ts';
import { contactWords } from '#words/contacts/index.ts';
import { dataRoleWords } from '#words/privacy/data-roles.ts';
import { privacyWords } from '#words/privacy/index.ts';
import { openBrowser } from '../harness/browser.ts';
import { openVisitor } from '../harness/browser-visitor.ts';
import { startProduct, type Product } from '../harness/start-product.ts';
import { press, text } from './acts/at-a-page.ts';

let product: Product;
let browser: Browser;
let partnershipId: string;
beforeAll(async () => {
  product = await startProduct();
  partnershipId = await putIn(product.console, { language: 'da' });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const say = contactWords('da');
const privacy = privacyWords('da');
const room = (...path: string[]) => address('da', 'workspace', 'partnerships', partnershipId, ...path);
const person = { name: 'Lene Lindskov', email: 'lene@museum.example' };

async function ask<T extends object>(question: string): Promise<T | undefined> {
  const client = await openAsOwner(product.console.ownerUrl);
  try {
    return (await client.query<T>(question)).rows[0];
  } finally {
    await client.end();
  }
}

async function linkInMail(): Promise<string> {
  const mail = await ask<{ text: string }>(`select text from byg.mail where to_address = '${person.email}'`);
  return /\/da\/kontakter\/[\w-]+/.exec(mail?.text ?? '')?.[0] ?? '';
}

it('a person is written down, told by mail, and says no without an account or script', async () => {
  const cookie = await product.signIn(cast.lead.email);
  await using lead = await openVisitor(browser, { url: product.url, cookie, script: false, width: 320 });
  await lead.open(room('contacts'));
  await lead.look();
  await lead.page.locator('[name=organisation]').fill('Byens Museum');
  await lead.page.locator('[name=function]').fill('Formidlingsleder');
  await lead.page.locator('[name=name]').fill(person.name);
  await lead.page.locator('[name=email]').fill(person.email);
  lead.expectTrouble(/422/);
  await press(lead, say('save'));
  expect(await lead.page.locator('[name=name]').inputValue()).toBe(person.name);
  await lead.page.locator('[name=source]').fill('Mødet 3. maj');
  await press(lead, say('save'));
  expect(await text(lead)).toContain(say('savedTold'));

  await using told = await openVisitor(browser, { url: product.url, script: false, width: 320 });
  await told.open(await linkInMail());
  expect(await text(told)).toContain(person.name);
  await told.look();
  await press(told, say('no'));
  expect(await told.page.locator('h1').innerText()).toBe(say('objectedTitle'));
  await told.look();
  await lead.open(room('contacts'));
  const left = await text(lead);
  expect(left).toContain('Formidlingsleder');
  expect(left).not.toContain(person.name);
});

it('who is responsible for data is found out and put into the agreement', async () => {
  const cookie = await product.signIn(cast.lead.email);
  await using lead = await openVisitor(browser, { url: product.url, cookie, width: 1280 });
  const answers = { purpose: 'together', means: 'together', instruction: 'no', own: 'no', register: 'yes' };
  await lead.open(`${room('data-roles')}?${new URLSearchParams(answers)}`);
  const roles = dataRoleWords('da');
  expect(await text(lead)).toContain(roles('role_joint'));
  await lead.look();
  await press(lead, roles('put'));
  expect(await text(lead)).toContain(roles('done'));
});

it('an administrator cleans up and reads the log; a person reads what is kept, and goes', async () => {
  await ask(
    `update byg.membership set roles = roles || '{administrator}' where not roles && '{administrator}'`,
  );
  const house = await ask<{ id: string }>(
    `select organisation_id as id from byg.party where lead and partnership_id = '${partnershipId}'`,
  );
  await ask(`update byg.contact set known_on = '2020-01-01' where phone = '00 00 00 01'`);
  const cookie = await product.signIn(cast.lead.email);
  await using lead = await openVisitor(browser, { url: product.url, cookie, script: false, width: 320 });
  const at = (...path: string[]) => address('da', 'workspace', 'organisations', house?.id ?? '', ...path);
  await lead.open(at('clean-up'));
  await lead.look();
  await lead.page.locator('[name=reason]').fill('Bruges til udstillingen');
  await press(lead, privacy('keepOf', { title: privacy('nameless') }));
  expect(await text(lead)).toContain(privacy('cleanUpNone'));
  await lead.open(at('audit-log'));
  expect(await text(lead)).toContain(privacy('read_clean-up'));
  await lead.look();

  const own = address('da', 'workspace', 'account', 'personal-data');
  const leaving = await product.signIn(cast.partner.email);
  await using partner = await openVisitor(browser, { url: product.url, cookie: leaving, width: 1280 });
  await partner.open(own);
  expect(await text(partner)).toContain(privacy('keptTitle'));
  await partner.look();
  await ask(
    `update byg.membership m set roles = '{worker}' from byg.person h where h.id = m.person_id and h.email = '${cast.partner.email}'`,
  );
  await partner.page.locator('[name=email]').fill(cast.partner.email);
  await press(partner, privacy('erase'));
  await partner.page.waitForURL(/done=erased/);
  expect(await partner.page.locator('h1').innerText()).toBe(privacy('erasedTitle'));
  await lead.open(room('history'));
  expect(await text(lead)).toContain('en tidligere medarbejder i');
});
