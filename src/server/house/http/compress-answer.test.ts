import { randomBytes } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { openTestDoor } from './door.testing.ts';

const page = '<!doctype html><p>Rødgrød med fløde</p>'.repeat(200);

/** Pages that are made for each who asks, in two pieces. */
const madePages = (type = 'text/html; charset=utf-8', status = 200) =>
  openTestDoor((_req, res) => {
    res.writeHead(status, { 'content-type': type, 'content-length': String(Buffer.byteLength(page)) });
    res.write(page.slice(0, 1000));
    res.end(page.slice(1000));
  });

const asking = (more: Record<string, string> = {}) => ({
  path: '/da/soeg?q=floede',
  headers: { 'accept-encoding': 'gzip, br', ...more },
});

it('a page made for nobody in particular is sent compressed', async () => {
  await using door = await madePages();
  const br = await door.ask(asking());
  expect([br.headers['content-encoding'], brotliDecompressSync(br.body).toString()]).toEqual(['br', page]);
  expect(br.headers).not.toHaveProperty('content-length');
  expect(br.headers['vary']).toContain('accept-encoding');
  const gzip = await door.ask(asking({ 'accept-encoding': 'gzip' }));
  expect([gzip.headers['content-encoding'], gunzipSync(gzip.body).toString()]).toEqual(['gzip', page]);
  const plain = await door.ask(asking({ 'accept-encoding': 'identity' }));
  expect([plain.headers['content-encoding'], plain.body.toString()]).toEqual([undefined, page]);
});

it('what belongs to somebody is sent as it is', async () => {
  await using door = await madePages();
  for (const one of [{ cookie: 'session=abc' }, { authorization: 'Bearer abc' }]) {
    const { headers, body } = await door.ask(asking(one));
    expect([headers['content-encoding'], body.toString()]).toEqual([undefined, page]);
  }
});

it('files and faults are sent as they are', async () => {
  await using files = await madePages('application/pdf');
  expect((await files.ask(asking())).headers['content-encoding']).toBeUndefined();
  await using faults = await madePages('text/html', 404);
  expect((await faults.ask(asking())).body.toString()).toBe(page);
});

it('a writer that waits until there is room goes on to the end', async () => {
  const piece = randomBytes(40_000).toString('base64');
  await using door = await openTestDoor((_req, res) => {
    res.writeHead(200, { 'content-type': 'text/html' });
    const write = (left: number): void => {
      if (left === 0) res.end();
      else if (res.write(piece)) write(left - 1);
      else res.once('drain', () => write(left - 1));
    };
    write(5);
  });
  const { body } = await door.ask(asking({ 'accept-encoding': 'gzip' }));
  expect(gunzipSync(body).toString()).toBe(piece.repeat(5));
});
