import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { address } from '#words/addresses.ts';
import { agreementWords } from '#words/agreements/index.ts';
import { partnershipWords } from '#words/partnerships/index.ts';
import { partyWords } from '#words/parties/index.ts';
import { shellWords } from '#words/shell/index.ts';
import { signInWords } from '#words/sign-in/index.ts';
import { signInLink } from '../harness/browser-mailbox.ts';
import { openRoles, type Roles } from '../harness/browser-roles.ts';
import { openTheatre, type Theatre } from '../harness/browser-theatre.ts';
import { openVisitor, type Visitor } from '../harness/browser-visitor.ts';
import { clauseAt } from './nouns/agreement.ts';
import { signInByMail } from './nouns/entrance.ts';
import { field } from './nouns/tool-page.ts';

let theatre: Theatre;
let roles: Roles;
beforeAll(async () => {
  theatre = await openTheatre();
  roles = await openRoles(theatre);
});
afterAll(() => theatre?.[Symbol.asyncDispose]());

const language = 'da';
const agreement = agreementWords(language);
const come = (cookie: string, more: object = {}): Promise<Visitor> =>
  openVisitor(theatre.browser, { url: theatre.product.console.address, language, cookie, ...more });
const newcomer = (name: string) => ({ email: `${name}@byg.test`, name, function: 'bibliotekar' });

async function typeClause({ page }: Visitor, text: string): Promise<void> {
  await page.locator('.ProseMirror').first().click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(text);
}
const save = ({ page }: Visitor) =>
  page.getByRole('button', { name: agreement('saveClause'), exact: true }).click();

describe('nothing is lost', () => {
  it('when two save the same clause: each sees both texts, and both are kept', async () => {
    const [room] = roles.rooms;
    await using lead = await come(roles.lead);
    await using guest = await come(roles.guest);
    for (const visitor of [lead, guest]) {
      await visitor.open(clauseAt(room, 'A13'));
      await visitor.page.locator('.ProseMirror').first().waitFor();
    }
    await typeClause(lead, 'Det, biblioteket skrev.');
    await typeClause(guest, 'Det, museet skrev.');
    await save(lead);
    await lead.page.waitForURL(/saved=/);
    await save(guest);
    await guest.page.getByText(agreement('clauseStaleTitle')).waitFor();
    expect(await guest.page.locator('[role=alert]').innerText()).toContain('Det, biblioteket skrev.');
    await expect
      .poll(() => guest.page.locator('.ProseMirror').first().innerText())
      .toContain('Det, museet skrev.');
    await guest.look();
    await save(guest);
    await guest.page.waitForURL(/saved=/);
    expect(await guest.page.locator('section[aria-labelledby=past]').textContent()).toContain(
      'Det, biblioteket skrev.',
    );
  });

  it.each([true, false])('when the sign-in ended while one wrote (script: %s)', async (script) => {
    const [room] = roles.rooms;
    const text = `Skrevet ${script} før login udløb.`;
    await using visitor = await come('', { script });
    const person = newcomer(`anna-${script}`);
    await visitor.open(address(language, 'workspace', 'organisations', 'new'));
    await signInByMail(visitor, theatre.mailbox, person);
    await field(visitor.page, 'name').fill(text);
    await field(visitor.page, 'place').fill('Køge & <Omegn>');
    await visitor.context.clearCookies();
    await visitor.page.locator('main form button').last().click();
    await visitor.page.getByText(shellWords(language)('expiredTitle')).first().waitFor();
    await visitor.look();
    const signIn = await visitor.window();
    await signIn.goto(await freshLink(visitor, person.email));
    await signIn.getByRole('button', { name: signInWords(language)('confirm'), exact: true }).click();
    await signIn.waitForURL(/arbejdsrum/);
    await visitor.page.locator('main form button').last().click();
    await visitor.page.waitForURL(/organisationer/);
    expect(await field(visitor.page, 'name').inputValue()).toBe(text);
    expect(await field(visitor.page, 'place').inputValue()).toBe('Køge & <Omegn>');
    expect(room).not.toBe('');
  });

  it('when the browser went down before the form was sent', async () => {
    const [room] = roles.rooms;
    await using lead = await come(roles.lead);
    await lead.open(`${room}/ret`);
    await field(lead.page, 'purpose').fill('Skrevet, før strømmen gik.');
    await lead.page.close();
    const page = await lead.window();
    await page.goto(`${lead.url}${room}/ret`);
    await expect.poll(() => field(page, 'purpose').inputValue()).toBe('Skrevet, før strømmen gik.');
    await lead.look(page);
  });
});

/** A new link to sign in, asked for in another window. */
async function freshLink(visitor: Visitor, email: string): Promise<string> {
  const page = await visitor.window();
  await page.goto(visitor.url + address(language, 'sign-in'));
  await field(page, 'email').fill(email);
  await page.getByRole('button', { name: signInWords(language)('sendLink'), exact: true }).click();
  await page.waitForURL(/sent=1/);
  await page.close();
  return theatre.mailbox.find(email, signInLink);
}

describe('once is once', () => {
  it.each([true, false])('also with a double click (script: %s)', async (script) => {
    await using lead = await come(roles.lead, { script });
    const name = `Dobbelt ${script}`;
    await lead.open(address(language, 'workspace', 'partnerships', 'new'));
    await field(lead.page, 'name').fill(name);
    await lead.page.getByRole('button', { name: partnershipWords(language)('newSave') }).dblclick();
    await lead.page.waitForURL(/done=begun/);
    await lead.open(address(language, 'workspace', 'partnerships'));
    expect(await lead.page.getByRole('link', { name }).count()).toBe(1);
  });

  it('a link to sign in that was used leads to a new one', async () => {
    await using visitor = await come('');
    const person = newcomer('bente');
    await visitor.open(address(language, 'sign-in'));
    await signInByMail(visitor, theatre.mailbox, person);
    const link = await freshLink(await come(''), person.email);
    await using other = await come('');
    await other.open(link);
    await other.page.getByRole('button', { name: signInWords(language)('confirm'), exact: true }).click();
    await other.page.waitForURL(/arbejdsrum/);
    await using late = await come('');
    const answer = await late.open(link);
    expect([404, 410]).toContain(answer.status());
    await late.look();
    await late.page.getByRole('link', { name: signInWords(language)('sentAgain') }).click();
    await late.page.waitForURL(/log-ind$/);
  });

  it('a guest link that was taken back lets nobody in, nor keeps who was in', async () => {
    const [room] = roles.rooms;
    await using lead = await come(roles.lead);
    await using guest = await come(roles.guest);
    await guest.open(room);
    await lead.open(`${room}/parter`);
    await lead.page
      .getByRole('button', { name: new RegExp(partyWords(language)('revoke')) })
      .first()
      .click();
    await lead.page.waitForURL(/done=revoked/);
    const answer = await guest.open(room);
    expect(new URL(answer.url()).pathname).toBe(address(language, 'sign-in'));
    await guest.look();
    expect((await guest.open(roles.guestLink)).status()).toBe(410);
    expect(await guest.page.locator('main').innerText()).toContain('410');
    await guest.look();
  });
});
