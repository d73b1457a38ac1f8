import { expect } from 'vitest';
import { address } from '#words/addresses.ts';
import { signInWords } from '#words/sign-in/index.ts';
import type { Visitor } from '../../harness/browser-visitor.ts';
import { guestCode, signInLink, type Mailbox } from '../../harness/browser-mailbox.ts';
import { field } from './tool-page.ts';

export type Person = { readonly email: string; readonly name: string; readonly function: string };

const button = ({ page, language }: Visitor, key: Parameters<ReturnType<typeof signInWords>>[0]) =>
  page.getByRole('button', { name: signInWords(language)(key), exact: true });

/** From wherever one is asked to sign in, by the link in the letter; a newcomer says who they are. */
export async function signInByMail(visitor: Visitor, mailbox: Mailbox, person: Person): Promise<void> {
  const { page } = visitor;
  await field(page, 'email').fill(person.email);
  await button(visitor, 'sendLink').click();
  await page.waitForURL(/sent=1/);
  await visitor.look();
  await visitor.open(await mailbox.find(person.email, signInLink));
  await visitor.look();
  await button(visitor, 'confirm').click();
  await page.waitForURL((url) => !/once-|log-ind\/[\w-]{20}|sign-in\/[\w-]{20}/.test(url.pathname));
  if (!page.url().includes(address(visitor.language, 'sign-in', 'welcome'))) return;
  await visitor.look();
  await field(page, 'name').fill(person.name);
  await field(page, 'function').fill(person.function);
  await button(visitor, 'welcomeSave').click();
  await page.waitForURL((url) => !url.pathname.includes(address(visitor.language, 'sign-in', 'welcome')));
}

/** By the personal link alone: a code to the address, and one's name and function. */
export async function enterByLink(
  visitor: Visitor,
  mailbox: Mailbox,
  guest: Person & { link: string },
): Promise<void> {
  const { page } = visitor;
  await visitor.open(guest.link);
  await visitor.look();
  await button(visitor, 'guestSend').click();
  await page.waitForURL(/sent=1/);
  await visitor.look();
  await field(page, 'code').fill(await mailbox.find(guest.email, guestCode));
  expect(await field(page, 'name').inputValue()).toBe(guest.name);
  await button(visitor, 'guestEnter').click();
  await page.waitForURL(/\/(partnerskaber|partnerships)\/[0-9a-f-]{36}$/);
}

/** The same link, by who has an account on the invited address. */
export async function enterSignedIn(visitor: Visitor): Promise<void> {
  await visitor.look();
  await button(visitor, 'guestEnter').click();
  await visitor.page.waitForURL(/\/(partnerskaber|partnerships)\/[0-9a-f-]{36}$/);
}

/** By the link that the first start prints, which makes whoever opens it the administrator. */
export async function nameFirstAdministrator(visitor: Visitor, said: string): Promise<void> {
  const { page } = visitor;
  await visitor.open(/(https?:\S+once-\S+)/.exec(said)?.[1] ?? '');
  await visitor.look();
  await field(page, 'name').fill('Ada Bestyrer');
  await field(page, 'email').fill('ada@byg.test');
  await button(visitor, 'first').click();
  await page.waitForURL((url) => !url.pathname.includes('once-'));
  if (!page.url().includes(address(visitor.language, 'sign-in', 'welcome'))) return;
  await field(page, 'function').fill('Systemansvarlig');
  await button(visitor, 'welcomeSave').click();
  await page.waitForURL((url) => !url.pathname.includes(address(visitor.language, 'sign-in', 'welcome')));
}
