import type { Prompt, Row, SimpleAnswer } from '#domain/prompts/prompt.ts';
import type { SheetPen } from '../sheet-pen.ts';
import type { AskedText, ToolTexts } from '../tool-texts.ts';

/** What draws rows is told: the rows, what they are called, and how to move one. */
export type PictureProps = {
  prompt: Prompt;
  text: AskedText;
  name: string;
  rows: readonly Row[];
  ui: ToolTexts['ui'];
  pen: SheetPen;
  nameOf: (row: Row) => string;
  write: (rowId: string, columnId: string, value: SimpleAnswer | undefined) => void;
};
