import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorName, oneLine } from './model.ts';
import { anyPublication } from './publications.testing.ts';
import { toRis } from './ris.ts';

type Record = Map<string, string[]>;

/** Reads RIS the way its description says, knowing nothing of who wrote it. */
function parseRis(text: string): Record[] {
  const records: Record[] = [];
  for (const line of text.split('\r\n').filter((one) => one !== '')) {
    const [, tag = '', value = ''] = /^([A-Z][A-Z0-9]) {2}- (.*)$/u.exec(line) ?? [];
    if (tag === '') throw new Error(`not a line of RIS: ${line}`);
    if (tag === 'TY') records.push(new Map());
    if (tag === 'ER') continue;
    const record = records.at(-1);
    record?.set(tag, [...(record.get(tag) ?? []), value]);
  }
  return records;
}

describe('RIS', () => {
  it('comes back as it went in, whatever the title is', () => {
    fc.assert(
      fc.property(fc.array(anyPublication, { maxLength: 4 }), (works) => {
        const records = parseRis(toRis(works));
        expect(records).toHaveLength(works.length);
        for (const [index, work] of works.entries()) {
          const record = records[index];
          expect(record?.get('TI')).toEqual([oneLine(work.title)]);
          expect(record?.get('AU') ?? []).toEqual(work.authors.map((author) => oneLine(authorName(author))));
          expect(record?.get('PY')).toEqual(work.year === undefined ? undefined : [String(work.year)]);
          expect(record?.get('N1')?.[0]).toBe(work.caveat === undefined ? undefined : oneLine(work.caveat));
          expect(record?.get('ID')).toEqual([work.id]);
        }
      }),
    );
  });

  it('ends its lines and its records as reference managers want', () => {
    const ris = toRis([{ id: 'a', kind: 'report', authors: [], title: 'Å\nB', language: 'da', year: 2012 }]);
    expect(ris).toBe('TY  - RPRT\r\nID  - a\r\nTI  - Å B\r\nPY  - 2012\r\nLA  - da\r\nER  - \r\n');
  });
});
