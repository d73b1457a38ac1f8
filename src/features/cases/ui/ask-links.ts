import { askQuery, type CaseAsk } from '#domain/cases/ask.ts';
import { toggle, type Chosen, type KnownValues } from '#domain/cases/facets.ts';
import type { Language } from '#domain/language.ts';
import { address } from '#words/addresses.ts';

/** Where the list of cases is with a query, which may be empty. */
export const casesAddress = (language: Language, query: string): string =>
  address(language, 'cases') + (query ? `?${query}` : '');

/** Where one is chosen that was not, and let go that was: on the first page of what fits then. */
export const toggleAddress = (
  language: Language,
  { ask, known }: { readonly ask: CaseAsk; readonly known: KnownValues },
  chosen: Chosen,
): string => casesAddress(language, askQuery({ ...ask, choice: toggle(ask.choice, chosen), page: 1 }, known));

/** The list with this alone chosen; the value must be one that some case has. */
export const onlyAddress = (language: Language, { facet, value }: Chosen): string =>
  casesAddress(language, `${facet}=${encodeURIComponent(value)}`);
