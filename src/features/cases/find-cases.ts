import { askQuery, readAsk, type CaseAsk, type CaseOrder, type UnknownValue } from '#domain/cases/ask.ts';
import {
  countFacets,
  fits,
  loosenings,
  type Counts,
  type KnownValues,
  type Loosening,
} from '#domain/cases/facets.ts';
import { facetsOf, knownValues, townsOf, type Town } from './case-facets.ts';
import { toldOn } from './told-on.ts';
import type { CaseFront } from './schema.ts';

/** How many cases stand on a page of the list. */
const pageLength = 8;

export type FoundCases = {
  readonly ask: CaseAsk;
  /** The one address's query of this ask. */
  readonly query: string;
  readonly known: KnownValues;
  readonly towns: readonly Town[];
  readonly counts: Counts;
  readonly items: readonly CaseFront[];
  /** How many fit, and how many there are. */
  readonly fitting: number;
  readonly all: number;
  readonly pages: number;
  /** Only when nothing fits. */
  readonly looser: readonly Loosening[];
};

type Asked = {
  readonly pairs: readonly (readonly [string, string])[];
  /** By the alphabet of the reader's language. */
  readonly compare: (a: string, b: string) => number;
  readonly pageLength?: number;
};

type Found =
  | { readonly known: true; readonly found: FoundCases }
  | {
      readonly known: false;
      readonly unknown: UnknownValue;
      readonly values: KnownValues;
      readonly towns: readonly Town[];
    };

/** The cases that an address asks for, with everything a list of them shows. */
export function findCases(
  cases: readonly CaseFront[],
  { pairs, compare, pageLength: length = pageLength }: Asked,
): Found {
  const towns = townsOf(cases, compare);
  const values = knownValues(cases, towns);
  const read = readAsk(pairs, values);
  if (!read.known) return { known: false, unknown: read.unknown, values, towns };
  const { choice, order } = read.ask;
  const every = cases.map((front) => ({ front, facets: facetsOf(front) }));
  const fitting = every.filter(({ facets }) => fits(facets, choice)).map(({ front }) => front);
  const pages = Math.max(1, Math.ceil(fitting.length / length));
  const ask = { ...read.ask, page: Math.min(read.ask.page, pages) };
  const facets = every.map((one) => one.facets);
  return {
    known: true,
    found: {
      ask,
      query: askQuery(ask, values),
      known: values,
      towns,
      counts: countFacets(facets, choice),
      items: sortCases(fitting, order, compare).slice((ask.page - 1) * length, ask.page * length),
      fitting: fitting.length,
      all: cases.length,
      pages,
      looser: fitting.length === 0 ? loosenings(facets, choice) : [],
    },
  };
}

/** Cases told on the same day stand by title. */
export function sortCases(
  cases: readonly CaseFront[],
  order: CaseOrder,
  compare: (a: string, b: string) => number,
): CaseFront[] {
  const byTitle = (a: CaseFront, b: CaseFront): number => compare(a.title, b.title);
  const byDay = (a: CaseFront, b: CaseFront): number =>
    toldOn(a) < toldOn(b) ? -1 : toldOn(a) > toldOn(b) ? 1 : 0;
  const way = { newest: -1, oldest: 1, title: 0 }[order];
  return cases.toSorted((a, b) => way * byDay(a, b) || byTitle(a, b));
}
