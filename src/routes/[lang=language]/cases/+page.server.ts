import { error, redirect } from '@sveltejs/kit';
import { chosenOf } from '#domain/cases/facets.ts';
import { otherLanguage } from '#domain/language.ts';
import { findCases, listCases, nearValues, valueLabel } from '#features/cases/index.ts';
import { onlyAddress, casesAddress } from '#features/cases/ui/ask-links.ts';
import { caseWords } from '#words/cases/index.ts';
import { byName } from '#words/dates.ts';
import { markPublic } from '../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { within, language } = event.locals;
  const cases = await within((needs) => listCases(needs, language));
  const told = findCases(cases, { pairs: [...event.url.searchParams], compare: byName(language) });
  if (!told.known) {
    const { unknown, values, towns } = told;
    const near = nearValues(unknown, values, towns).map((one) => ({
      href: onlyAddress(language, one),
      label: `${caseWords(language)(`facet_${one.facet}`)}: ${valueLabel(language, one, towns)}`,
    }));
    error(404, { message: 'unknown-value', near });
  }
  const { found } = told;
  // One address for one ask, however the choices were ticked.
  if (event.url.search.replace(/^\?/, '') !== found.query) redirect(308, casesAddress(language, found.query));
  markPublic(event);
  const chosen = chosenOf(found.ask.choice).map((one) => valueLabel(language, one, found.towns));
  return { found, chosen, otherPath: casesAddress(otherLanguage(language), found.query) };
};
