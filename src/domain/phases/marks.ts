import type { Place } from './road.ts';

/** How a phase is marked in a drawing. */
export const markOf = ({ state }: Place, current: boolean): 'now' | 'open' | 'done' | 'later' | 'skipped' => {
  if (state === 'under-way') return current ? 'now' : 'open';
  return state === 'not-begun' ? 'later' : state;
};
