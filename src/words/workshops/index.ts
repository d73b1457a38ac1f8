import { plainCatalogue } from '../plain-catalogue.ts';
import { da } from './da.ts';
import { en } from './en.ts';

export type WorkshopWord = keyof typeof da;
export const workshopWords = plainCatalogue<WorkshopWord>({ da, en });
