import { addDays, type Day } from '../time.ts';
import type { RoomPromise } from './model.ts';

/** How near the day of an open promise is. A day that has passed makes it quiet, and nobody is told off. */
export const nearnesses = ['quiet', 'soon', 'later', 'open-ended'] as const;
export type Nearness = (typeof nearnesses)[number];

/** So many days ahead a promise is soon. */
const soon = 14;

export function nearnessOf({ dueOn }: Pick<RoomPromise, 'dueOn'>, today: Day): Nearness {
  if (dueOn === null) return 'open-ended';
  if (dueOn < today) return 'quiet';
  return dueOn <= addDays(today, soon) ? 'soon' : 'later';
}

/** The first day of `later`: what is due before it waits for somebody now. */
export const laterFrom = (today: Day): Day => addDays(today, soon + 1);
