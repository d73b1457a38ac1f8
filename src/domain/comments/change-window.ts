import type { Moment } from '../time.ts';

/** For how long a comment's words are still its author's to change or take back. */
export const changeMinutes = 30;

export type Changeable = {
  readonly mine: boolean;
  readonly at: Moment;
  readonly takenBackAt: Moment | null;
};

/** Its author may, for a while: afterwards others have read it and may have answered. */
export const mayChange = ({ mine, at, takenBackAt }: Changeable, now: Moment): boolean =>
  mine && takenBackAt === null && Date.parse(now) - Date.parse(at) < changeMinutes * 60_000;
