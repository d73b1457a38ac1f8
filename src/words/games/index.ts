import { plainCatalogue } from '../plain-catalogue.ts';
import { da } from './da.ts';
import { en } from './en.ts';

export type GameWord = keyof typeof da;
export const gameWords = plainCatalogue<GameWord>({ da, en });
