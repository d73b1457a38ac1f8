import type { HistoryEvent } from '#features/partnerships/index.ts';
import type { Day, Moment } from '#domain/time.ts';

/** What has happened since the asker was last in a room; others' doings, the newest first. */
export type Changes = {
  /** Null the first time: then everything is new, and nothing is listed. */
  readonly since: Moment | null;
  readonly count: number;
  readonly newest: readonly HistoryEvent[];
};

export type IdeasWaiting = { readonly organisationId: string; readonly name: string; readonly count: number };

/** How far a new library has come, and whether the reader has put the list of first steps away. */
export type FirstHourStanding = {
  readonly away: boolean;
  /** The own organisation that has come furthest; null for who has none. */
  readonly organisationId: string | null;
  readonly goals: number;
  readonly partnershipId: string | null;
  /** Somebody of another organisation has been invited to it. */
  readonly invited: boolean;
  /** Ideas from outside that wait for an answer, by own organisation. */
  readonly ideas: readonly IdeasWaiting[];
};

/** What the start page of a room asks beside what its parts tell, each in one question. */
export type RoomStore = {
  /** Notes that the asker is in the room, and answers when the visit before this one was. */
  visit(partnershipId: string): Promise<Moment | null>;
  changes(partnershipId: string, since: Moment): Promise<Omit<Changes, 'since'>>;
  /** How far the parties are on each sheet that is not shown yet. */
  readinessOfAll(
    partnershipId: string,
  ): Promise<Readonly<Record<string, { readonly ready: number; readonly of: number }>>>;
  firstHour(): Promise<FirstHourStanding>;
  putFirstHourAway(away: boolean): Promise<void>;
  /** The day of the newest thing that happened. */
  lastHeard(partnershipId: string): Promise<Day | null>;
};
