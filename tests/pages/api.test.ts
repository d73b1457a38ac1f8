import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#server/house/new-id.ts';
import { apiClient, clientWith } from '../harness/api-client.ts';
import type { ApiAnswer, ApiClient } from '../harness/api-client.ts';
import { startProduct } from '../harness/start-product.ts';
import type { Product } from '../harness/start-product.ts';

let product: Product;
let lead: ApiClient;
let stranger: ApiClient;
let nobody: ApiClient;

beforeAll(async () => {
  product = await startProduct();
  [lead, stranger] = [
    await apiClient(product, 'lead@byg.test'),
    await apiClient(product, 'stranger@byg.test'),
  ];
  nobody = clientWith(product.url, {});
});
afterAll(() => product.stop());

const id = (answer: ApiAnswer): string => String(answer.body['id']);
const items = (answer: ApiAnswer) => answer.body['items'] as Record<string, unknown>[];

async function organisation(client: ApiClient, name: string): Promise<string> {
  const made = await client.send('POST', '/organisations', {
    name,
    kind: 'library',
    place: 'Roskilde',
    join: true,
  });
  expect(made.status).toBe(201);
  return id(made);
}

/** A partnership of two parties, each with its own person. */
async function together() {
  const own = await organisation(lead, `Lead ${newId()}`);
  const partnership = await lead.send('POST', '/partnerships', {
    organisationId: own,
    name: 'Lyd',
    purpose: 'Kunst',
  });
  expect(partnership.status).toBe(201);
  const other = await organisation(stranger, `Other ${newId()}`);
  const place = `/partnerships/${id(partnership)}`;
  const party = await lead.send('POST', `${place}/parties`, { organisationId: other });
  expect(party.status).toBe(201);
  return {
    place,
    id: id(partnership),
    other,
    party: id(party),
    leadParty: String(parties(partnership)[0]?.['id']),
  };
}
const parties = (answer: ApiAnswer) => answer.body['parties'] as Record<string, unknown>[];

describe('who may', () => {
  it('asks strangers for a token, in their language, as a problem', async () => {
    const answer = await nobody.get('/partnerships');
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.headers.get('www-authenticate')).toContain('Bearer');
    expect(answer.body).toMatchObject({
      status: 401,
      instance: '/api/v1/partnerships',
      title: 'Not signed in',
    });
    const danish = await clientWith(product.url, { 'accept-language': 'da' }).get('/partnerships');
    expect(danish.body['title']).toBe('Ikke logget ind');
  });

  it('lets a reading token read and not write', async () => {
    const reader = await apiClient(product, 'reader@byg.test', ['read']);
    expect((await reader.get('/partnerships')).status).toBe(200);
    const refused = await reader.send('POST', '/organisations', { name: 'X' });
    expect([refused.status, refused.body['type']]).toEqual([403, 'urn:byg:problem:scope-missing']);
  });

  it('lets the cookie of the page read and not write', async () => {
    const page = clientWith(product.url, { cookie: await product.signIn('lead@byg.test') });
    expect((await page.get('/me')).body).toMatchObject({ email: 'lead@byg.test' });
    const refused = await page.send('POST', '/organisations', { name: 'X', kind: 'library', place: 'Y' });
    expect([refused.status, refused.body['type']]).toEqual([403, 'urn:byg:problem:token-only']);
  });
});

describe('what is sent', () => {
  it('tells every wrong field in words', async () => {
    const answer = await lead.send('POST', '/organisations', { kind: 'pub', cvr: 5 });
    expect(answer.status).toBe(422);
    const fields = (answer.body['errors'] as { field: string; detail: string }[]).map(({ field }) => field);
    expect(fields.toSorted()).toEqual(['cvr', 'kind', 'name', 'place']);
  });

  it('refuses what is no JSON, too long, or of another kind', async () => {
    const post = (body: string, type = 'application/json') =>
      fetch(`${product.url}/api/v1/organisations`, {
        method: 'POST',
        headers: { ...lead.headers, 'content-type': type },
        body,
      }).then((answer) => answer.status);
    expect(await post('{"name":')).toBe(400);
    expect(await post('[]')).toBe(400);
    expect(await post('name', 'text/html')).toBe(415);
    expect(await post(JSON.stringify({ name: 'x'.repeat(1_200_000) }))).toBe(413);
    expect(await post(JSON.stringify({ name: 'x'.repeat(2_500_000) }))).toBe(413);
  });

  it('answers unknown addresses, ids and methods as problems', async () => {
    for (const path of ['/nothing', `/partnerships/${newId()}`, '/partnerships/one', `/sheets/${newId()}`]) {
      const answer = await lead.get(path);
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([
        path,
        404,
        'application/problem+json',
      ]);
    }
    const deleted = await lead.send('DELETE', '/partnerships');
    expect([deleted.status, deleted.body['status']]).toEqual([405, 405]);
    expect((await lead.get('/partnerships?limit=1000')).status).toBe(422);
  });
});

describe('partnerships', () => {
  it('are begun once for an id, listed in pages, and changed from what was read', async () => {
    const own = await organisation(lead, `Own ${newId()}`);
    const once = newId();
    const body = { organisationId: own, name: 'Én gang', purpose: '' };
    const [first, second] = [
      await lead.send('POST', '/partnerships', body, { 'idempotency-key': once }),
      await lead.send('POST', '/partnerships', body, { 'idempotency-key': once }),
    ];
    expect([first.status, id(first), id(second)]).toEqual([201, once, once]);
    const taken = await stranger.send('POST', '/organisations', { id: 'x' });
    expect(taken.status).toBe(400);
    await lead.send('POST', '/partnerships', { ...body, name: 'Én til' });
    const page = await lead.get('/partnerships?limit=1');
    expect(items(page)).toHaveLength(1);
    const link = /^<(.+)>; rel="next"$/.exec(page.headers.get('link') ?? '')?.[1] ?? '';
    expect(new URL(link).searchParams.get('after')).toBe(page.body['next']);
    const changed = await lead.send('PATCH', `/partnerships/${once}`, {
      name: 'Ny',
      purpose: 'B',
      revision: 1,
    });
    expect(changed.body).toMatchObject({ name: 'Ny', revision: 2 });
    const stale = await lead.send('PATCH', `/partnerships/${once}`, {
      name: 'Gammel',
      purpose: '',
      revision: 1,
    });
    expect(stale.status).toBe(409);
  });

  it('are nothing to who is not in them', async () => {
    const there = await together();
    const outside = await apiClient(product, 'outside@byg.test');
    for (const path of [
      '',
      '/parties',
      '/people',
      '/history',
      '/sheets',
      '/agreement',
      '/agreement.pdf',
      '/calendar.ics',
    ])
      expect([path, (await outside.get(there.place + path)).status]).toEqual([path, 404]);
    expect((await outside.get(`/parties/${there.party}/links`)).status).toBe(404);
    for (const [method, path, body] of [
      ['PATCH', there.place, { name: 'X', revision: 1 }],
      ['POST', `${there.place}/parties`, { organisationId: there.other }],
      ['POST', `${there.place}/sheets`, { title: 'X' }],
      ['POST', `${there.place}/agreement`, { level: 'full', mode: 'general', languages: 'da' }],
      ['POST', `/parties/${there.party}/links`, { email: 'a@b.test', name: 'A', function: 'B' }],
    ] as const)
      expect([path, (await outside.send(method, path, body)).status]).toEqual([path, 404]);
    expect(items(await outside.get('/partnerships'))).toEqual([]);
  });

  it('tell their parties, people, links and history', async () => {
    const there = await together();
    expect(items(await lead.get(`${there.place}/parties`))).toHaveLength(2);
    expect(items(await lead.get(`${there.place}/people`))).toHaveLength(1);
    const invitation = { email: 'guest@museum.test', name: 'Gæst', function: 'Kurator', mandate: true };
    const sent = await lead.send('POST', `/parties/${there.party}/links`, invitation);
    expect([sent.status, sent.body['state']]).toEqual([201, 'open']);
    expect(JSON.stringify(sent.body)).not.toContain('secret');
    expect((await lead.send('DELETE', `/parties/${there.party}/links/${id(sent)}`)).status).toBe(204);
    const links = await lead.get(`/parties/${there.party}/links`);
    expect(items(links)[0]).toMatchObject({ state: 'revoked' });
    const kinds = items(await lead.get(`${there.place}/history`)).map(({ kind }) => kind);
    expect(kinds).toEqual(['link-revoked', 'link-sent', 'party-joined', 'partnership-begun']);
  });
});
