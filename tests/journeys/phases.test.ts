import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cast, catchLetters, openGuestLink } from '#server/house/commands/demo/people.ts';
import { newGuestLink, putIn } from '#server/house/commands/demo.ts';
import { openAsOwner } from '#server/house/commands/demo/remove.ts';
import { newId } from '#server/house/new-id.ts';
import { address } from '#words/addresses.ts';
import { phaseWords } from '#words/phases/index.ts';
import { workspaceWords } from '#words/workspace/index.ts';
import { openBrowser } from '../harness/browser.ts';
import { openVisitor } from '../harness/browser-visitor.ts';
import { startProduct, type Product } from '../harness/start-product.ts';
import { press, text } from './acts/at-a-page.ts';

let product: Product;
let browser: Browser;
let partnershipId: string;
const director = 'leder@mellem-rummet.example';
beforeAll(async () => {
  product = await startProduct();
  partnershipId = await putIn(product.console, { language: 'da' });
  browser = await openBrowser();
  await product.signIn(director);
  await makeDirector();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** A leader of the organisation that leads the demonstration; the house's owner gives the role. */
async function makeDirector(): Promise<void> {
  const client = await openAsOwner(product.console.ownerUrl);
  try {
    await client.query(
      `insert into byg.membership (id, organisation_id, person_id, roles)
        select $1, p.organisation_id, h.id, '{director}' from byg.party p, byg.person h
        where p.partnership_id = $2 and p.lead and h.email = $3`,
      [newId(), partnershipId, director],
    );
  } finally {
    await client.end();
  }
}

const say = phaseWords('da');
const room = (...path: string[]) => address('da', 'workspace', 'partnerships', partnershipId, ...path);

it('a phase with a gate is ticked by the partner, opened by the leader and ended by the lead, without script', async () => {
  const come = (cookie: string, more: object = {}) =>
    openVisitor(browser, { url: product.url, cookie, script: false, ...more });
  const visit = async (email: string, more: object = {}) => come(await product.signIn(email), more);
  await using lead = await visit(cast.lead.email, { width: 320 });
  await using partner = await visit(cast.partner.email);
  await using leader = await visit(director, { dark: true });
  const secret = await newGuestLink(product.console, partnershipId);
  await using guest = await come(await openGuestLink(product.console, secret, catchLetters()));

  // Every party says that all is in place, for itself; one of them by a link alone.
  await lead.open(room('phases'));
  await lead.look();
  await lead.open(room('phases', 'resource'));
  await lead.look();
  await press(lead, say('go'));
  expect(await text(lead)).toContain(say('doneGo'));
  for (const visitor of [partner, guest, lead]) {
    await visitor.open(room('phases', 'resource'));
    for (const box of await visitor.page.locator('#criteria ~ ul input[type=checkbox]').all())
      await box.check();
    await press(visitor, say('save'));
    expect(await text(visitor)).toContain(say('doneTicks'));
  }
  expect(await lead.page.getByRole('button', { name: say('finish'), exact: true }).count()).toBe(0);
  await press(lead, say('gateAsk'));
  expect(await text(lead)).toContain(say('doneAsked'));

  // The leader has no seat, finds it on the own list, and says what is missing first.
  await leader.open(address('da', 'workspace'));
  await leader.look();
  await leader.page.getByRole('link', { name: /Skaf ressourcer/ }).click();
  await leader.page.locator('summary', { hasText: say('gateNotYet') }).click();
  leader.expectTrouble(/422/);
  await press(leader, say('gateNotYet'));
  expect(await text(leader)).toContain('Skriv, hvad der mangler');
  await leader.look();
  await leader.page.locator('textarea[name=note]').fill('Budgettet for foråret');
  await press(leader, say('gateNotYet'));
  await lead.open(room('phases', 'resource'));
  expect(await text(lead)).toContain('Budgettet for foråret');
  await press(lead, say('gateAskAgain'));
  await leader.open(room('phases', 'resource'));
  await press(leader, say('gateApprove'));
  expect(await text(leader)).toContain(say('doneApproved'));
  await leader.look();

  // Ended once, also when it is ended in two windows; and gone back to, with a line in the history.
  await lead.open(room('phases', 'resource'));
  const other = await lead.window();
  await other.goto(lead.page.url());
  await press(lead, say('finish'));
  await other.getByRole('button', { name: say('finish'), exact: true }).click();
  expect(await other.locator('main').innerText()).toContain(say('doneFinish'));
  await lead.look();
  await press(lead, say('goBack'));
  expect(await text(lead)).toContain(say('gateNone'));
  await partner.open(room('history'));
  const told = await text(partner);
  expect(told.match(/afsluttede fasen Skaf ressourcer/g)).toHaveLength(1);
  expect(told).toContain('gik tilbage til fasen Skaf ressourcer');

  // The first page says where they are, to each.
  await partner.open(room());
  expect(await text(partner)).toContain(
    workspaceWords('da')('whereText', { number: 6, name: 'Skaf ressourcer' }),
  );
  await partner.look();
  await lead.open(room());
  await lead.look();
});
