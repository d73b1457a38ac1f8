import { catalogue } from '../catalogue.ts';
import { da } from './da.ts';
import { en } from './en.ts';

export { tableWords } from './tables.ts';
export const copyWords = catalogue<keyof typeof da>({ da, en });
