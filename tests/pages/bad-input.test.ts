import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiClient } from '../harness/api-client.ts';
import type { ApiAnswer, ApiClient } from '../harness/api-client.ts';
import { startProduct } from '../harness/start-product.ts';
import type { Product } from '../harness/start-product.ts';

/** What breaks a database, a document or a page when nobody looks at it first. */
const nasty = [
  'NUL \u0000 in the middle',
  'half a letter \ud800',
  "'; drop table byg.person; --",
  '<script>alert(1)</script> {{7*7}} ${7*7}',
  '#set page(width: 1pt) $x^2$ \\ @label #read("/etc/passwd")',
  '\u202egnp.exe \u2028 \ufeff \u0007',
];
const farOff = [99_999_999_999, 2 ** 31, 1.5, -1];

let product: Product;
let lead: ApiClient;
let cookie: string;
let place: { partnership: string; party: string; sheet: string };

const id = (answer: ApiAnswer): string => String(answer.body['id']);

beforeAll(async () => {
  product = await startProduct();
  lead = await apiClient(product, 'lead@byg.test');
  cookie = await product.signIn('lead@byg.test');
  const own = { name: 'Huset', kind: 'library', place: 'Roskilde', join: true };
  const organisationId = id(await lead.send('POST', '/organisations', own));
  const made = await lead.send('POST', '/partnerships', { organisationId, name: 'Lyd' });
  const [party] = made.body['parties'] as { id: string }[];
  const sheet = await lead.send('POST', `/partnerships/${id(made)}/sheets`, { title: 'Ark' });
  await lead.send('POST', `/partnerships/${id(made)}/agreement`, {
    level: 'full',
    mode: 'culture',
    languages: 'both-da',
  });
  place = { partnership: id(made), party: party?.id ?? '', sheet: id(sheet) };
});
afterAll(() => product.stop());

const doc = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

describe('every text', () => {
  it.each(nasty)('is taken or told about, never a fault: %j', async (text) => {
    const { partnership, party, sheet } = place;
    const agreement = `/partnerships/${partnership}/agreement`;
    const link = { email: 'guest@byg.test', name: text, function: text };
    const asked = await Promise.all([
      lead.send('PATCH', `/partnerships/${partnership}`, { name: text, purpose: text, revision: 1 }),
      lead.send('POST', `/partnerships/${partnership}/sheets`, { title: text }),
      lead.send('PUT', `/sheets/${sheet}/sides/${party}`, { answers: { brings: text }, revision: 0 }),
      lead.send('PUT', `${agreement}/clauses/A03`, {
        included: true,
        text: { da: doc(text), en: doc(text) },
        revision: 1,
      }),
      lead.send('POST', `${agreement}/comments`, { clause: 'A03', text }),
      lead.send('POST', `${agreement}/versions`, { note: text }),
      lead.send('POST', `/parties/${party}/links`, link),
      lead.send('POST', '/organisations', { name: text, kind: 'museum', place: text }),
      lead.get(`/partnerships?text=${encodeURIComponent(text.toWellFormed())}`),
      lead.get(`/organisations?text=${encodeURIComponent(text.toWellFormed())}`),
      lead.get(`/partnerships/${partnership}/history?after=${encodeURIComponent(text.toWellFormed())}`),
    ]);
    expect(asked.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
  });

  it('stands in the documents as it was written', async () => {
    const { partnership, sheet } = place;
    const files = [`partnerships/${partnership}/agreement.pdf?draft=1`, `sheets/${sheet}/sheet.pdf`];
    for (const file of files) {
      const answer = await fetch(`${product.url}/api/v1/${file}`, { headers: lead.headers });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    }
  });
});

describe('a revision that never was', () => {
  it.each(farOff)('%d is told as a save that came too late, with what stands', async (revision) => {
    const { partnership, party, sheet } = place;
    const agreement = `/partnerships/${partnership}/agreement`;
    const side = { answers: { brings: 'Nyt' }, revision };
    const asked = await Promise.all([
      lead.send('PATCH', `/partnerships/${partnership}`, { name: 'Lyd', revision }),
      lead.send('PUT', `/sheets/${sheet}/sides/${party}`, side),
      lead.send('PUT', `${agreement}/clauses/A03`, {
        included: true,
        text: { da: doc('a'), en: doc('b') },
        revision,
      }),
      lead.send('PUT', `${agreement}/settings`, {
        level: 'full',
        mode: 'culture',
        languages: 'da',
        revision,
      }),
    ]);
    for (const { status } of asked) expect([409, 422]).toContain(status);
  });
});

describe('forms of pages', () => {
  const post = (path: string, body: string, headers: Record<string, string> = {}) =>
    fetch(product.url + path, {
      method: 'POST',
      redirect: 'manual',
      body,
      headers: {
        cookie,
        accept: 'text/html',
        origin: product.url,
        'content-type': 'application/x-www-form-urlencoded',
        ...headers,
      },
    });

  it('answer what no browser would send without a fault', async () => {
    const room = `/da/arbejdsrum/partnerskaber/${place.partnership}`;
    const asked = [
      [`${room}/ark/${place.sheet}?/side`, `partyId=${place.party}&revision=1e30&brings=%00`],
      [`${room}/ark/${place.sheet}?/side`, 'partyId=%00&revision=x'],
      [`${room}/aftale/afsnit/A03?/write`, 'revision=1e30&text-da=%00&included=on'],
      [`${room}/aftale/afsnit/A03?/comment`, 'comment=%00'],
      [`${room}/aftale/afsnit/A03?/resolve`, 'id=%00'],
      [`${room}/aftale/rammer`, 'level=%00&revision=1e30'],
      [`${room}/ret`, 'name=%00&purpose=%00&revision=1e30'],
      ['/da/arbejdsrum/konto/adgang?/session', 'id=%00'],
      ['/da/arbejdsrum/konto/adgang?/passkey', 'id=%00'],
      ['/da/arbejdsrum/konto/kalender?/end', 'id=%00'],
    ] as const;
    for (const [path, body] of asked)
      expect([path, (await post(path, body)).status < 500]).toEqual([path, true]);
  });

  it('are taken from our own pages alone', async () => {
    for (const origin of ['https://evil.example', 'null', ''])
      expect((await post('/da/log-ind', 'email=a@byg.test', { origin })).status).toBe(403);
    const untyped = await post('/da/log-ind', 'email=a@byg.test', {
      origin: 'https://evil.example',
      'content-type': '',
    });
    expect(untyped.status).toBe(403);
  });

  it('lead on to our own pages alone', async () => {
    for (const to of ['//evil.example', '/\\evil.example', 'https://evil.example', '/da/..//evil.example']) {
      const answer = await fetch(`${product.url}/language/da?to=${encodeURIComponent(to)}`, {
        redirect: 'manual',
      });
      expect(answer.headers.get('location')).toBe('/da');
    }
  });
});
