import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { languages } from '#domain/language.ts';
import { toolUse } from '#features/toolbox/index-page/tool-uses.ts';
import { readToolFront } from './tool-sample.ts';

const ids = readdirSync(new URL('../../content/da/tools/', import.meta.url)).map((file) => file.slice(0, -3));

/** Every number of minutes that a duration names; an hour or a half is left to who reads. */
const minutesIn = (duration: string): number[] =>
  duration.includes('minut') ? [...duration.matchAll(/\d+/g)].map(Number) : [];

it.each(ids)('%s stands under what people come with, and takes no less time than it says itself', async (id) => {
  const use = toolUse(id);
  expect(use?.needs.length).toBeGreaterThan(0);
  for (const language of languages) {
    const [least = 0] = minutesIn((await readToolFront(language, id)).duration).toSorted((a, b) => a - b);
    expect(use?.minutes).toBeGreaterThanOrEqual(least);
  }
});
