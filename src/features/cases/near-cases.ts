import type { Chosen, FacetId, KnownValues } from '#domain/cases/facets.ts';
import { nearest } from '#domain/cases/nearest.ts';
import { languages } from '#domain/language.ts';
import type { Town } from './case-facets.ts';
import { valueLabel } from './case-labels.ts';
import type { CaseFront } from './schema.ts';

/** The cases that an address without one may have been meant for. */
export const nearCases = (slug: string, cases: readonly CaseFront[]): CaseFront[] =>
  nearest(
    slug,
    cases.map(({ id, title, short }) => ({ id, names: [title, short] })),
  ).flatMap((id) => cases.find((front) => front.id === id) ?? []);

/** The values that an unknown one may have been meant for, by their words in both languages; in the same facet first. */
export function nearValues({ facet, value }: Chosen, known: KnownValues, towns: readonly Town[]): Chosen[] {
  const named = (id: FacetId) =>
    known[id].map((one) => ({
      id: one,
      names: languages.map((language) => valueLabel(language, { facet: id, value: one }, towns)),
    }));
  return nearest(value, named(facet)).map((one) => ({ facet, value: one }));
}
