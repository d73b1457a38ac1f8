import type { Language } from '#domain/language.ts';
import type { Moment } from '#domain/time.ts';
import type { ToolResult } from '#domain/tools/result.ts';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';
import type { ToolFront } from '#features/guide/index.ts';
import { resultWords } from '#words/results/index.ts';
import type { Telling } from './say.ts';

/** What is printed of a filled sheet, and in which words. */
export type ToolPrint = {
  readonly tool: Tool;
  readonly sheet: ToolSheet;
  readonly result: ToolResult;
  readonly language: Language;
  /** The tool's texts, from the content. */
  readonly front: ToolFront;
  readonly date: Moment;
  /** Who the sheet belongs to; nobody for a loose sheet. */
  readonly author?: string;
  /** A sentence that says so, when the sheet is an example. */
  readonly exampleNote?: string;
  /** Where the tool is, as it is shown in print. */
  readonly address?: string;
};

export const tellingOf = ({
  sheet,
  front,
  language,
}: Pick<ToolPrint, 'sheet' | 'front' | 'language'>): Telling => ({
  sheet,
  language,
  texts: { ...front, ui: resultWords[language] },
});
