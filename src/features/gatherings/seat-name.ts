/** Longest name of somebody at a gathering, in characters. */
export const longestSeatName = 80;
