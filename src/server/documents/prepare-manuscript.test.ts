import { expect, it } from 'vitest';
import type { FormalDocument } from '#domain/documents/model.ts';
import { prepareManuscript } from './prepare-manuscript.ts';

const dated = (date: string, language: 'da' | 'en' = 'da'): FormalDocument => ({
  title: 'Aftale',
  language,
  author: 'Parterne',
  date,
  blocks: [],
});

it.each([
  ['2026-11-22T22:59:59.000Z', '22. november 2026'],
  ['2026-11-22T23:00:00.000Z', '23. november 2026'],
  ['2026-06-30T21:59:59.000Z', '30. juni 2026'],
  ['2026-06-30T22:00:00.000Z', '1. juli 2026'],
  ['2026-12-31T23:30:00.000Z', '1. januar 2027'],
])('bears the day it is in Denmark: %s is %s', (moment, day) => {
  expect(prepareManuscript(dated(moment)).day).toBe(day);
});

it('says the day in its own language', () => {
  expect(prepareManuscript(dated('2026-11-22T23:00:00.000Z', 'en')).day).toBe('23 November 2026');
});
