import type { Prompt, Row } from '#domain/prompts/prompt.ts';
import { fill } from '#words/toolbox/fill.ts';
import type { AskedText } from './tool-texts.ts';

type Asked = { readonly prompt: Prompt; readonly text: AskedText };

/** What a row is called: its fixed label, the first words written in it, or its number. */
export function rowName({ prompt, text }: Asked, rows: readonly Row[], row: Row): string {
  if (prompt.fixed) return text.rows?.[row.id] ?? row.id;
  const first = (prompt.columns ?? []).find(
    ({ kind }) => kind === 'text' || kind === 'who' || kind === 'long-text',
  );
  const written = first ? String(row.cells[first.id] ?? '').trim() : '';
  if (written !== '') return written.length > 60 ? `${written.slice(0, 57)}…` : written;
  const one = text.row?.one ?? '';
  const number = rows.findIndex(({ id }) => id === row.id) + 1;
  return one.includes('{number}') ? fill(one, { number }) : `${one} ${number}`.trim();
}
