import type { ToolSheet } from '../tools/tool.ts';

/** A note as the sheet of one text that the live room writes. */
export const noteSheet = ({ title, text }: { readonly title: string; readonly text: string }): ToolSheet => ({
  title,
  shared: text === '' ? {} : { text },
  sides: [],
});

/** The note that stands on such a sheet. */
export function noteOf({ title, shared }: ToolSheet): { title: string; text: string } {
  const { text } = shared;
  return { title, text: typeof text === 'string' ? text : '' };
}
