import { catalogue } from '../catalogue.ts';
import { da } from './da.ts';
import { en } from './en.ts';

export const partnershipWords = catalogue({ da, en });
export type SayPartnership = ReturnType<typeof partnershipWords>;
