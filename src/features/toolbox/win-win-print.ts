import type { Language } from '#domain/language.ts';
import type { Moment } from '#domain/time.ts';
import type { WinWinSheet } from '#domain/tools/win-win/model.ts';
import type { WinWinResult } from '#domain/tools/win-win/result.ts';
import type { ToolFront } from '#features/guide/index.ts';

/** What is printed of a win-win sheet, and in which words. */
export type WinWinPrint = {
  readonly sheet: WinWinSheet;
  readonly result: WinWinResult;
  readonly language: Language;
  /** The tool's texts, from the content. */
  readonly front: Pick<ToolFront, 'title' | 'prompts' | 'results'>;
  readonly date: Moment;
  /** Who the sheet belongs to; nobody for a loose sheet. */
  readonly author?: string;
  /** A sentence that says so, when the sheet is a constructed example. */
  readonly exampleNote?: string;
};
