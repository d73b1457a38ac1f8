import type { Locator } from 'playwright-core';
import type { Visitor } from '../../harness/browser-visitor.ts';

/** What is typed or chosen, by the names of the fields: a text, a step or choice, a tick, or several ticks. */
type Typed = Readonly<Record<string, string | boolean | readonly string[]>>;

/** Fills in the form of this deed on the page and sends it, whatever kinds of fields it has; fails when it is refused. */
export async function post(visitor: Visitor, deed: string, typed: Typed = {}, at = 0): Promise<void> {
  const { page } = visitor;
  const form = await fillIn(visitor, deed, typed, at);
  await form.locator('button:not([type=button]):not([formaction])').first().click();
  const refused = page.locator('main #error-summary');
  if ((await refused.count()) > 0)
    throw new Error(`${page.url()} refused ${deed}: ${await refused.innerText()}`);
}

/** Fills in the form of this deed, and leaves it there. */
export async function fillIn({ page }: Visitor, deed: string, typed: Typed, at = 0): Promise<Locator> {
  const form = page.locator(deed ? `main form[action*="?/${deed}"]` : 'main form[method=post]').nth(at);
  await form.waitFor({ state: 'attached' });
  for (const folded of await form.locator('xpath=ancestor::details[not(@open)]').all())
    await folded.locator('summary').first().click();
  for (const [name, value] of Object.entries(typed)) await fill(form, name, value);
  return form;
}

async function fill(form: Locator, name: string, value: Typed[string]): Promise<void> {
  const fields = form.locator(`[name="${name}"]`);
  if (typeof value === 'object') {
    for (const one of value) await form.locator(`[name="${name}"][value="${one}"]`).check({ force: true });
    return;
  }
  const [field, kind] = [fields.first(), await fields.first().getAttribute('type')];
  if (typeof value === 'boolean') return field.setChecked(value, { force: true });
  if (kind === 'radio') return form.locator(`[name="${name}"][value="${value}"]`).check({ force: true });
  if ((await form.locator(`select[name="${name}"]`).count()) > 0)
    return void (await field.selectOption(value));
  return field.fill(value);
}
