import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '#domain/language.ts';
import { cast } from '#server/house/commands/demo/people.ts';
import { putIn } from '#server/house/commands/demo.ts';
import { address } from '#words/addresses.ts';
import { numberWords } from '#words/numbers/index.ts';
import { questionWords } from '#words/questions/index.ts';
import { startProduct, type Product } from '../harness/start-product.ts';

let product: Product;
let lead = '';
let outside = '';
beforeAll(async () => {
  product = await startProduct();
  await putIn(product.console, { language: 'da' });
  lead = await product.signIn(cast.lead.email);
  outside = await product.signIn('outside@byg.test');
});
afterAll(() => product?.stop());

const page = async (path: string, cookie?: string) => {
  const answer = await fetch(product.url + path, cookie ? { headers: { cookie } } : {});
  return { status: answer.status, cache: answer.headers.get('cache-control'), html: await answer.text() };
};
const care = address('da', 'guide', 'hvordan-stoettes-partnerskabet');
const gain = address('da', 'guide', 'hvad-faar-partneren');

describe('a chapter', () => {
  it('shows their own numbers to who is signed in, and no trace of them to anybody else', async () => {
    const say = numberWords('da');
    const own = await page(care, lead);
    expect(own.html).toContain(say('title'));
    expect(own.html).toContain(say('how_no-agreement'));
    expect(own.cache).toBe('private, no-store');
    // Asked for right after, by nobody and by somebody with no partnership: the cache holds nobody's numbers.
    for (const cookie of [undefined, outside, undefined]) {
      const other = await page(care, cookie);
      expect(other.status).toBe(200);
      expect(other.html.includes(say('title'))).toBe(false);
      expect(/own-numbers|arbejdsrum\/partnerskaber/.test(other.html)).toBe(false);
    }
  });

  it('asks its questions in a form that needs no script, and has none', async () => {
    const { html } = await page(gain);
    expect(html).not.toMatch(/<script(?! type="application\/ld\+json")/);
    expect(html).toContain(`action="${gain}/spoergsmaal"`);
    expect(html.match(/<textarea/g)?.length).toBe(6);
    expect(html).toMatch(/name="answer-local-paper"/);
  });

  it('has boxes that are told apart, each under a heading of the right step', async () => {
    const sitemap = await (await fetch(`${product.url}/sitemap.xml`)).text();
    const chapters = [...sitemap.matchAll(/<loc>[^<]*?(\/(?:da|en)\/guide\/[a-z0-9-]+)<\/loc>/g)]
      .map(([, path = '']) => path)
      .filter((path) => !/\/(?:checklist|tjekliste|tryk|editions)$/.test(path));
    const wholes = languages.map((language) => address(language, 'guide', 'editions', 'whole'));
    expect(chapters.length).toBe(16);
    for (const path of [...chapters, ...wholes]) {
      const { html } = await page(path);
      const boxes = html.split('<div class="box ').slice(1);
      expect(boxes.length, path).toBeGreaterThan(5);
      const names = boxes.map((box) => /^[^>]* aria-label="([^"]+)"/.exec(box)?.[1] ?? '');
      const pitfalls = names.filter((_, at) => boxes[at]?.startsWith('box-pitfall'));
      expect(pitfalls.length, path).toBeGreaterThan(1);
      expect(new Set(pitfalls).size, path).toBe(pitfalls.length);
      for (const box of boxes)
        expect(box.split('<p>')[0], path).toMatch(/<h[2-6] class="box-(?:title|label)">/);
      const steps = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, step]) => Number(step));
      expect(
        steps.filter((step, at) => step > (steps[at - 1] ?? 0) + 1),
        path,
      ).toEqual([]);
    }
  });

  it('is cited by what stands on it, in its head and in files', async () => {
    for (const path of [gain, '/en/guide/organising']) {
      const { html } = await page(path);
      const title = /<h1[^>]*>([^<]+)/.exec(html)?.[1] ?? '';
      expect(html).toContain(`<meta name="citation_title" content="${title}"`);
      expect(html).toContain(`<meta name="citation_language" content="${path.slice(1, 3)}"`);
      expect(html).toMatch(/<meta name="citation_public_url" content="http[^"]+\/guide\/[^"]+"/);
      expect(html).toMatch(
        path.startsWith('/da') ? /<h2 id="cite"[^>]*>Citér sådan/ : /<h2 id="cite"[^>]*>Cite as/,
      );
      for (const [format, held] of [
        ['ris', `TI  - ${title}`],
        ['bib', '@misc{byg-partnerskaber-'],
        ['json', `"title": "${title}"`],
      ] as const) {
        expect(html).toContain(`href="${path}/cite.${format}"`);
        const file = await fetch(`${product.url}${path}/cite.${format}`);
        expect(file.status).toBe(200);
        expect(file.headers.get('content-disposition')).toContain(`.${format}"`);
        expect(await file.text()).toContain(held);
      }
    }
    expect((await fetch(`${product.url}/da/guide/findes-ikke/cite.ris`)).status).toBe(404);
  });

  it('is listed with the others, with how long it takes', async () => {
    for (const language of languages) {
      const { html } = await page(address(language, 'guide'));
      expect(html.match(/<h3/g)?.length).toBe(8);
      expect(html).toMatch(language === 'da' ? /Læsetid: \d+ minutter/ : /Reading time: \d+ minutes/);
    }
  });
});

describe('the answers without script', () => {
  const send = (path: string, fields: Record<string, string>, cookie?: string) =>
    fetch(product.url + path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'manual',
      headers: { origin: product.url, accept: 'text/html', ...(cookie ? { cookie } : {}) },
    });
  const typed = { 'answer-local-paper': 'Fordi »vi« <ville> & kunne', 'answer-gone-question': 'x' };

  it('are shown back as they were typed', async () => {
    const answer = await send(`${gain}/spoergsmaal`, typed);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('Fordi »vi« &lt;ville> &amp; kunne');
    expect(answer.headers.get('cache-control') ?? '').not.toContain('public');
  });

  it('become a PDF/UA and a Word document, and nothing else', async () => {
    const pdf = await send(`${gain}/spoergsmaal/answers.pdf`, typed);
    const bytes = Buffer.from(await pdf.arrayBuffer());
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(bytes.includes('pdfuaid')).toBe(true);
    const docx = await send(`${gain}/spoergsmaal/answers.docx`, typed);
    expect(
      Buffer.from(await docx.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect((await send(`${gain}/spoergsmaal/answers.exe`, typed)).status).toBe(404);
    expect((await send('/da/guide/findes-ikke/spoergsmaal/answers.pdf', typed)).status).toBe(404);
  });

  it('survive that the sign-in is missing or has ended, and that no partnership is chosen', async () => {
    const late = await send(`${gain}/spoergsmaal`, { ...typed, deed: 'carry' });
    expect(late.status).toBe(401);
    const html = await late.text();
    expect(html).toContain(questionWords('da')('signInFirst'));
    expect(html).toContain('&amp; kunne');
    const unchosen = await send(`${gain}/spoergsmaal`, { ...typed, deed: 'carry', partnership: '' }, lead);
    expect(unchosen.status).toBe(422);
    expect(await unchosen.text()).toContain('&amp; kunne');
  });

  it('are not taken into a partnership that is not one’s own', async () => {
    const { items } = (await (
      await fetch(`${product.url}/api/v1/partnerships`, { headers: { cookie: lead } })
    ).json()) as { items: { id: string }[] };
    const partnership = items[0]?.id ?? '';
    const fields = { ...typed, deed: 'carry', partnership };
    const stranger = await send(`${gain}/spoergsmaal`, fields, outside);
    expect(stranger.status).toBe(404);
    const own = await send(`${gain}/spoergsmaal`, fields, lead);
    expect(own.status).toBe(303);
    expect(own.headers.get('location')).toContain(`${partnership}/spoergsmaal/gain?added=1&joined=0`);
    const room = address('da', 'workspace', 'partnerships', partnership, 'questions', 'gain');
    expect((await page(room, outside)).status).toBe(404);
    expect((await page(room, lead)).html).toContain('&amp; kunne');
  });
});
