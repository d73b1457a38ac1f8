import { catalogue } from '../catalogue.ts';
import { da } from './da.ts';
import { en } from './en.ts';

export const doctorWords = catalogue<keyof typeof da>({ da, en });
export type DoctorWord = keyof typeof da;
