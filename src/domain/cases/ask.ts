import { facetIds, isFacetId, type Choice, type FacetId, type KnownValues } from './facets.ts';

export const caseOrders = ['newest', 'oldest', 'title'] as const;
export type CaseOrder = (typeof caseOrders)[number];

/** What a list of cases is asked for. `page` counts from 1. */
export type CaseAsk = { readonly choice: Choice; readonly order: CaseOrder; readonly page: number };

export type UnknownValue = { readonly facet: FacetId; readonly value: string };

type Pair = readonly [name: string, value: string];
type ReadAsk =
  { readonly known: true; readonly ask: CaseAsk } | { readonly known: false; readonly unknown: UnknownValue };

/** Reads an address's query. Names that are not ours are left out; a value that no facet has is told. */
export function readAsk(pairs: readonly Pair[], known: KnownValues): ReadAsk {
  for (const [name, value] of pairs)
    if (isFacetId(name) && value !== '' && !known[name].includes(value))
      return { known: false, unknown: { facet: name, value } };
  const all = (name: string): string[] => pairs.filter(([own]) => own === name).map(([, value]) => value);
  const choice = facetIds.flatMap((facet) => {
    const values = known[facet].filter((value) => all(facet).includes(value));
    return values.length ? [[facet, values] as const] : [];
  });
  return {
    known: true,
    ask: {
      choice: Object.fromEntries(choice),
      order: caseOrders.find((order) => order === all('order')[0]) ?? 'newest',
      page: pageNumber(all('page')[0]),
    },
  };
}

const pageNumber = (text = ''): number => (/^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1);

/** The same ask always gives the same query: facets and values in their order, and nothing that goes without saying. */
export function askQuery({ choice, order, page }: CaseAsk, known: KnownValues): string {
  const pairs = facetIds.flatMap((facet) =>
    known[facet].filter((value) => choice[facet]?.includes(value)).map((value): Pair => [facet, value]),
  );
  if (order !== 'newest') pairs.push(['order', order]);
  if (page > 1) pairs.push(['page', String(page)]);
  return pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
}
