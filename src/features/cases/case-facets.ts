import type { Facets, KnownValues } from '#domain/cases/facets.ts';
import { townId } from '#domain/cases/town-id.ts';
import { arcOf, arcs } from '#domain/partnerships/arc-of.ts';
import { barriers, forms, gains, sectors, topics, type CaseFront } from './schema.ts';
import { toldIn } from './told-on.ts';

/** What can be chosen a case by. */
export const facetsOf = (front: CaseFront): Facets => ({
  barrier: front.barriers,
  gain: front.gains,
  sector: [...new Set(front.partners.map(({ sector }) => sector))],
  place: [townId(front.place.town)],
  topic: topics.filter((topic) => front.answers[topic] !== undefined),
  form: [front.form],
  arc: front.phase === undefined ? [] : [arcOf(front.phase)],
  year: [toldIn(front)],
});

export type Town = {
  readonly id: string;
  readonly name: string;
  /** Absent when the town is on no map of ours. */
  readonly at?: { readonly latitude: number; readonly longitude: number };
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The towns of the cases; one with several cases lies in the middle of them. */
export function townsOf(cases: readonly CaseFront[], compare: (a: string, b: string) => number): Town[] {
  const byTown = Map.groupBy(cases, ({ place }) => townId(place.town));
  return [...byTown]
    .map(([id, own]): Town => {
      const name = own[0]?.place.town ?? id;
      const placed = own.flatMap(({ place: { latitude, longitude } }) =>
        latitude === undefined || longitude === undefined ? [] : [{ latitude, longitude }],
      );
      if (placed.length === 0) return { id, name };
      const at = {
        latitude: mean(placed.map(({ latitude }) => latitude)),
        longitude: mean(placed.map(({ longitude }) => longitude)),
      };
      return { id, name, at };
    })
    .sort((a, b) => compare(a.name, b.name));
}

/** What may be asked for: the fixed lists whole, and the places and years there are. */
export const knownValues = (cases: readonly CaseFront[], towns: readonly Town[]): KnownValues => ({
  barrier: barriers,
  gain: gains,
  sector: sectors,
  // By id, so that an address is the same in both languages, whose alphabets differ.
  place: towns.map(({ id }) => id).sort(),
  topic: topics,
  form: forms,
  arc: arcs,
  year: [...new Set(cases.map(toldIn))].sort().reverse(),
});
