import type { gatherings as da } from './gatherings-da.ts';

/** What may be wrong where people gather around a code: workshops and the game. */
export const gatherings: Readonly<Record<keyof typeof da, string>> = {
  'no-such-gathering': 'The code is not in use. Check that it is typed correctly, or ask whoever leads.',
  'gathering-full': 'There is no room for more here.',
  'gathering-over': 'It is over. What was written in time is kept with whoever led it.',
  'step-closed': 'This point is closed, so what you wrote did not come along. It is still here.',
  'moved-on':
    'Another facilitator moved on meanwhile. See where you are now, and press again if it is still to be done.',
  'not-the-host': 'Only the facilitator of the workshop can do that.',
  'too-few-players': 'There have to be at least {fewest} players before the cards can be dealt.',
  'votes-missing': 'Vote on all three, or choose “don’t know”.',
  'not-the-game-host': 'Only the player who leads the game can do that.',
  'plan-empty': 'The plan needs at least one step.',
  'plan-too-large': 'The plan is too large with the templates it has. Take one of them out.',
  'plan-too-long': 'The plan has too many steps. There is room for {most}.',
  'plan-crossed':
    'Another facilitator changed the plan meanwhile. What you typed is still here. Save again if yours is to stand.',
  'step-begun':
    'A step that somebody has written in cannot be removed. It would be missing from the minutes.',
};
