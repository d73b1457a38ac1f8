import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pageAfter, selectRecords, type Header } from './select-records.ts';

const header: fc.Arbitrary<Header> = fc.record({
  identifier: fc.uuid(),
  datestamp: fc
    .integer({ min: 1, max: 28 })
    .map((day) => `2026-02-${String(day).padStart(2, '0')}T12:00:00Z`),
  sets: fc.subarray(['da', 'cases:da', 'news:en']),
  deleted: fc.boolean(),
});
const records = fc.uniqueArray(header, { selector: ({ identifier }) => identifier });

it('read page by page is each record once, whatever the length of a page', () => {
  fc.assert(
    fc.property(records, fc.integer({ min: 1, max: 7 }), (all, length) => {
      const sorted = selectRecords(all, { metadataPrefix: 'oai_dc' });
      const told: Header[] = [];
      let page = pageAfter(sorted, null, length);
      told.push(...page.items);
      while (page.more) {
        page = pageAfter(sorted, told.at(-1) ?? null, length);
        told.push(...page.items);
      }
      expect(told).toEqual(sorted);
      expect(new Set(told.map(({ identifier }) => identifier)).size).toBe(all.length);
    }),
  );
});

it('tells what changed while somebody was reading on', () => {
  fc.assert(
    fc.property(records, fc.nat(), (all, which) => {
      const sorted = selectRecords(all, { metadataPrefix: 'oai_dc' });
      const first = pageAfter(sorted, null, 3);
      const changed = sorted[which % Math.max(1, sorted.length)];
      if (!changed || !first.more) return;
      const after = all.map((one) => (one === changed ? { ...one, datestamp: '2026-03-01T00:00:00Z' } : one));
      const rest = pageAfter(
        selectRecords(after, { metadataPrefix: 'oai_dc' }),
        first.items.at(-1) ?? null,
        999,
      );
      const told = new Set([...first.items, ...rest.items].map(({ identifier }) => identifier));
      expect(told.size).toBe(all.length);
      expect(rest.items.some(({ identifier }) => identifier === changed.identifier)).toBe(true);
    }),
  );
});

it('keeps both ends of a range, and a set with what lies in it', () => {
  const [one, two] = [
    { identifier: 'a', datestamp: '2026-02-01T23:59:59Z', sets: ['cases:da', 'da'], deleted: false },
    { identifier: 'b', datestamp: '2026-02-02T00:00:00Z', sets: ['news:en', 'en'], deleted: true },
  ];
  const found = (selection: object): string =>
    selectRecords([two, one], { metadataPrefix: 'oai_dc', ...selection })
      .map(({ identifier }) => identifier)
      .join('');
  expect(found({})).toBe('ab');
  expect(found({ from: '2026-02-01', until: '2026-02-01' })).toBe('a');
  expect(found({ from: '2026-02-02T00:00:00Z' })).toBe('b');
  expect(found({ set: 'cases' })).toBe('a');
  expect(found({ set: 'case' })).toBe('');
  expect(found({ set: 'en' })).toBe('b');
});
