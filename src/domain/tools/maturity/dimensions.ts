/** Three items for each of the eight chapters, in the chapters' order. */
export const dimensions = {
  why: ['register', 'namedLead', 'sameForms'],
  what: ['ownWords', 'knowPhase', 'sayNo'],
  strategy: ['towardsGoals', 'goalOwners', 'readAgain'],
  choose: ['needFirst', 'compare', 'askFirst'],
  network: ['sharedMap', 'twoContacts', 'lookBeyond'],
  gain: ['ownStrengths', 'partnerGain', 'answerSoon'],
  organise: ['mandate', 'hours', 'spreadSkills'],
  care: ['agreement', 'lookBack', 'endWell'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Dimension = keyof typeof dimensions;

export const dimensionIds = Object.keys(dimensions) as readonly Dimension[];
