import { afterAll, beforeAll, expect, it } from 'vitest';
import { startProduct, type Product } from '../harness/start-product.ts';

let product: Product;
let cookie = '';
beforeAll(async () => {
  product = await startProduct();
  await product.byg(['demo']);
  cookie = await product.signIn('bibliotekerne@mellem-rummet.example');
});
afterAll(() => product.stop());

async function post(path: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const headers = { cookie, origin: product.url, accept: 'text/html' };
  const body = new URLSearchParams(fields);
  const answer = await fetch(product.url + path, { method: 'POST', redirect: 'manual', headers, body });
  await answer.text();
  return answer.headers.get('location') ?? String(answer.status);
}

/** Two at the same time, and one right after. */
async function postThrice(path: string, fields: Readonly<Record<string, string>>): Promise<string[]> {
  const two = await Promise.all([post(path, fields), post(path, fields)]);
  return [...two, await post(path, fields)];
}

it('a form that is sent twice in one breath does its deed once', async () => {
  const page = await fetch(`${product.url}/da/arbejdsrum/partnerskaber/nyt`, { headers: { cookie } });
  const organisationId = /<option value="([0-9a-f-]{36})"/.exec(await page.text())?.[1] ?? '';
  const begin = { sheet: '', organisationId, name: 'Dobbelt', purpose: '' };
  const rooms = await postThrice('/da/arbejdsrum/partnerskaber/nyt', begin);
  expect(new Set(rooms).size).toBe(1);
  const room = (rooms[0] ?? '').split('?')[0];
  const museum = { name: 'Nyt Museum', kind: 'museum', place: 'Køge', cvr: '', isil: '' };
  for (const [path, fields] of [
    [`${room}/parter/tilfoej?/register`, museum],
    [`${room}/ark`, { title: 'Ark' }],
    ['/da/arbejdsrum/organisationer/nyt', { ...museum, name: 'Nyt Bibliotek' }],
  ] as const) {
    const answers = await postThrice(path, fields);
    expect(answers[0]).toMatch(/^\/da\/arbejdsrum\//);
    expect(new Set(answers).size, path).toBe(1);
  }
});

it('the same form after another one, or after it was refused, is a new one', async () => {
  const organisation = { name: 'En', kind: 'museum', place: 'Køge', cvr: '', isil: '' };
  const path = '/da/arbejdsrum/organisationer/nyt';
  const first = await post(path, organisation);
  await post(path, { ...organisation, name: 'En anden' });
  expect(await post(path, organisation)).not.toBe(first);
  expect(await postThrice(path, { ...organisation, name: '' })).toEqual(['422', '422', '422']);
});
