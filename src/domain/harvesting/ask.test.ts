import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readAsk, verbs } from './ask.ts';

const read = (query: string) => readAsk([...new URLSearchParams(query)]);
const codes = (query: string): string[] => {
  const found = read(query);
  return found.ok ? [] : found.faults.map(({ code }) => code);
};

it.each([
  '',
  'verb=',
  'verb=identify',
  'verb=Identify&verb=Identify',
  'metadataPrefix=oai_dc',
  'verb=toString',
])('%j has no verb to answer', (query) => expect(codes(query)).toEqual(['badVerb']));

it.each([
  'verb=Identify&x=1',
  'verb=Identify&resumptionToken=a',
  'verb=GetRecord&identifier=a',
  'verb=GetRecord&metadataPrefix=oai_dc',
  'verb=ListRecords',
  'verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc',
  'verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=a',
  'verb=ListRecords&metadataPrefix=a%20b',
  'verb=ListRecords&metadataPrefix=',
  'verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30',
  'verb=ListRecords&metadataPrefix=oai_dc&from=',
  'verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01&until=2026-01-02T00:00:00Z',
  'verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-02&until=2026-01-01',
  'verb=ListRecords&metadataPrefix=oai_dc&set=a::b',
  'verb=ListRecords&metadataPrefix=oai_dc&set=%C3%A6',
  'verb=ListSets&set=da',
  'verb=ListMetadataFormats&identifier=a&identifier=b',
])('%s has a bad argument', (query) => expect(new Set(codes(query))).toEqual(new Set(['badArgument'])));

it('takes what each verb takes', () => {
  for (const query of [
    'verb=Identify',
    'verb=ListMetadataFormats',
    'verb=ListMetadataFormats&identifier=oai:x:y',
    'verb=ListSets',
    'verb=ListSets&resumptionToken=x',
    'verb=GetRecord&identifier=oai:x:y&metadataPrefix=oai_dc',
    'verb=ListIdentifiers&metadataPrefix=oai_dc&from=2026-01-01&until=2026-01-01&set=cases:da',
    'verb=ListRecords&resumptionToken=x',
  ])
    expect(read(query).ok, query).toBe(true);
});

it('answers any request at all', () => {
  const name = fc.oneof(
    fc.constantFrom('verb', 'from', 'until', 'set', 'metadataPrefix', 'identifier', 'resumptionToken'),
    fc.string(),
  );
  const value = fc.oneof(fc.constantFrom(...verbs, '2026-01-01', 'oai_dc'), fc.string());
  fc.assert(
    fc.property(fc.array(fc.tuple(name, value), { maxLength: 6 }), (pairs) => {
      const found = readAsk(pairs);
      if (!found.ok) expect(found.faults.length).toBeGreaterThan(0);
      else expect(pairs.filter(([one]) => one === 'verb')).toHaveLength(1);
    }),
  );
});
