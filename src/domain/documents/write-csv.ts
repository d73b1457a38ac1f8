/** A cell: text, a number, or nothing. */
export type CsvCell = string | number | null;

/** `plain` is RFC 4180; `excel` is what a Danish Excel opens by a double click. */
export type CsvManner = 'plain' | 'excel';

/** A table as CSV; the first row is the header. */
export function writeCsv(rows: readonly (readonly CsvCell[])[], manner: CsvManner = 'plain'): string {
  const separator = manner === 'excel' ? ';' : ',';
  const special = new RegExp(`["${separator}\\r\\n\\t]|^\\s|\\s$`);
  const quoted = (text: string): string => (special.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map((row) => row.map((cell) => quoted(written(cell, manner))).join(separator));
  return `${manner === 'excel' ? '\ufeff' : ''}${lines.map((line) => `${line}\r\n`).join('')}`;
}

function written(cell: CsvCell, manner: CsvManner): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return harmless(cell);
  if (!Number.isFinite(cell)) return '';
  return manner === 'excel' ? String(cell).replace('.', ',') : String(cell);
}

/** A text that a spreadsheet would run as a formula is marked as text by an apostrophe. */
const formula = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const harmless = (text: string): string => {
  const known = text.toWellFormed().replaceAll('\0', '');
  return formula.test(known) ? `'${known}` : known;
};
