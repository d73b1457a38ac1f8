import type { Chosen, FacetId, KnownValues } from '#domain/cases/facets.ts';
import { languages } from '#domain/language.ts';
import { nearest } from '#domain/search/nearest.ts';
import type { Town } from './case-facets.ts';
import { valueLabel } from './case-labels.ts';

/** The values that an unknown one may have been meant for, by their words in both languages; in the same facet first. */
export function nearValues({ facet, value }: Chosen, known: KnownValues, towns: readonly Town[]): Chosen[] {
  const named = (id: FacetId) =>
    known[id].map((one) => ({
      thing: one,
      names: [one, ...languages.map((language) => valueLabel(language, { facet: id, value: one }, towns))],
    }));
  return nearest(value, named(facet)).map((one) => ({ facet, value: one }));
}
