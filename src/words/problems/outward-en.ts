import type { outward as da } from './outward-da.ts';

/** What may be wrong with what is said to others, and with what others write to us. */
export const outward: Readonly<Record<keyof typeof da, string>> = {
  'communication-is-out':
    'It has been said or put away, so the words can be neither changed nor approved. Put the line in the plan again if it is to be redone.',
  'communication-not-approved': 'It can go out when the other parties have approved it.',
  'day-ahead': 'That day has not come yet. Choose today or a day before.',
};
