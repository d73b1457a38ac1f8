import { plainCatalogue } from '../plain-catalogue.ts';

/** Two words that travel with the tools, where the guide's whole catalogue would be too heavy. */
export const relatedCaseWords = plainCatalogue({
  da: { relatedCases: 'Eksempler', allCases: 'Alle eksempler' },
  en: { relatedCases: 'Cases', allCases: 'All cases' },
});
