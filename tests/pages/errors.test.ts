import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProduct } from '../harness/start-product.ts';
import type { Product } from '../harness/start-product.ts';
import { connectTo, postgresOf } from '../house/house-process.ts';

let product: Product;
let cookie = '';
beforeAll(async () => {
  // The database that is killed below is the product's own, whatever server the suite runs on.
  product = await startProduct({ env: { DATABASE_URL: '' } });
  cookie = await product.signIn('fejl@byg.test');
});
afterAll(() => product.stop());

const ask = async (path: string, more: RequestInit = {}) => {
  const answer = await fetch(product.url + path, { redirect: 'manual', ...more });
  return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() };
};

const leaks = /node_modules|\.ts:\d|at async|stack|select |postgres:/i;

describe('what goes wrong', () => {
  it.each([
    ['/da/guide/findes-ikke', 404, 'Siden findes ikke'],
    ['/en/guide/no-such-chapter', 404, 'There is no such page'],
    ['/da/vaerktoejer/findes-ikke', 404, 'Siden findes ikke'],
    ['/en/nothing/here/at/all', 404, 'There is no such page'],
    ['/g/not-a-link-at-all', 404, ''],
  ])('%s is answered %i in the page’s language', async (path, status, sentence) => {
    const answer = await ask(path);
    const shown = answer.to ? await ask(answer.to) : answer;
    expect(shown.status).toBe(status);
    expect(shown.html).toContain(sentence);
    expect(shown.html).not.toMatch(leaks);
  });

  it.each([
    ['/da/guide/hvad-far-partneren', '/da/guide/hvad-faar-partneren'],
    ['/en/guide/organizing', '/en/guide/organising'],
    ['/da/guide/hvad-far-partneren/spoergsmaal', '/da/guide/hvad-faar-partneren'],
    ['/da/viden/definition', '/da/viden/definitioner'],
    ['/en/knowledge/kinds-of-relations', '/en/knowledge/kinds-of-relation'],
    ['/da/viden/ordliste/forventningsafstemnig', '/da/viden/ordliste#forventningsafstemning'],
    ['/da/viden/publikationer/guide-byg-partnerskabr', '/da/viden/publikationer/guide-byg-partnerskaber'],
    ['/da/eksempler/krimicafeen', '/da/eksempler/krimicafe'],
    ['/da/vaerktoejer/win-win-laerred', '/da/vaerktoejer/win-win-laerredet'],
    ['/en/tools/win-win-canvass', '/en/tools/win-win-canvas'],
    ['/en/about/privacy-policy', '/en/about/privacy'],
    ['/da/eksemplr', '/da/eksempler'],
    ['/da/guide/%C3%B8%3Cb%3E', '/da/guide'],
    ['/da/nyt/findes-slet-ikke', '/da/nyt'],
    ['/da/viden/publikationer?group=boger', '/da/viden/publikationer?group=original'],
  ])('%s is not there, and is said to be near %s', async (path, near) => {
    const { status, html } = await ask(path);
    expect(status).toBe(404);
    const offered = html.slice(html.indexOf('<h1'), html.indexOf('</main>'));
    expect(offered).toContain(
      path.startsWith('/da') ? 'Måske ledte du efter' : 'Perhaps you were looking for',
    );
    expect(offered).toContain(`href="${near}"`);
    const there = await ask(near);
    expect(there.status).toBe(200);
    expect(there.html).toContain(near.includes('#') ? `id="${near.split('#')[1]}"` : '<h1');
  });

  it('offers nothing behind a door, and no more than a handful', async () => {
    for (const path of [
      '/da/arbejdsrum/findes-ikke',
      '/da/gaest/findes-ikke',
      '/da/eksempler/fortael/findes-ikke',
    ])
      expect((await ask(path)).html).not.toContain('Måske ledte du efter');
    const { status, html } = await ask(`/da/guide/${'partnerskab-'.repeat(800)}`);
    expect(status).toBe(404);
    const main = html.slice(html.indexOf('<h1'), html.indexOf('</main>'));
    expect(main.match(/<li/g)?.length ?? 0).toBeLessThanOrEqual(7);
    expect(html).not.toMatch(leaks);
  });

  it('leads from one language’s words to the other’s', async () => {
    expect(await ask('/da/tools')).toMatchObject({ status: 308, to: '/da/vaerktoejer' });
    expect(await ask('/en/vaerktoejer?x=1')).toMatchObject({ status: 308, to: '/en/tools?x=1' });
    expect(await ask('/', { headers: { 'accept-language': 'en-GB' } })).toMatchObject({
      status: 302,
      to: '/en',
    });
    expect(await ask('/', { headers: { cookie: 'language=da', 'accept-language': 'en' } })).toMatchObject({
      to: '/da',
    });
  });

  it('asks who wants in to sign in, and comes back', async () => {
    const answer = await ask('/da/arbejdsrum/partnerskaber');
    expect(answer).toMatchObject({ status: 303, to: '/da/log-ind?next=%2Fda%2Farbejdsrum%2Fpartnerskaber' });
  });

  it('keeps everything that was typed when the sign-in had ended', async () => {
    const body = new URLSearchParams({
      name: 'Mellem_Rummet',
      purpose: 'Kunst <b>mellem</b> "reolerne" & andet',
    });
    const path = '/da/arbejdsrum/partnerskaber/nyt';
    const answer = await ask(path, { method: 'POST', body, headers: { origin: product.url } });
    expect(answer.status).toBe(401);
    expect(answer.html).toContain('Du er logget ud');
    expect(answer.html).toContain('Kunst &lt;b>mellem&lt;/b>');
    expect(answer.html).toContain(`action="${path}"`);
    expect(answer.html).not.toContain('<b>mellem');
  });

  it('refuses a form from another site', async () => {
    const body = new URLSearchParams({ name: 'x' });
    const headers = { cookie, origin: 'https://evil.example' };
    expect((await ask('/da/arbejdsrum/konto', { method: 'POST', body, headers })).status).toBe(403);
  });

  it('says so while the database is away, and comes back with everything', async () => {
    const db = await connectTo(product.dataDir);
    const before = await db.query('select count(*)::int as people from byg.person');
    await db.end().catch(() => undefined);
    const pid = postgresOf(product.dataDir)?.pid ?? 0;
    process.kill(pid, 'SIGKILL');
    const askBoth = () =>
      Promise.all([
        ask('/da/arbejdsrum', { headers: { cookie } }),
        ask('/en/workspace/partnerships/new', {
          method: 'POST',
          body: new URLSearchParams({ name: 'Kept in the meantime' }),
          headers: { cookie, origin: product.url },
        }),
      ]);
    // The last of its children may still answer for a moment.
    let [page, form] = await askBoth();
    for (let tries = 0; tries < 20 && page.status + form.status !== 2 * 503; tries += 1)
      [page, form] = await askBoth();
    expect([page.status, form.status]).toEqual([503, 503]);
    expect(page.html).toContain('Vi er straks tilbage');
    expect(form.html).toContain('Kept in the meantime');
    expect(page.html + form.html).not.toMatch(leaks);
    await expect
      .poll(async () => (await ask('/da/arbejdsrum', { headers: { cookie } })).status, {
        timeout: 30_000,
        interval: 200,
      })
      .toBe(200);
    const again = await connectTo(product.dataDir);
    const after = await again.query('select count(*)::int as people from byg.person');
    await again.end();
    expect(after.rows).toEqual(before.rows);
  });
});
