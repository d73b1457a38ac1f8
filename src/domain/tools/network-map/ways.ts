import type { ResultBlock, Said } from '../result.ts';
import { type Actor, baseOfRings, isKnown, isWished, rings, type TieEnds } from './actors.ts';
import { alikePairs } from './alike.ts';
import { betweennessIn, degreeOf, densityOf, type Graph, graphOf } from './graph.ts';

/** The library itself in the graph; no organisation can have this key. */
const library = '*';

export type Drawn = {
  readonly actors: readonly Actor[];
  /** Actors alone, and the same with the library in the middle. */
  readonly outside: Graph;
  readonly whole: Graph;
};

export function draw(actors: readonly Actor[], { ties }: TieEnds): Drawn {
  const keys = actors.map(({ key }) => key);
  const own = actors.filter(isKnown).map(({ key }) => [library, key] as const);
  return { actors, outside: graphOf(keys, ties), whole: graphOf([library, ...keys], [...own, ...ties]) };
}

/** How many of them know each other, of all that could. */
export const density = ({ actors, outside }: Drawn): ResultBlock => ({
  kind: 'figure',
  id: 'density',
  value: densityOf(outside),
  as: 'percent',
  scale: [0, 1],
  base: { answered: actors.filter(({ key }) => degreeOf(outside, key) > 0).length, asked: actors.length },
});

/** Most shown as bridges. */
const most = 8;

/** Those who lie on most ways between others, then those who know most others. */
export function bridges({ actors, outside, whole }: Drawn): ResultBlock {
  const between = betweennessIn(whole);
  const rows = actors
    .map((actor) => ({ actor, share: between.get(actor.key) ?? 0, knows: degreeOf(outside, actor.key) }))
    .filter(({ knows }) => knows > 0)
    .toSorted((a, b) => b.share - a.share || b.knows - a.knows)
    .slice(0, most)
    .map(({ actor, share, knows }): readonly Said[] => [
      { text: actor.name },
      { number: knows, as: 'whole' },
      { number: Math.min(share, 1), as: 'percent' },
      ringName(actor.ring),
    ]);
  const columns = ['organisation', 'knows', 'between', 'ring'].map((say): Said => ({ say }));
  return { kind: 'table', id: 'bridges', columns, rows };
}

export const ringName = (ring: number | null): Said =>
  ring === null ? { say: 'noRing' } : { prompt: 'actors', column: 'ring', choice: rings[ring] ?? 'wished' };

/** For each wished actor, who of those one knows could open the door; or that nobody on the map can. */
export function doors({ actors, outside, whole }: Drawn): ResultBlock {
  const named = new Map(actors.map((actor) => [actor.key, actor]));
  const items = actors.filter(isWished).map(({ key, name }): Said => {
    const via = [...(outside.get(key) ?? [])].flatMap((one) => named.get(one) ?? []).filter(isKnown);
    const wished: Said = { text: name };
    if (via.length > 0)
      return { say: 'door', values: { wished, via: { all: via.map((one) => ({ text: one.name })) } } };
    return { say: degreeOf(whole, key) > 0 ? 'farDoor' : 'noDoor', values: { wished } };
  });
  return { kind: 'list', id: 'doors', items, none: { say: 'noWished' } };
}

/** Those with no tie to any other on the map: one meets them alone, or not at all. */
export function isolates({ actors, outside }: Drawn): ResultBlock {
  const alone = actors.filter(({ key }) => degreeOf(outside, key) === 0);
  const items = alone.map((actor): Said => ({
    say: isKnown(actor) ? 'onlyUs' : 'onlyWished',
    values: { organisation: { text: actor.name } },
  }));
  return { kind: 'list', id: 'isolates', items, none: { say: 'noIsolates' } };
}

/** What may be one actor written twice, one put in two rings, and ties to someone who is not on the map. */
export function toMend(actors: readonly Actor[], { strangers }: TieEnds): ResultBlock {
  const twice = alikePairs(actors.map(({ name }) => name)).map(([one, other]): Said => ({
    say: 'twice',
    values: { one: { text: one }, other: { text: other } },
  }));
  const split = actors
    .filter(({ placed }) => placed.length > 1)
    .map(({ name, placed }): Said => ({
      say: 'split',
      values: { organisation: { text: name }, rings: { all: placed.map(ringName) } },
    }));
  const unknown = strangers.map((name): Said => ({
    say: 'stranger',
    values: { organisation: { text: name } },
  }));
  return {
    kind: 'list',
    id: 'mend',
    items: [...twice, ...split, ...unknown],
    none: { say: 'nothingToMend' },
  };
}

/** The map itself: who is in which ring, marked where nobody has been in touch for long. */
export function picture(actors: readonly Actor[], cold: ReadonlySet<string>): readonly ResultBlock[] {
  const items = actors.flatMap(({ key, name, ring, sector }) =>
    ring === null
      ? []
      : [
          {
            label: { text: name },
            at: ring,
            ...(sector !== '' && { group: { prompt: 'actors', column: 'sector', choice: sector } }),
            ...(cold.has(key) && { light: 'amber' as const }),
          },
        ],
  );
  const [placed, wished] = [items.length, actors.filter(isWished).length];
  const said: Said =
    actors.length > 0 ? { say: 'counted', values: { known: placed - wished, wished } } : { say: 'nothing' };
  return [
    { kind: 'verdict', id: 'count', said, base: baseOfRings(actors) },
    {
      kind: 'rings',
      id: 'map',
      heads: rings.map((choice) => ({ prompt: 'actors', column: 'ring', choice })),
      items,
    },
  ];
}
