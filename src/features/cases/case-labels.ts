import type { FacetId } from '#domain/cases/facets.ts';
import type { Language } from '#domain/language.ts';
import { caseWords, isCaseWord } from '#words/cases/index.ts';
import { modelTexts } from '#words/models/index.ts';
import type { Town } from './case-facets.ts';
import type { CaseFront } from './schema.ts';

/** What a value of a facet is called; places by their town, years as they are. */
export function valueLabel(
  language: Language,
  { facet, value }: { readonly facet: FacetId; readonly value: string },
  towns: readonly Town[] = [],
): string {
  if (facet === 'place') return towns.find(({ id }) => id === value)?.name ?? value;
  if (facet === 'arc') return modelTexts(language).phases.arcs['abcd'.indexOf(value)] ?? value;
  const word = `${facet}_${value}`;
  return isCaseWord(word) ? caseWords(language)(word) : value;
}

/** The language of the case's own words, where that is another than the page's. */
export const foreign = ({ told }: CaseFront, language: Language): Language | undefined =>
  told && told.language !== language ? told.language : undefined;

/** `7 Udfør`. */
export const phaseLabel = (language: Language, phase: number): string =>
  caseWords(language)('phaseOf', {
    number: phase,
    phase: modelTexts(language).phases.phases[phase - 1]?.[0] ?? '',
  });

/** `2006-2007 og en mindre del i 2008`; nothing when no year is known. */
export function periodLabel({ period }: CaseFront): string | undefined {
  if (!period) return undefined;
  const { from, to, note } = period;
  const years = from === to ? [from] : [from, to];
  const span = years.filter((year) => year !== undefined).join('–');
  return [span, note].filter(Boolean).join(' ') || undefined;
}
