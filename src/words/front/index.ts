import { catalogue } from '../catalogue.ts';
import { da } from './da.ts';
import { en } from './en.ts';

/** What the front page and the guide's first page say; apart, so that no other page carries it along. */
export const frontWords = catalogue<keyof typeof da>({ da, en });
