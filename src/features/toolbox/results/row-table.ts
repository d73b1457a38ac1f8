import type { Answer, Cells, Prompt } from '#domain/prompts/prompt.ts';
import { rowsOf } from '#domain/tools/counting.ts';
import type { Language } from '#domain/language.ts';
import type { ToolFront } from '#features/guide/index.ts';
import { toolDocumentWords } from '#words/tool-documents/index.ts';

type PromptText = ToolFront['prompts'][string];

/** A `rows` prompt as it is filled in: what each row is called, and its cells. */
export type RowTable = {
  /** Empty for rows of people's own, which have no name but their cells. */
  readonly head: string;
  readonly columns: readonly { readonly prompt: Prompt; readonly text: PromptText | undefined }[];
  readonly rows: readonly { readonly name: string; readonly cells: Cells }[];
};

/** Fixed rows all stand there, filled in or not; people's own are those they made. */
export function rowTable(
  language: Language,
  { prompt, text }: { readonly prompt: Prompt; readonly text: PromptText | undefined },
  answer: Answer | undefined,
): RowTable {
  const filled = rowsOf(answer);
  const rows = prompt.fixed
    ? prompt.fixed.map((id) => ({
        name: text?.rows?.[id] ?? id,
        cells: filled.find((row) => row.id === id)?.cells ?? {},
      }))
    : filled.map(({ cells }) => ({ name: '', cells }));
  const columns = (prompt.columns ?? []).map((column) => ({
    prompt: column,
    text: text?.columns?.[column.id],
  }));
  return { head: prompt.fixed ? toolDocumentWords(language)('row') : '', columns, rows };
}
