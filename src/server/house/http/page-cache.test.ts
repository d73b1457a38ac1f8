import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { openTestDoor } from './door.testing.ts';
import type { Ask, TestDoor } from './door.testing.ts';

const page = '<!doctype html><p>Rødgrød med fløde</p>'.repeat(50);

const publicPages = (text = page) =>
  openTestDoor((_req, res) => {
    res.setHeader('x-byg-cache', 'public');
    res.writeHead(200, { 'content-type': 'text/html' });
    res.write(text.slice(0, 100));
    res.end(text.slice(100));
  });

/** Asks until the answer comes from memory: keeping it takes a moment after the first answer. */
const warm = (door: TestDoor, ask: Ask = {}) =>
  vi.waitFor(async () => {
    const before = door.asked();
    const answer = await door.ask(ask);
    expect(door.asked()).toBe(before);
    return answer;
  });

describe('the page cache', () => {
  it('sends a public page from memory, as it was, in every encoding', async () => {
    await using door = await publicPages();
    const first = await door.ask();
    expect(first.body.toString()).toBe(page);
    expect(first.headers).not.toHaveProperty('x-byg-cache');
    const kept = await warm(door);
    expect(kept.body.toString()).toBe(page);
    expect(kept.headers).toMatchObject({
      'content-type': 'text/html',
      vary: 'accept-encoding',
      'cache-control': 'public, no-cache',
    });
    expect(kept.headers['x-content-type-options']).toBe('nosniff');
    expect(kept.headers).not.toHaveProperty('x-byg-cache');
    const br = await door.ask({ headers: { 'accept-encoding': 'gzip, deflate, br' } });
    expect([br.headers['content-encoding'], brotliDecompressSync(br.body).toString()]).toEqual(['br', page]);
    const gzip = await door.ask({ headers: { 'accept-encoding': 'br;q=0, gzip' } });
    expect([gzip.headers['content-encoding'], gunzipSync(gzip.body).toString()]).toEqual(['gzip', page]);
    expect(new Set([kept, br, gzip].map((answer) => answer.headers.etag)).size).toBe(3);
  });

  it('answers 304 to whoever has the page already, and HEAD without a body', async () => {
    await using door = await publicPages();
    const { headers } = await warm(door);
    const again = await door.ask({ headers: { 'if-none-match': `"x", W/${headers.etag ?? ''}` } });
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, headers.etag]);
    const head = await door.ask({ method: 'HEAD' });
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
      200,
      0,
      String(Buffer.byteLength(page)),
    ]);
  });

  it.each<[string, Ask]>([
    ['a session', { headers: { cookie: 'language=da; byg.session_token=x' } }],
    ['any cookie that is not known', { headers: { cookie: 'x=1' } }],
    ['credentials', { headers: { authorization: 'Bearer x' } }],
    ['a query', { path: '/?a=1' }],
    ['a form', { method: 'POST' }],
  ])('is passed by for %s', async (_, ask) => {
    await using door = await publicPages();
    await warm(door);
    const before = door.asked();
    for (const again of [1, 2, 3]) {
      await door.ask(ask);
      expect(door.asked()).toBe(before + again);
    }
  });

  it('keeps the pages of each theme and each host apart', async () => {
    await using door = await openTestDoor((req, res) => {
      res.setHeader('x-byg-cache', 'public');
      res.end(`${String(req.headers.cookie)} ${String(req.headers['x-byg-host'])}`);
    });
    const dark = { headers: { cookie: 'language=da; theme=dark', host: 'a.example' } };
    expect((await warm(door, dark)).body.toString()).toContain('theme=dark a.example');
    expect((await warm(door, { headers: { host: 'b.example' } })).body.toString()).toBe(
      'undefined b.example',
    );
  });

  it.each<[string, number, Record<string, string>]>([
    ['is not marked', 200, {}],
    ['sets a cookie', 200, { 'x-byg-cache': 'public', 'set-cookie': 'a=1' }],
    ['is not found', 404, { 'x-byg-cache': 'public' }],
  ])('keeps nothing that %s', async (_, status, headers) => {
    await using door = await openTestDoor((_req, res) => {
      for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
      res.writeHead(status);
      res.end('x');
    });
    for (const times of [1, 2, 3, 4]) {
      const answer = await door.ask();
      expect([door.asked(), answer.status, answer.headers['x-byg-cache']]).toEqual([
        times,
        status,
        undefined,
      ]);
    }
  });

  it('forgets everything when the content changes, also a page that was being made', async () => {
    let text = 'before';
    await using door = await openTestDoor((_req, res) => {
      const said = text;
      if (said === 'during') door.cache.drop();
      res.setHeader('x-byg-cache', 'public');
      res.writeHead(200);
      res.end(said);
    });
    expect((await warm(door)).body.toString()).toBe('before');
    text = 'during';
    door.cache.drop();
    expect((await door.ask()).body.toString()).toBe('during');
    text = 'after';
    expect((await warm(door)).body.toString()).toBe('after');
  });
});
