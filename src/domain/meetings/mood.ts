/** Below this many answers nothing is shown: one could be recognised. */
export const fewestMoods = 5;

export type Moods = {
  readonly count: number;
  /** How many gave each step from 1 to 5; null while they are too few to stay nameless. */
  readonly spread: readonly number[] | null;
};

/** The spread of the answers, and no mean: it is about the meeting and not about anybody in it. */
export const moodSpread = (moods: readonly number[]): Moods => ({
  count: moods.length,
  spread:
    moods.length < fewestMoods
      ? null
      : [1, 2, 3, 4, 5].map((step) => moods.filter((one) => one === step).length),
});
