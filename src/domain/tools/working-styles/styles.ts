/** Ways of working with two ends, neither better than the other; 1 is the one end and 5 the other. */
export const styles = ['start', 'view', 'think', 'reach', 'plan', 'frank'] as const;

export type Style = (typeof styles)[number];

/** Roles that people gladly take in a group. */
export const roles = ['opener', 'organiser', 'doubter', 'connector', 'maker', 'finisher'] as const;

export type Role = (typeof roles)[number];
