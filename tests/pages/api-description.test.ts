import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeApi } from '../../src/routes/api/v1/openapi.ts';
import { operations } from '../../src/routes/api/v1/operations/all.ts';

const room = new URL('../../src/routes/api/v1/', import.meta.url).pathname;
type Json = Record<string, unknown>;
const described = JSON.parse(JSON.stringify(describeApi('https://byg.test'))) as Json;

/** `GET /partnerships/{id}`, from the folders and what their files export. */
function routes(): string[] {
  const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('+server.ts'),
  );
  return files.flatMap((file) => {
    const path = `/${file.replace(/\/?\+server\.ts$/, '').replace(/\[(\w+)(?:=\w+)?\]/g, '{$1}')}`;
    const methods = readFileSync(join(room, file), 'utf8').matchAll(
      /export const (GET|POST|PUT|PATCH|DELETE)\b/g,
    );
    return [...methods].map(([, method]) => `${method} ${path}`);
  });
}

it('describes every route, and only what there is', () => {
  const there = routes().filter((route) => route !== 'GET /openapi.json');
  expect(there.toSorted()).toEqual(operations.map(({ method, path }) => `${method} ${path}`).toSorted());
  const paths = described['paths'] as Record<string, Json>;
  const told = Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(told.toSorted()).toEqual(there.toSorted());
});

it('is an OpenAPI 3.1 document whose every reference leads somewhere', () => {
  expect(described).toMatchObject({ openapi: '3.1.0', info: { title: 'Byg partnerskaber' } });
  const references = [...JSON.stringify(described).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
    ([, path = '']) => path,
  );
  expect(references.length).toBeGreaterThan(20);
  for (const reference of references) {
    const found = reference
      .split('/')
      .reduce<unknown>((at, name) => (at as Json | undefined)?.[name], described);
    expect([reference, typeof found]).toEqual([reference, 'object']);
  }
});

it('names each operation once, tells its parameters, answer and who may', () => {
  const ids = operations.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const item of Object.entries(described['paths'] as Record<string, Record<string, Json>>))
    for (const operation of Object.values(item[1])) {
      const named = ((operation['parameters'] ?? []) as Json[])
        .filter((one) => one['in'] === 'path')
        .map((one) => one['name']);
      expect(named).toEqual([...item[0].matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
      expect(Object.keys(operation['responses'] as Json)).toContain('default');
      expect(operation).toHaveProperty('security');
      expect(String(operation['summary'])).toMatch(/\.$/);
    }
});

it('says how long and of what kind what is sent may be', () => {
  const paths = described['paths'] as Record<string, Record<string, Json>>;
  const body = JSON.stringify(paths['/partnerships']?.['post']?.['requestBody']);
  expect(body).toContain('"required":["organisationId","name"]');
  expect(body).toContain('"maxLength":120');
});
