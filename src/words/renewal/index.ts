import { catalogue } from '../catalogue.ts';
import { da } from './da.ts';
import { en } from './en.ts';

export const renewalWords = catalogue<keyof typeof da>({ da, en });
