import type { leaving as da } from './leaving-da.ts';

export const leaving: Readonly<Record<keyof typeof da, string>> = {
  'partnership-ended':
    'The partnership has ended, so it can only be read. To go on, all parties can say yes to opening it again under “Ending”.',
  'ending-not-begun': 'Nobody has begun an ending. It may have been dropped in the meantime.',
  'ending-no-reason': 'First write why you are ending.',
  'ending-moved': 'The ending has been changed since you read it. Read it again, then say yes.',
  'ending-one-voice':
    'You have already said yes for another party. Let somebody else with mandate say yes for this one, so that nobody ends it alone.',
  'handover-closed': 'The hand-over is done or called off, so nothing can be changed here.',
  'handover-same': 'Who leaves cannot also take over. Choose somebody else.',
  'handover-taken':
    'The new person has said yes already. Call the hand-over off if somebody else is to take over.',
  'handover-not-you': 'That is said by who takes over.',
  'handover-both-sides': 'You are part of the hand-over yourself. Let somebody else from the party say yes.',
  'handover-unread': 'Read the eight parts first. It takes ten minutes.',
};
