import type { Side, WinWinSheet } from './model.ts';

/** Most parties on one canvas; more should answer together with those that are like them. */
export const mostSides = 12;

/** The local key of the n-th side (from 0) on a loose sheet. */
export const localKey = (index: number): string => `part-${index + 1}`;

/** A party's column with nothing written in it. */
export const emptySide = (id: string, name = ''): Side => ({ id, name, answers: {} });

/** A new sheet: two unnamed parties, or those of a partnership. */
export const emptySheet = (
  parties: readonly Pick<Side, 'id' | 'name'>[] = [
    { id: localKey(0), name: '' },
    { id: localKey(1), name: '' },
  ],
): WinWinSheet => ({
  title: '',
  shared: {},
  sides: parties.slice(0, mostSides).map(({ id, name }) => emptySide(id, name)),
});
