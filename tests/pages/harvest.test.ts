import { afterAll, beforeAll, expect, it } from 'vitest';
import { importContent } from '#server/house/import-content.ts';
import { makeContentStore } from '#server/database/stores/content-store.ts';
import { startProduct, type Product } from '../harness/start-product.ts';
import { xmlFaults } from '../harness/validate-xml.ts';

/** News that was here, and that the next import of the content takes away. */
const news = {
  ...{ id: 'gone', slug: 'gone', title: 'Væk', short: 'Væk', summary: 'x'.repeat(100) },
  ...{ updated: '2026-11-22', published: '2026-11-22' },
};
const page = {
  language: 'da',
  kind: 'news',
  id: 'gone',
  slug: 'gone',
  front: news,
  body: '',
  hash: 'x',
} as const;

let product: Product;
beforeAll(async () => {
  product = await startProduct();
  await makeContentStore(product.console.database.keeper).keepPage(page);
  await importContent(product.console.database);
});
afterAll(() => product?.stop());

/** Every answer that any test was given; the last test holds them all up against the schemas. */
const answers: string[] = [];

async function harvest(query: string, method: 'GET' | 'POST' = 'GET'): Promise<string> {
  const init =
    method === 'GET'
      ? {}
      : { method, body: query, headers: { 'content-type': 'application/x-www-form-urlencoded' } };
  const answer = await fetch(`${product.url}/oai${method === 'GET' ? `?${query}` : ''}`, init);
  expect(answer.status, query.slice(0, 200)).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/xml; charset=utf-8');
  const text = await answer.text();
  answers.push(text);
  return text;
}

const all = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'g'))].map(([, text = '']) => text);
const one = (xml: string, name: string): string => all(xml, name)[0] ?? '';
const codes = (xml: string): string[] =>
  [...xml.matchAll(/<error code="(\w+)"/g)].map(([, code = '']) => code);

/** All pages of a list, as a harvester reads them. */
async function harvestAll(verb: string, query: string): Promise<string[]> {
  const pages = [await harvest(`verb=${verb}&${query}`)];
  for (let token = one(pages[0] ?? '', 'resumptionToken'); token !== '';) {
    const page = await harvest(`verb=${verb}&resumptionToken=${token}`);
    pages.push(page);
    token = one(page, 'resumptionToken');
  }
  return pages;
}

it('says who it is, what it keeps and how', async () => {
  const said = await harvest('verb=Identify');
  expect(one(said, 'baseURL')).toMatch(/\/oai$/);
  expect(one(said, 'deletedRecord')).toBe('persistent');
  expect(one(said, 'granularity')).toBe('YYYY-MM-DDThh:mm:ssZ');
  expect(one(said, 'adminEmail')).toContain('@');
  expect(one(await harvest('verb=ListMetadataFormats'), 'metadataPrefix')).toBe('oai_dc');
  expect(all(await harvest('verb=ListSets'), 'setSpec')).toEqual(
    expect.arrayContaining(['da', 'cases', 'cases:en']),
  );
});

it('answers a form as it answers an address', async () => {
  const query = 'verb=ListIdentifiers&metadataPrefix=oai_dc&set=cases%3Ada';
  const timeless = (xml: string) => xml.replace(/<responseDate>.*?<\/responseDate>/, '');
  expect(timeless(await harvest(query, 'POST'))).toBe(timeless(await harvest(query)));
  const other = await fetch(`${product.url}/oai`, { method: 'POST', body: '{"verb":"Identify"}' });
  expect(codes(await other.text())).toEqual(['badVerb']);
});

it('tells every record once, page by page, and each of them by itself', async () => {
  const pages = await harvestAll('ListRecords', 'metadataPrefix=oai_dc');
  const identifiers = pages.flatMap((page) => all(page, 'identifier'));
  expect(pages.length).toBeGreaterThan(2);
  expect(new Set(identifiers).size).toBe(identifiers.length);
  const sizes = pages.map((page) => /completeListSize="(\d+)"/.exec(page)?.[1]);
  expect(new Set(sizes)).toEqual(new Set([String(identifiers.length)]));
  const cursors = pages.map((page) => Number(/cursor="(\d+)"/.exec(page)?.[1]));
  expect(cursors).toEqual(
    pages.map((_, index) => pages.slice(0, index).flatMap((page) => all(page, 'identifier')).length),
  );
  const listed = (await harvestAll('ListIdentifiers', 'metadataPrefix=oai_dc')).flatMap((page) =>
    all(page, 'identifier'),
  );
  expect(listed).toEqual(identifiers);
  const sitemap = await (await fetch(`${product.url}/sitemap.xml`)).text();
  const told = pages
    .flatMap((page) => all(page, 'dc:identifier'))
    .filter((url) => all(sitemap, 'loc').includes(url));
  const gone = pages.flatMap((page) => [...page.matchAll(/status="deleted"/g)]).length;
  expect(gone).toBe(1);
  expect(new Set(told).size).toBe(identifiers.length - gone);
  const living = identifiers.filter((identifier) => !identifier.includes('gone'));
  for (const identifier of living.slice(0, 5)) {
    const record = await harvest(
      `verb=GetRecord&metadataPrefix=oai_dc&identifier=${encodeURIComponent(identifier)}`,
    );
    expect(one(record, 'identifier')).toBe(identifier);
    expect(one(record, 'dc:title')).not.toBe('');
  }
});

it('narrows by set and by date, to the day and to the second', async () => {
  const listed = async (query: string): Promise<string[]> =>
    (await harvestAll('ListIdentifiers', `metadataPrefix=oai_dc&${query}`)).flatMap((page) =>
      all(page, 'identifier'),
    );
  const cases = await listed('set=cases');
  expect(cases.sort()).toEqual([...(await listed('set=cases:da')), ...(await listed('set=cases:en'))].sort());
  const earliest = one(await harvest('verb=Identify'), 'earliestDatestamp');
  const everything = await listed(`from=${earliest}`);
  expect(await listed(`from=${earliest.slice(0, 10)}`)).toHaveLength(everything.length);
  expect(await listed(`from=${earliest}&until=2199-12-31T00:00:00Z`)).toHaveLength(everything.length);
});

it.each([
  ['', 'badVerb'],
  ['verb=Steal', 'badVerb'],
  ['verb=Identify&verb=ListSets', 'badVerb'],
  ['verb=Identify&set=da', 'badArgument'],
  ['verb=ListRecords', 'badArgument'],
  ['verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc', 'badArgument'],
  ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-13-01', 'badArgument'],
  ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-22&until=2026-11-21', 'badArgument'],
  ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-22&until=2026-11-22T00:00:00Z', 'badArgument'],
  ['verb=ListRecords&metadataPrefix=oai_dc&set=%3Cx%3E', 'badArgument'],
  ['verb=GetRecord&identifier=oai:x:y', 'badArgument'],
  ['verb=ListRecords&metadataPrefix=marc21', 'cannotDisseminateFormat'],
  ['verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:nowhere.dk:guide/x/da', 'idDoesNotExist'],
  ['verb=GetRecord&metadataPrefix=oai_dc&identifier=%00%3Cscript%3E%20%C3%A6', 'idDoesNotExist'],
  [`verb=GetRecord&metadataPrefix=oai_dc&identifier=${'x'.repeat(10_000)}`, 'idDoesNotExist'],
  ['verb=ListMetadataFormats&identifier=oai:nowhere.dk:x', 'idDoesNotExist'],
  ['verb=ListRecords&metadataPrefix=oai_dc&set=unheard', 'noRecordsMatch'],
  ['verb=ListRecords&metadataPrefix=oai_dc&until=1999-01-01', 'noRecordsMatch'],
  ['verb=ListSets&resumptionToken=x', 'badResumptionToken'],
  ['verb=ListRecords&resumptionToken=', 'badResumptionToken'],
  ['verb=ListRecords&resumptionToken=%00%FF%00', 'badResumptionToken'],
  [
    'verb=ListRecords&resumptionToken=ListRecords.oai_5Fdc....2026_2D01_2D01T00_3A00_3A00Z.x.0.AAAA',
    'badResumptionToken',
  ],
  [`verb=ListRecords&resumptionToken=${'.'.repeat(10_000)}`, 'badResumptionToken'],
  [`verb=ListRecords&metadataPrefix=oai_dc&set=${'a:'.repeat(4000)}`, 'badArgument'],
])('%.120s is answered with %s', async (query, code) => {
  const said = await harvest(query);
  expect(new Set(codes(said))).toEqual(new Set([code]));
  expect(said).not.toContain('<script');
});

it('a token goes on with its own verb only, and not a sign of it may be changed', async () => {
  const first = await harvest('verb=ListRecords&metadataPrefix=oai_dc');
  const token = one(first, 'resumptionToken');
  expect(codes(await harvest(`verb=ListIdentifiers&resumptionToken=${token}`))).toEqual([
    'badResumptionToken',
  ]);
  for (const at of [0, 20, token.length >> 1, token.length - 1]) {
    const forged = token.slice(0, at) + (token[at] === 'a' ? 'b' : 'a') + token.slice(at + 1);
    expect(codes(await harvest(`verb=ListRecords&resumptionToken=${forged}`))).toEqual([
      'badResumptionToken',
    ]);
  }
});

it('is squeezed for those who can unpack it', async () => {
  const headers = { 'accept-encoding': 'gzip' };
  const answer = await fetch(`${product.url}/oai?verb=ListRecords&metadataPrefix=oai_dc`, { headers });
  expect(answer.headers.get('content-encoding')).toBe('gzip');
  expect(codes(await answer.text())).toEqual([]);
});

it('a record that is gone is told as deleted, and by itself too', async () => {
  const listed = await harvest('verb=ListRecords&metadataPrefix=oai_dc&set=news:da');
  const gone =
    /<record><header status="deleted"><identifier>(oai:[^<]*:news\/gone\/da)<\/identifier>.*?<\/header><\/record>/;
  const identifier = gone.exec(listed)?.[1] ?? '';
  expect(identifier).not.toBe('');
  expect(await harvest(`verb=GetRecord&metadataPrefix=oai_dc&identifier=${identifier}`)).toMatch(gone);
  expect(codes(await harvest(`verb=ListMetadataFormats&identifier=${identifier}`))).toEqual([]);
});

it('every answer that was given is valid', async () => {
  expect(answers.length).toBeGreaterThan(40);
  expect(await xmlFaults('harvest', answers)).toEqual([]);
});
