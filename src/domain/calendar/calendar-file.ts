import type { Language } from '../language.ts';
import type { Day, Moment } from '../time.ts';

export type CalendarEvent = {
  /** Stays the same as long as it is the same event, so that a calendar moves it instead of adding another. */
  readonly id: string;
  readonly day: Day;
  /** For what has an hour as well, such as a meeting; the whole day otherwise. */
  readonly at?: { readonly startsAt: Moment; readonly minutes: number; readonly place: string };
  readonly title: string;
  /** In words: what the day means and what to do. */
  readonly description: string;
  readonly url?: string;
  /** Days before at which the calendar reminds. */
  readonly remindDaysBefore: readonly number[];
};

/** A calendar to be kept or subscribed to; server/documents writes it. */
export type CalendarFile = {
  readonly name: string;
  readonly description: string;
  readonly language: Language;
  /** Where the same can be read by people. */
  readonly url: string;
  /** When the content was last changed; given, so that the same content gives the same file. */
  readonly changedAt: Moment;
  readonly events: readonly CalendarEvent[];
};
