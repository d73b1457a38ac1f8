import { expect, it } from 'vitest';
import { byName } from './dates.ts';
import { letterOf } from './letter-of.ts';

it('knows the letters of each language', () => {
  const letters = (language: 'da' | 'en', ...words: string[]) =>
    words.map((word) => letterOf(language, word));
  expect(letters('da', 'ærinde', 'Økonomi', 'årshjul', 'Aarhus', 'évaluering', '12 faser')).toEqual([
    'Æ',
    'Ø',
    'Å',
    'Å',
    'E',
    '#',
  ]);
  expect(letters('en', 'Aarhus', 'år', 'évaluation')).toEqual(['A', 'A', 'E']);
});

it('never comes back to a letter once it has been left, in the order of the language', () => {
  const words = ['årshjul', 'aftale', 'Aarhus', 'ærinde', 'økonomi', 'zone', 'behov', 'ånd', 'Ø-model'];
  const letters = words.sort(byName('da')).map((word) => letterOf('da', word));
  const runs = letters.filter((letter, at) => letter !== letters[at - 1]);
  expect(runs).toEqual(['A', 'B', 'Z', 'Æ', 'Ø', 'Å']);
});
