import { winWinPrompts } from '#domain/tools/win-win/model.ts';

/** The order of the paper sheet: what is shared first, each party's column, what is shared last. */
const firstOfSide = winWinPrompts.findIndex(({ per }) => per === 'party');

export const beforeSides = winWinPrompts.filter(({ per }, index) => per === 'sheet' && index < firstOfSide);
export const perSide = winWinPrompts.filter(({ per }) => per === 'party');
export const afterSides = winWinPrompts.filter(({ per }, index) => per === 'sheet' && index > firstOfSide);
