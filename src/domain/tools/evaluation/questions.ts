/** The statements of each index, two to four. */
export const indices = {
  cooperation: ['aloud', 'kept', 'contribute', 'decides'],
  progress: ['there', 'obstacles'],
  results: ['goals', 'quality'],
  citizens: ['difference', 'reached'],
  own: ['hoped', 'elsewhere'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Index = keyof typeof indices;

export const indexIds = Object.keys(indices) as readonly Index[];

/** Questions answered in one's own words; a fifth is the round's own. */
export const openQuestions = ['surprise', 'tomorrow', 'unfit', 'tell'] as const;

/** What a criterion is given in the round on the criteria themselves. */
export const fates = ['keep', 'change', 'drop', 'add'] as const;
