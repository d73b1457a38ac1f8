import type { Answers, Cells } from '../../prompts/prompt.ts';
import { rowsOf, textOf } from '../counting.ts';
import type { Base } from '../result.ts';
import { nameKey } from './alike.ts';

/** From the library outwards: close, in touch, loose, and those one wishes to know. */
export const rings = ['close', 'running', 'loose', 'wished'] as const;
const wished = rings.indexOf('wished');

export const goals = ['goal1', 'goal2', 'goal3', 'goal4', 'goal5', 'goal6'] as const;

/** An organisation on the map; rows that name the same one are brought together. */
export type Actor = {
  readonly key: string;
  readonly name: string;
  readonly sector: string;
  /** Its ring counted from the library, the nearest anyone put it in; null when nobody did. */
  readonly ring: number | null;
  /** Every ring somebody put it in. */
  readonly placed: readonly number[];
  /** The functions in the library that hold the tie, as they were first written. */
  readonly owners: readonly string[];
  readonly last: string;
  readonly goals: readonly string[];
};

/** The actors in the order they were first written. */
export function actorsIn(shared: Answers): readonly Actor[] {
  const byKey = new Map<string, Cells[]>();
  for (const { cells } of rowsOf(shared['actors'])) {
    const key = nameKey(textOf(cells['organisation']));
    if (key) byKey.set(key, [...(byKey.get(key) ?? []), cells]);
  }
  return [...byKey].map(([key, rows]) => actorFrom(key, rows));
}

function actorFrom(key: string, rows: readonly Cells[]): Actor {
  const each = (column: string): readonly string[] =>
    rows.map((cells) => textOf(cells[column])).filter((text) => text !== '');
  const placed = [...new Set(each('ring').map((ring) => rings.findIndex((one) => one === ring)))].toSorted();
  const owners = new Map(
    [...each('owner'), ...each('second')].toReversed().map((owner) => [nameKey(owner), owner]),
  );
  return {
    key,
    name: each('organisation')[0] ?? '',
    sector: each('sector')[0] ?? '',
    ring: placed[0] ?? null,
    placed,
    owners: [...owners.values()].toReversed(),
    last: each('last').toSorted().at(-1) ?? '',
    goals: each('goal'),
  };
}

/** Somebody the library is tied to, near or far. */
export const isKnown = ({ ring }: Actor): boolean => ring !== null && ring !== wished;
export const isWished = ({ ring }: Actor): boolean => ring === wished;
/** How many have a place, of all that are written. */
export const baseOfRings = (actors: readonly Actor[]): Base => ({
  answered: actors.filter(({ ring }) => ring !== null).length,
  asked: actors.length,
});

export type TieEnds = {
  readonly ties: readonly (readonly [string, string])[];
  readonly strangers: readonly string[];
};

/** Ties between actors on the map, by key; a name that is not there is told instead of drawn. */
export function tiesIn(shared: Answers, actors: readonly Actor[]): TieEnds {
  const known = new Set(actors.map(({ key }) => key));
  const strangers = new Map<string, string>();
  const ties = rowsOf(shared['ties']).flatMap(({ cells }): (readonly [string, string])[] => {
    const ends = [textOf(cells['from']), textOf(cells['to'])];
    const [from = '', to = ''] = ends.map(nameKey);
    for (const end of ends)
      if (nameKey(end) !== '' && !known.has(nameKey(end))) strangers.set(nameKey(end), end);
    return known.has(from) && known.has(to) && from !== to ? [[from, to]] : [];
  });
  return { ties, strangers: [...strangers.values()] };
}
