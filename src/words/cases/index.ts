import { catalogue } from '../catalogue.ts';
import { da } from './da.ts';
import { en } from './en.ts';

export type CaseWord = keyof typeof da;

export const caseWords = catalogue<CaseWord>({ da, en });

export const isCaseWord = (word: string): word is CaseWord => Object.hasOwn(da, word);
