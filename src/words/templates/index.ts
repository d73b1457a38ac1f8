import { catalogue } from '../catalogue.ts';
import { da } from './da.ts';
import { en } from './en.ts';

export const templateWords = catalogue({ da, en });
export type SayTemplate = ReturnType<typeof templateWords>;
