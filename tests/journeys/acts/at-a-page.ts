import type { Visitor } from '../../harness/browser-visitor.ts';

/** What the page says, to who reads it. */
export const text = ({ page }: Visitor): Promise<string> => page.locator('main').innerText();

export const press = ({ page }: Visitor, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** Looked at on a desk, and as it is on a telephone. */
export async function lookNarrow(visitor: Visitor): Promise<void> {
  await visitor.look();
  await visitor.page.setViewportSize({ width: 320, height: 700 });
  await visitor.look();
  await visitor.page.setViewportSize({ width: 1280, height: 900 });
}
