import type { CallMethod } from '../meetings/calling.ts';
import type { Moment } from '../time.ts';

/** What one person's calendar is asked to do with a meeting (RFC 5546); the mail room writes it and signs as organizer. */
export type CalendarCall = {
  readonly method: CallMethod;
  /** The same for as long as it is the same meeting. */
  readonly uid: string;
  readonly sequence: number;
  /** When this was said. */
  readonly stamp: Moment;
  readonly startsAt: Moment;
  readonly minutes: number;
  readonly title: string;
  /** Plain text; what Outlook shows in the meeting. */
  readonly description: string;
  readonly place: string;
  readonly url: string;
  readonly attendee: { readonly name: string; readonly email: string };
  /** The calendar reminds so many minutes before; none when null. */
  readonly remindMinutes: number | null;
};
