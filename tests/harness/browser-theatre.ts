import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { openMailbox, type Mailbox } from './browser-mailbox.ts';
import { startProduct, type Product } from './start-product.ts';

/** The house that journeys are walked in, with the post that it sends. */
export type Theatre = AsyncDisposable & {
  readonly product: Product;
  readonly browser: Browser;
  readonly mailbox: Mailbox;
};

export async function openTheatre(): Promise<Theatre> {
  await using opened = new AsyncDisposableStack();
  const mailbox = opened.use(await openMailbox());
  const product = opened.use(await startProduct({ env: { SMTP_URL: mailbox.url } }));
  const browser = opened.use(await openBrowser());
  const closing = opened.move();
  return { product, browser, mailbox, [Symbol.asyncDispose]: () => closing.disposeAsync() };
}
