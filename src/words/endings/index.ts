import { catalogue } from '../catalogue.ts';
import { da } from './da.ts';
import { en } from './en.ts';

export type EndingWord = keyof typeof da;
export const endingWords = catalogue<EndingWord>({ da, en });
