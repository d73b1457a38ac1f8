/** A line of a list of days: `day` as YYYY-MM-DD, `said` as people say it. */
export type DayLine = {
  readonly day: string;
  readonly said: string;
  readonly text: string;
  readonly href?: string;
};
