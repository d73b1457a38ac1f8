import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDoor, type Ask, type TestDoor } from './door.testing.ts';
import { openMediaFiles } from './media-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'media-'));
const body = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 251));
let door: TestDoor;
beforeAll(async () => {
  writeFileSync(join(folder, 'film.webm'), body);
  writeFileSync(join(folder, 'captions.vtt'), 'WEBVTT\n');
  writeFileSync(join(folder, 'secret.txt'), 'no');
  const media = openMediaFiles(folder, '/film/');
  door = await openTestDoor((_, res) => void res.writeHead(404).end('a page'), { media });
});
afterAll(async () => {
  await door[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

const ask = (headers: Record<string, string> = {}, more: Ask = {}) =>
  door.ask({ path: '/film/film.webm', headers, ...more });

it('sends the whole file with its type and what it is known by', async () => {
  const { status, headers, body: sent } = await ask();
  expect([status, sent.equals(body)]).toEqual([200, true]);
  expect(headers).toMatchObject({
    'content-type': 'video/webm',
    'content-length': '1000',
    'accept-ranges': 'bytes',
    etag: expect.stringMatching(/^"[\w-]{27}"$/),
    'x-content-type-options': 'nosniff',
  });
  expect((await door.ask({ path: '/film/captions.vtt' })).headers['content-type']).toBe(
    'text/vtt; charset=utf-8',
  );
});

it.each([
  ['bytes=0-99', 0, 99],
  ['bytes=900-', 900, 999],
  ['bytes=-10', 990, 999],
  ['bytes=990-5000', 990, 999],
])('sends the part %s', async (range, start, end) => {
  const { status, headers, body: sent } = await ask({ range });
  expect(status).toBe(206);
  expect(headers['content-range']).toBe(`bytes ${start}-${end}/1000`);
  expect(headers['content-length']).toBe(String(end - start + 1));
  expect(sent.equals(body.subarray(start, end + 1))).toBe(true);
});

it('says how long the file is to who asks beyond it', async () => {
  const { status, headers } = await ask({ range: 'bytes=1000-' });
  expect([status, headers['content-range']]).toEqual([416, 'bytes */1000']);
});

it('sends a part only of the film that the player already has', async () => {
  const etag = String((await ask()).headers.etag);
  expect((await ask({ range: 'bytes=0-9', 'if-range': etag })).status).toBe(206);
  const changed = await ask({ range: 'bytes=0-9', 'if-range': '"another"' });
  expect([changed.status, changed.body.length]).toEqual([200, 1000]);
  const dated = await ask({ range: 'bytes=0-9', 'if-range': 'Wed, 21 Oct 2015 07:28:00 GMT' });
  expect(dated.status).toBe(200);
  expect((await ask({ 'if-none-match': `"x", ${etag}` })).status).toBe(304);
});

it('answers HEAD without a body and refuses to be written to', async () => {
  const head = await ask({ range: 'bytes=0-9' }, { method: 'HEAD' });
  expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, '1000', 0]);
  expect((await ask({}, { method: 'POST' })).status).toBe(405);
});

it.each(['/film/secret.txt', '/film/none.webm', '/film/../film/film.webm', '/film/', '/film/film.webm/x'])(
  'leaves %s to the pages',
  async (path) => {
    expect((await door.ask({ path })).status).toBe(404);
  },
);
