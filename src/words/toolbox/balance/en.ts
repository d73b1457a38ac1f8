import type { da } from './da.ts';

/** What the win-win canvas adds up to. */
export const en: Record<keyof typeof da, string> = {
  resultNote: 'The numbers are your own estimates. Use them to talk from, not to settle anything.',
  noBalance: 'cannot be worked out yet',
  noMutuality: 'At least two parties must give both gain and effort',
  mutualityOf: '{value} of 1',
  chartTitle: 'Balance for each party',
  chartText:
    'Bars from −4 to 4. To the left a party gives more than it gets; to the right it gets more than it gives.',
  givesMore: 'gives more',
  getsMore: 'gets more',
  tableParty: 'Party',
  tableBalance: 'Balance',
  tableAnswered: 'Fields filled in',
  answeredOf: '{answered} of {asked}',
  balancesKnown: '{known} of {all} parties have given both gain and effort.',
  filled: '{answered} of {asked} fields are filled in.',
  wishesKnown: '{wishes} of {all} parties have written what they want.',
  noneMissing: 'All fields are filled in.',
  noneUnserved: 'Every written wish meets at least one contribution from another party.',
  allWish: 'Every party has written a wish.',
};
