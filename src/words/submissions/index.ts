import { catalogue } from '#words/catalogue.ts';
import { da } from './da.ts';
import { en } from './en.ts';

export const submissionWords = catalogue({ da, en });
export type SubmissionWord = keyof typeof da;
