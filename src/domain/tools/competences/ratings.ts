import { cellsOf, mean, numberOf } from '../counting.ts';
import type { Said } from '../result.ts';
import type { Side, ToolSheet } from '../tool.ts';
import { allItems, type Item } from './profiles.ts';

export type Rating = {
  readonly self: number | null;
  readonly other: number | null;
  /** The mean of those that are known. */
  readonly value: number | null;
  /** Other minus self, −4 to 4; below nought the others see less than the person does. */
  readonly gap: number | null;
};

/** A person can do it from here on, and so many should. */
export const enough = { from: 4, people: 2 } as const;

export function ratingOf({ answers }: Side, { profile, id }: Item): Rating {
  const cells = cellsOf(answers[profile], id);
  const [self, other] = [numberOf(cells['self']), numberOf(cells['other'])];
  return {
    self,
    other,
    value: mean([self, other]),
    gap: self === null || other === null ? null : other - self,
  };
}

export type Coverage = {
  readonly item: Item;
  /** People whose rating is known, and those of them at 4 or more. */
  readonly rated: number;
  readonly able: number;
};

export const coverageOf = ({ sides }: ToolSheet): readonly Coverage[] =>
  allItems.map((item) => {
    const values = sides.map((side) => ratingOf(side, item).value).filter((value) => value !== null);
    return { item, rated: values.length, able: values.filter((value) => value >= enough.from).length };
  });

/** The item as its row is called. */
export const nameOf = ({ profile, id }: Item): Said => ({ prompt: profile, row: id });

/** Share of the rated items that two people or more can do; null when nothing is rated. */
export function coveredShare(coverage: readonly Coverage[]): number | null {
  const rated = coverage.filter((one) => one.rated > 0);
  return rated.length === 0 ? null : rated.filter(({ able }) => able >= enough.people).length / rated.length;
}
