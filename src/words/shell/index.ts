import { plainCatalogue } from '../plain-catalogue.ts';
import { da } from './da.ts';
import { en } from './en.ts';

export const shellWords = plainCatalogue({ da, en });
