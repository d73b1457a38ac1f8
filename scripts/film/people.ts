/** The people whom it is all for: they wait on both sides, and meet in the middle. */
import type { Place } from '../../src/interface/drawings/isometric.ts';
import { during } from './motion.ts';
import type { Item } from './order.ts';
import { drawPerson } from './things.ts';
import { hopping, type Hop } from './travel.ts';

/** Hops of joy or fright, at the same place. */
const onTheSpot = (place: Place, times: readonly number[], high = 0.18): Hop[] =>
  times.map((at) => [at, place, 0.45, high]);

/** Up the steps and out on the bridge, a step at a time. */
function across(side: 1 | -1, start: number, last: number): Hop[] {
  const steps: Place[] = [
    [0, 5.4, 0],
    [0, 4.5, 0.5],
    [0, 3.5, 1],
    [0, 2.5, 1.5],
    [0, 1.6, 1.5],
  ];
  const way: Place[] = [...steps.map(([x, y, z]): Place => [x, y * side, z]), [0, last, 1.5]];
  return way.map((place, index) => [start + index * 0.45, place, 0.42, 0.22]);
}

type Person = {
  readonly home: Place;
  readonly side: 1 | -1;
  readonly beats: readonly number[];
  readonly start: number;
  readonly last: number;
};

const persons: readonly Person[] = [
  { home: [1.3, 2.5, 0], side: 1, beats: [21.6, 22.5, 24], start: 145.6, last: 0.45 },
  { home: [2.2, 2.9, 0], side: 1, beats: [22.1, 23.4], start: 146.2, last: 1.15 },
  { home: [2.6, 2.4, 0], side: 1, beats: [21.9, 23.1, 24.2], start: 146.8, last: 1.85 },
  { home: [1.4, -2.5, 0], side: -1, beats: [22, 23], start: 145.8, last: -0.45 },
  { home: [2.3, -2.8, 0], side: -1, beats: [22.6, 23.8], start: 146.4, last: -1.15 },
  { home: [2.6, -2.3, 0], side: -1, beats: [22.3, 24.4], start: 147, last: -1.85 },
];

const ways = persons.map(({ home, side, beats, start, last }, index) =>
  hopping(home, [
    ...onTheSpot(home, beats),
    ...onTheSpot(home, [32.9 + index * 0.05], side === 1 ? 0.12 : 0),
    ...onTheSpot(home, [105.9 + index * 0.04], 0.3),
    ...onTheSpot(home, [140.8 + index * 0.07], 0.35),
    ...across(side, start, last),
    ...onTheSpot(
      [0, last, 1.5],
      [150.2, 151.5, 155.8, 157.2].map((at) => at + (index % 3) * 0.23),
      0.2,
    ),
  ]),
);

export const drawPeople = (time: number): Item[] =>
  during(time, 7.6, 0.1) <= 0 ? [] : ways.map((way) => drawPerson(way(time).at, 'ink'));
