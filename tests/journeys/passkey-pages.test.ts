import { expect, it } from 'vitest';
import { address } from '#words/addresses.ts';
import { peopleWords } from '#words/people/index.ts';
import { shellWords } from '#words/shell/index.ts';
import { signInWords } from '#words/sign-in/index.ts';
import { openTheatre } from '../harness/browser-theatre.ts';
import { openVisitor } from '../harness/browser-visitor.ts';
import { signInByMail } from './nouns/entrance.ts';
import { addTelephone } from './nouns/telephone.ts';
import { field } from './nouns/tool-page.ts';

it('one keeps a passkey on the account’s page, and enters by it alone', async () => {
  await using theatre = await openTheatre();
  await using visitor = await openVisitor(theatre.browser, {
    url: theatre.product.console.address,
    language: 'en',
  });
  const { page, language } = visitor;
  const [people, signIn] = [peopleWords(language), signInWords(language)];
  await addTelephone(page);
  await visitor.open(address(language, 'sign-in'));
  const person = { email: 'liv@byg.test', name: 'Liv East', function: 'librarian' };
  await signInByMail(visitor, theatre.mailbox, person);
  await visitor.open(address(language, 'workspace', 'account', 'access'));
  await visitor.look();
  await field(page, 'passkey-name').fill('My <b>telephone</b>');
  await page.getByRole('button', { name: people('passkeyAdd') }).click();
  await page.waitForURL(/done=made/);
  expect(await page.locator('main').innerText()).toContain('My <b>telephone</b>');
  await visitor.look();
  await page.getByRole('button', { name: shellWords(language)('signOut') }).click();
  await visitor.open(address(language, 'sign-in'));
  await visitor.look();
  await page.getByRole('button', { name: signIn('passkey'), exact: true }).click();
  await page.waitForURL(({ pathname }) => pathname === address(language, 'workspace'));
  expect(await page.locator('header').innerText()).toContain(person.name);
});
