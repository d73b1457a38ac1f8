import { plainCatalogue } from '../plain-catalogue.ts';

/** Under free text about people. Small: it travels with many pages. */
export const hintWords = plainCatalogue({
  da: {
    hint: 'Skriv ikke om helbred, religion, politik eller andet privat om mennesker, og ingen CPR-numre.',
    cprWarning: 'Det ligner et CPR-nummer. Slet det, hvis det er det: det hører ikke hjemme her.',
  },
  en: {
    hint: 'Write nothing about people’s health, religion, politics or other private matters, and no civil registration numbers.',
    cprWarning:
      'That looks like a civil registration number (CPR). Delete it if it is: it does not belong here.',
  },
});
