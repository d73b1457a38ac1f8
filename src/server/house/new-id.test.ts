import { expect, it } from 'vitest';
import { newId } from './new-id.ts';

it('makes ids of version 7 that sort as they were made', () => {
  const ids = Array.from({ length: 5000 }, newId);
  expect(
    ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
  ).toBe(true);
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  const made = parseInt((ids[0] ?? '').replace('-', '').slice(0, 12), 16);
  expect(Math.abs(made - Date.now())).toBeLessThan(60_000);
});
