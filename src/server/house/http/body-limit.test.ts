import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { address } from '#words/addresses.ts';
import { largestBody, limitBody } from './body-limit.ts';

const id = '0190a0b0-0000-7000-8000-000000000001';

/** What the page handler is told of a body's length. */
function told(path: string, headers: Record<string, string>, method = 'POST'): string | undefined {
  const request = { method, headers: { ...headers } } as unknown as IncomingMessage;
  limitBody(request, path);
  return request.headers['content-length'];
}

it('lets a file in where files are put, in both languages, and nowhere else', () => {
  const file = { 'content-length': '20000000' };
  const places = (['da', 'en'] as const).flatMap((language) => {
    const files = address(language, 'workspace', 'partnerships', id, 'files');
    return [files, `${files}/${id}`];
  });
  for (const path of places) expect([path, told(path, file)]).toEqual([path, '20000000']);
  const others = ['/', '/da/soeg', `${places[0]}/x`, `/api/v1/partnerships/${id}`, `/x${places[0]}`];
  for (const path of others)
    expect([path, Number(told(path, file)) > largestBody.file]).toEqual([path, true]);
});

it('lets a whole partnership in where it is brought in, and a file’s place no more than a file', () => {
  const copy = { 'content-length': '40000000' };
  expect(told('/api/v1/partnerships/import', copy)).toBe('40000000');
  expect(Number(told('/api/v1/partnerships/import/x', copy))).toBeGreaterThan(largestBody.copy);
  for (const language of ['da', 'en'] as const) {
    const path = address(language, 'workspace', 'partnerships', 'import');
    expect([path, told(path, copy)]).toEqual([path, '40000000']);
    const files = address(language, 'workspace', 'partnerships', id, 'files');
    expect(Number(told(files, copy))).toBeGreaterThan(largestBody.copy);
  }
});

it('holds a body that says no length to what it may bring, and leaves what fits as it is', () => {
  const chunked = { 'transfer-encoding': 'chunked' };
  expect(told('/da/soeg', chunked)).toBe(String(largestBody.page));
  expect(told('/api/v1/me', chunked)).toBe(String(largestBody.api));
  expect(told('/da/soeg', { 'content-length': '1999999' })).toBe('1999999');
  expect(told('/da/soeg', {})).toBeUndefined();
  expect(told('/da/soeg', { 'content-length': '20000000' }, 'GET')).toBe('20000000');
});
