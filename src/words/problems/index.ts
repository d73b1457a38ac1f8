import type { Language } from '#domain/language.ts';
import type { Problem } from '#domain/result.ts';
import { catalogue } from '../catalogue.ts';
import { da } from './da.ts';
import { en } from './en.ts';

type Key = keyof typeof da;

const say = catalogue<Key>({ da, en });

export const isProblemWord = (word: string): word is Key => Object.hasOwn(da, word);

/** What a sentence may need and a problem may not say. */
const unsaid = {
  longest: 0,
  waiting: 0,
  minutes: 0,
  most: 0,
  from: 1,
  to: 5,
  fewest: 0,
  clauses: '',
  file: '–',
  table: '–',
  mb: 0,
};

/** A problem as one sentence for its reader; said for the field where that can be said better. */
export const problemSentence =
  (language: Language) =>
  ({ kind, field, details }: Problem): string => {
    const key = [`${kind}.${field ?? ''}`, kind].find(isProblemWord) ?? 'unknown';
    return say(language)(key, { ...unsaid, ...details });
  };
