import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { putIn } from '#server/house/commands/demo.ts';
import { openAsOwner } from '#server/house/commands/demo/remove.ts';
import { newId } from '#server/house/new-id.ts';
import { address } from '#words/addresses.ts';
import { portfolioWords } from '#words/portfolio/index.ts';
import { strategyWords } from '#words/strategy/index.ts';
import { wheelWords } from '#words/year-wheel/index.ts';
import { accountWords } from '#words/yearly-account/index.ts';
import { openBrowser } from '../harness/browser.ts';
import { openVisitor, type Visitor } from '../harness/browser-visitor.ts';
import { startProduct, type Product } from '../harness/start-product.ts';
import { press, text } from './acts/at-a-page.ts';

let product: Product;
let browser: Browser;
let partnershipId: string;
let organisationId: string;
const director = 'leder@mellem-rummet.example';
beforeAll(async () => {
  product = await startProduct();
  partnershipId = await putIn(product.console, { language: 'da' });
  browser = await openBrowser();
  await product.signIn(director);
  organisationId = await makeDirector();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function makeDirector(): Promise<string> {
  const client = await openAsOwner(product.console.ownerUrl);
  try {
    const { rows } = await client.query<{ organisation_id: string }>(
      `insert into byg.membership (id, organisation_id, person_id, roles)
        select $1, p.organisation_id, h.id, '{director}' from byg.party p, byg.person h
        where p.partnership_id = $2 and p.lead and h.email = $3 returning organisation_id`,
      [newId(), partnershipId, director],
    );
    return rows[0]?.organisation_id ?? '';
  } finally {
    await client.end();
  }
}

const house = (...path: string[]) => address('da', 'workspace', 'organisations', organisationId, ...path);

async function writeStrategy(leader: Visitor): Promise<void> {
  const say = strategyWords('da');
  await leader.open(house('strategy', 'change'));
  await leader.look();
  await leader.page.locator('[name=mission]').fill('Alle i byen skal møde kunsten');
  for (const at of [0, 1, 2]) {
    await leader.page.locator(`[name="goals.${at}.title"]`).fill(`Mål nummer ${at + 1}`);
    await leader.page.locator(`[name="goals.${at}.owner"]`).fill('Formidlingslederen');
  }
  await leader.page.locator('[name="groups.0.name"]').fill('Unge');
  await press(leader, say('save'));
  expect(await text(leader)).toContain(say('saved'));
  await leader.look();
  await press(leader, say('approve'));
  expect(await text(leader)).toContain(say('approved', { number: 1 }));
}

it('a director writes and approves the strategy, places a partnership, decides, and makes the year’s account', async () => {
  const cookie = await product.signIn(director);
  await using leader = await openVisitor(browser, { url: product.url, cookie, script: false, width: 320 });
  const [plan, portfolio, wheel, account] = [
    strategyWords('da'),
    portfolioWords('da'),
    wheelWords('da'),
    accountWords('da'),
  ];
  await leader.open(house('strategy'));
  await leader.look();
  await writeStrategy(leader);
  for (const form of ['long', 'page', 'slides']) {
    const file = await fetch(`${product.url}${house('strategy', 'strategy.pdf')}?form=${form}`, {
      headers: { cookie },
    });
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  }

  await leader.open(house('portfolio'));
  await leader.look();
  await leader.page.getByRole('link', { name: 'Rummet imellem' }).first().click();
  await leader.look();
  await leader.page.getByLabel('Mål nummer 1').check();
  await leader.page.getByLabel('Unge').check();
  await press(leader, plan('ourGoalsSave'));
  expect(await text(leader)).toContain(portfolio('placed'));
  await leader.page.getByLabel(portfolio('choice_grow')).check();
  await leader.page.locator('#decide-reason').fill('De unge kommer igen');
  await press(leader, portfolio('decideSave'));
  expect(await text(leader)).toContain('De unge kommer igen');
  await leader.open(house('strategy', 'goals-covered'));
  expect(await text(leader)).toContain('Mål nummer 3');
  await leader.look();

  await leader.open(house('strategy', 'plan'));
  await leader.look();
  await leader.open(house('year-wheel'));
  await leader.page.locator('[name=title]').fill('Budgetdag');
  await leader.page.locator('[name=from]').fill(`${new Date().getFullYear()}-06-01`);
  await press(leader, wheel('add'));
  expect(await text(leader)).toContain('Budgetdag');
  await leader.look();

  await leader.open(house('yearly-account'));
  await leader.look();
  await press(leader, account('make'));
  expect(await text(leader)).toContain(account('made'));
  await leader.look();
  const year = new Date().getFullYear();
  for (const name of ['account.pdf', 'council.pdf', 'council.docx', 'account.csv']) {
    const file = await fetch(`${product.url}${house('yearly-account', String(year), name)}?language=da`, {
      headers: { cookie },
    });
    expect([name, file.status]).toEqual([name, 200]);
  }

  await using wide = await openVisitor(browser, { url: product.url, cookie, dark: true });
  for (const path of [
    ['strategy'],
    ['strategy', 'goals-covered'],
    ['portfolio'],
    ['year-wheel'],
    ['yearly-account', String(year)],
  ]) {
    await wide.open(house(...path));
    await wide.look();
  }
});
