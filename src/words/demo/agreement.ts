import { agreementDa } from './agreement-da.ts';
import { agreementEn } from './agreement-en.ts';

/** The demonstration's clauses in both languages. Parties and period write themselves; signatures stay open. */
export const agreementTexts = Object.entries(agreementDa).map(([clause, da]) => ({
  clause,
  text: { da, en: agreementEn[clause as keyof typeof agreementDa] },
}));

/** How the activities read in the amendment that is being drafted. */
export const amendedActivities = {
  da: `${agreementDa.A06}\n- Én aften om året, hvor kunstnere og gæster taler sammen om et værk.`,
  en: `${agreementEn.A06}\n- One evening a year when artists and visitors talk about a work together.`,
};
