import { fill } from '#words/toolbox/fill.ts';
import type { SheetTexts } from './sheet-texts.ts';

/** What a party is called: its name, or its number while it has none. */
export const sideName = (ui: SheetTexts['ui'], name: string, index: number): string =>
  name.trim() === '' ? fill(ui.unnamed, { number: index + 1 }) : name;
