import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { field } from './tool-page.ts';

/** Whether one can see where one stands: an outline on the thing itself, or on what stands for it beside. */
const shows = (element: Element): boolean => {
  const stand = [element, element.nextElementSibling, element.closest('label, .field, .page')];
  return stand.some((one) => {
    if (!one) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow.includes('0px 0px 0px');
  });
};

/** Goes on with Tab until it stands on the target, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.first().waitFor({ state: 'attached' });
  for (let steps = 0; steps < 250; steps += 1) {
    await page.keyboard.press('Tab');
    if (!(await target.first().evaluate((element) => element === document.activeElement))) continue;
    expect(await target.first().evaluate(shows), `${target} shows that it has focus`).toBe(true);
    return;
  }
  throw new Error(`no way to ${target} by Tab on ${page.url()}`);
}

export async function typeIn(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, field(page, name));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

export async function pressButton(page: Page, name: string): Promise<void> {
  await tabTo(page, page.locator('main').getByRole('button', { name, exact: true }));
  await page.keyboard.press('Enter');
}

export async function followLink(page: Page, link: Locator): Promise<void> {
  await tabTo(page, link);
  await page.keyboard.press('Enter');
}

/** Into a group of choices with Tab, then along it with the arrows. */
export async function chooseStep(page: Page, name: string, value: number): Promise<void> {
  await tabTo(page, page.locator(`input[name="${name}"][value="1"]`));
  await page.keyboard.press('Space');
  for (let step = 1; step < value; step += 1) await page.keyboard.press('ArrowRight');
  expect(await page.locator(`input[name="${name}"][value="${value}"]`).isChecked()).toBe(true);
}

export async function tick(page: Page, box: Locator): Promise<void> {
  await tabTo(page, box);
  await page.keyboard.press('Space');
  expect(await box.isChecked()).toBe(true);
}

/** A list opens on the letters that one types. */
export async function chooseFrom(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, field(page, name));
  await page.keyboard.type(text);
  expect(await field(page, name).locator('option:checked').innerText()).toContain(text);
}

/** A date as its parts are typed, in the order that the browser's language has them. */
export async function typeDate(page: Page, name: string, digits: string): Promise<void> {
  await tabTo(page, field(page, name));
  await page.keyboard.type(digits);
  expect(await field(page, name).inputValue()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
}
