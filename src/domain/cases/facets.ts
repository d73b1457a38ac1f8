/** The ways into a collection of cases, in the order they stand in an address. */
export const facetIds = ['barrier', 'gain', 'sector', 'place', 'topic', 'form', 'arc', 'year'] as const;
export type FacetId = (typeof facetIds)[number];

export const isFacetId = (word: string): word is FacetId => (facetIds as readonly string[]).includes(word);

/** What one case has of each facet. */
export type Facets = Readonly<Record<FacetId, readonly string[]>>;

/** What is chosen: any of the values within a facet, and all of the facets. An empty facet asks for nothing. */
export type Choice = Readonly<Partial<Record<FacetId, readonly string[]>>>;

/** Every value that may be chosen, in the order it is shown. */
export type KnownValues = Readonly<Record<FacetId, readonly string[]>>;

const fitsOne = (facets: Facets, choice: Choice, id: FacetId): boolean => {
  const wanted = choice[id] ?? [];
  return wanted.length === 0 || wanted.some((value) => facets[id].includes(value));
};

/** Whether a case is among what is chosen; `besides` leaves one facet out of account. */
export const fits = (facets: Facets, choice: Choice, besides?: FacetId): boolean =>
  facetIds.every((id) => id === besides || fitsOne(facets, choice, id));

export type Counts = Readonly<Record<FacetId, ReadonlyMap<string, number>>>;

/** How many cases each value would show, given what is chosen of the other facets. */
export function countFacets(all: readonly Facets[], choice: Choice): Counts {
  const counted = facetIds.map((id) => {
    const counts = new Map<string, number>();
    for (const facets of all)
      if (fits(facets, choice, id))
        for (const value of new Set(facets[id])) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [id, counts] as const;
  });
  return Object.fromEntries(counted) as unknown as Counts;
}

export type Chosen = { readonly facet: FacetId; readonly value: string };

/** What is chosen, one by one, in the order of the facets. */
export const chosenOf = (choice: Choice): Chosen[] =>
  facetIds.flatMap((facet) => (choice[facet] ?? []).map((value) => ({ facet, value })));

export const isChosen = (choice: Choice, { facet, value }: Chosen): boolean =>
  (choice[facet] ?? []).includes(value);

/** Takes a value away when it is chosen, and adds it when it is not. */
export function toggle(choice: Choice, { facet, value }: Chosen): Choice {
  const values = choice[facet] ?? [];
  const left = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return { ...choice, [facet]: left };
}

export type Loosening = { readonly without: Chosen; readonly count: number };

/** When nothing fits: what would, without one of the chosen values; the most promising first. */
export function loosenings(all: readonly Facets[], choice: Choice): Loosening[] {
  const count = (without: Chosen): number => {
    const looser = toggle(choice, without);
    return all.filter((facets) => fits(facets, looser)).length;
  };
  return chosenOf(choice)
    .map((without) => ({ without, count: count(without) }))
    .filter((one) => one.count > 0)
    .sort((a, b) => b.count - a.count);
}
