import type { Page } from 'playwright-core';

/** Where the keyboard stands, as far as it matters for what to do there. */
type Stop = {
  readonly kind: 'text' | 'number' | 'date' | 'radio' | 'tick' | 'list' | 'add' | 'other' | 'lost' | 'end';
  readonly name: string;
  readonly answered: boolean;
  readonly faults: readonly string[];
};

/** Looks at the thing that has the focus. Runs in the page. */
function lookAtFocus(): Stop {
  const one = document.activeElement;
  const form = document.querySelector('#sheet form');
  if (!one || one === document.body || one === document.documentElement)
    return { kind: 'lost', name: '', answered: true, faults: [] };
  // A button that adds a row is called after the rows.
  const name = one.id.endsWith('-add') ? one.id.slice(0, -4) : (one.getAttribute('name') ?? '');
  const isPast = form ? (form.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) > 0 : true;
  if (isPast && !form?.contains(one)) return { kind: 'end', name, answered: true, faults: [] };
  const stop = { name, faults: focusFaults(one) };
  if (!form?.contains(one)) return { ...stop, kind: 'other', answered: true };
  return { ...stop, ...kindOf(one) };

  function kindOf(field: Element): Pick<Stop, 'kind' | 'answered'> {
    if (field instanceof HTMLButtonElement)
      return field.id.endsWith('-add')
        ? { kind: 'add', answered: hasRows(field.id) }
        : { kind: 'other', answered: true };
    if (field instanceof HTMLSelectElement) return { kind: 'list', answered: field.value !== '' };
    if (field instanceof HTMLTextAreaElement) return { kind: 'text', answered: field.value !== '' };
    if (!(field instanceof HTMLInputElement)) return { kind: 'other', answered: true };
    const isChosen = field.type === 'radio' || field.type === 'checkbox';
    if (isChosen && field.id.endsWith('-dont-know') && field.type === 'checkbox')
      return { kind: 'other', answered: true };
    if (isChosen) {
      const all = [...document.getElementsByName(field.name)];
      const chosen = all.some((each) => each instanceof HTMLInputElement && each.checked);
      return { kind: field.type === 'radio' ? 'radio' : 'tick', answered: chosen };
    }
    const kind = field.type === 'date' ? 'date' : field.inputMode === 'decimal' ? 'number' : 'text';
    return { kind, answered: field.value !== '' };
  }

  function hasRows(add: string): boolean {
    return document.getElementsByName(`${add.slice(0, -4)}.rows`).length > 0;
  }

  /** A ring on the thing itself or on what stands for it beside; and some of it in sight, under nothing else. */
  function focusFaults(field: Element): string[] {
    // On a part that the browser itself has in the field, such as a date's calendar, it draws the ring there.
    if (!field.matches(':focus')) return [];
    const called = field.outerHTML.slice(0, 160);
    const stand = [field, field.nextElementSibling, field.closest('label, .field')].filter(
      (each) => each !== null,
    );
    const ringed = stand.some((each) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    });
    return [
      ...(ringed ? [] : [`nothing shows that the focus is on ${called}`]),
      ...(stand.some(inSight) ? [] : [`out of sight or covered: ${called}`]),
    ];
  }

  function inSight(each: Element): boolean {
    const { left, right, top, bottom } = each.getBoundingClientRect();
    return [0.1, 0.5, 0.9].some((down) => {
      const seen = document.elementFromPoint((left + right) / 2, top + (bottom - top) * down);
      return seen !== null && (each.contains(seen) || (seen.contains(each) && seen.matches('label, .field')));
    });
  }
}

/** What is pressed for each kind of field that has no answer yet. */
const deeds: Readonly<Record<Stop['kind'], (page: Page) => Promise<void>>> = {
  text: (page) => page.keyboard.insertText('Lyd og lys'),
  number: (page) => page.keyboard.type('3'),
  date: (page) => page.keyboard.type('04012027'),
  radio: (page) => page.keyboard.press('Space'),
  tick: (page) => page.keyboard.press('Space'),
  list: (page) => page.keyboard.press('ArrowDown'),
  add: (page) => page.keyboard.press('Enter'),
  other: async () => undefined,
  lost: async () => undefined,
  end: async () => undefined,
};

const most = 900;

/** From where one stands through the whole sheet with Tab, answering whatever has no answer; fails on what was wrong on the way. */
export async function fillByKeys(page: Page): Promise<void> {
  const faults = await walk(page);
  if (faults.length > 0) throw new Error([...new Set(faults)].join('\n'));
}

async function walk(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (let steps = 0; steps < most; steps += 1) {
    await page.keyboard.press('Tab');
    let stop = await page.evaluate(lookAtFocus);
    if (stop.kind === 'end') return faults;
    if (stop.kind === 'add' && !stop.answered) {
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        (rows) => document.activeElement?.getAttribute('name')?.startsWith(`${rows}.`),
        stop.name,
      );
      stop = await page.evaluate(lookAtFocus);
    }
    faults.push(...stop.faults);
    if (stop.kind === 'lost') faults.push(`the focus was lost after ${steps} steps`);
    if (stop.answered) continue;
    await deeds[stop.kind](page);
    const after = await page.evaluate(lookAtFocus);
    if (after.name !== stop.name) faults.push(`answering ${stop.name} moved the focus to ${after.name}`);
    else if (!after.answered) faults.push(`${stop.name} took no answer by its keys`);
  }
  return [...faults, `no way out of the sheet in ${most} steps`];
}
