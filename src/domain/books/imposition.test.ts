import { describe, expect, it } from 'vitest';
import { cut, pocketPlaces, type Place } from './imposition.ts';

/** The sheet is folded here as hands do it, from nothing but where the creases and the cut are. */
const at = (page: number): Place => {
  const place = pocketPlaces.find((one) => one.page === page);
  if (!place) throw new Error(`page ${page} is not on the sheet`);
  return place;
};
const isCut = (one: Place, other: Place): boolean =>
  one.column === other.column && one.column >= cut.from && one.column < cut.to;
const hangTogether = (one: Place, other: Place): boolean =>
  Math.abs(one.column - other.column) + Math.abs(one.row - other.row) === 1 && !isCut(one, other);
/** The neighbour to the right as a reader of this page sees the sheet. */
const rightOf = ({ column, row, turned }: Place): Place | undefined =>
  pocketPlaces.find((one) => one.row === row && one.column === column + (turned ? -1 : 1));

const pages = [1, 2, 3, 4, 5, 6, 7, 8];
const next = (page: number): number => (page % 8) + 1;

describe('the sheet of eight pages', () => {
  it('has each page once, and each place once', () => {
    expect(pocketPlaces.map(({ page }) => page)).toEqual(pages);
    expect(new Set(pocketPlaces.map(({ column, row }) => `${column} ${row}`)).size).toBe(8);
  });

  it('is one ring of paper when it is cut: every page hangs on to the one before and the one after, and no other', () => {
    for (const page of pages) {
      const bound = pages.filter((other) => other !== page && hangTogether(at(page), at(other)));
      const around = [next(page), pages.find((one) => next(one) === page)];
      expect(new Set(bound), `page ${page}`).toEqual(new Set(around));
    }
  });

  it('has an odd page and the even one after it back to back on one leaf, and their heads the same way up', () => {
    for (const page of [1, 3, 5, 7]) {
      const [front, back] = [at(page), at(page + 1)];
      expect(hangTogether(front, back)).toBe(true);
      // Over a crease at the head the back comes upright only when it was printed upside down; over one at the side only when not.
      expect(front.turned !== back.turned, `leaf ${page}`).toBe(front.row !== back.row);
    }
  });

  it('opens with an even page to the left of the odd one, both the same way up', () => {
    for (const page of [2, 4, 6, 8]) {
      expect(rightOf(at(page))?.page, `spread ${page}`).toBe(next(page));
      expect(at(page).turned).toBe(at(next(page)).turned);
    }
  });

  it('has the four upper pages upside down', () => {
    expect(pocketPlaces.filter(({ turned }) => turned).map(({ page }) => page)).toEqual([2, 3, 4, 5]);
    expect(pocketPlaces.every(({ row, turned }) => turned === (row === 0))).toBe(true);
  });
});
