import { catalogue } from '#words/catalogue.ts';
import { da } from './da.ts';
import { en } from './en.ts';

export const mailWords = catalogue({ da, en });
export type MailWord = keyof typeof da;
