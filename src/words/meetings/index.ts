import { catalogue } from '../catalogue.ts';
import { da } from './da.ts';
import { en } from './en.ts';
import { da as paperDa } from './paper-da.ts';
import { en as paperEn } from './paper-en.ts';

export const meetingWords = catalogue({ da, en });
export type MeetingWord = keyof typeof da;
export const paperWords = catalogue<keyof typeof paperDa>({ da: paperDa, en: paperEn });
