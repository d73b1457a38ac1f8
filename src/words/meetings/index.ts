import { catalogue } from '../catalogue.ts';
import { da } from './da.ts';
import { en } from './en.ts';

export const meetingWords = catalogue({ da, en });
export type MeetingWord = keyof typeof da;
