import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from './write-csv.ts';

/** A reader of RFC 4180, to see that what is written can be read. */
function read(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let [row, cell, inside]: [string[], string, boolean] = [[], '', false];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (inside && sign === '"' && text[at + 1] === '"') [cell, at] = [`${cell}"`, at + 1];
    else if (sign === '"') inside = !inside;
    else if (inside) cell += sign;
    else if (sign === separator) [row, cell] = [[...row, cell], ''];
    else if (sign === '\r' && text[at + 1] === '\n') {
      rows.push([...row, cell]);
      [row, cell, at] = [[], '', at + 1];
    } else cell += sign;
  }
  return rows;
}

describe('CSV', () => {
  it('is RFC 4180: commas, CRLF, doubled quotes', () => {
    expect(
      writeCsv([
        ['Part', 'Svar'],
        ['A, B', 'sagde "ja"'],
        ['', 4.5],
      ]),
    ).toBe('Part,Svar\r\n"A, B","sagde ""ja"""\r\n,4.5\r\n');
  });

  it('opens in a Danish Excel: semicolons, decimal comma, byte order mark', () => {
    expect(writeCsv([['Æble', 4.5, null]], 'excel')).toBe('\ufeffÆble;4,5;\r\n');
  });

  it.each(['=1+1', '+45 12', '-2+3', '@SUM(A1)', '\t=1', ' =HYPERLINK("x")', '＝1'])(
    'never hands a spreadsheet a formula: %s',
    (text) => {
      expect(read(writeCsv([[text]]), ',')[0]?.[0]).toBe(`'${text}`);
    },
  );

  it('keeps a number a number, also a negative one', () => {
    expect(writeCsv([[-3.25]], 'excel')).toBe('\ufeff-3,25\r\n');
  });

  it('is read back as it was written, whatever the text', () => {
    const cell = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !/^\s*[=+\-@\t\r＝＋－＠]/.test(text) && !text.includes('\0'));
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }),
        fc.constantFrom('plain' as const, 'excel' as const),
        (rows, manner) => {
          const text = writeCsv(rows, manner).replace(/^\ufeff/, '');
          expect(read(text, manner === 'excel' ? ';' : ',')).toEqual(rows);
        },
      ),
    );
  });
});
