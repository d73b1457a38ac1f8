import { catalogue } from '../catalogue.ts';
import { da } from './da.ts';
import { en } from './en.ts';

export const apiWords = catalogue<keyof typeof da>({ da, en });

export const isApiWord = (word: string): word is keyof typeof da => Object.hasOwn(da, word);
