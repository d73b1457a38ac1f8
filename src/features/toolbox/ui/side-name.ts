import { fill } from '#words/toolbox/fill.ts';
import type { SheetTexts } from './sheet-texts.ts';
import type { ToolTexts } from './tool-texts.ts';

/** What a party is called: its name, or its number while it has none. */
export const sideName = (ui: SheetTexts['ui'], name: string, index: number): string =>
  name.trim() === '' ? fill(ui.unnamed, { number: index + 1 }) : name;

/** The same on any tool's sheet, by the tool's own word for a side. */
export const calledSide = ({ sides, ui }: ToolTexts, name: string, index: number): string =>
  name.trim() === '' ? fill(ui.unnamedSide, { side: sideTitle({ sides, ui }, index) }) : name;

export const sideTitle = ({ sides, ui }: Pick<ToolTexts, 'sides' | 'ui'>, index: number): string =>
  fill(sides?.one ?? ui.party, { number: index + 1 });
