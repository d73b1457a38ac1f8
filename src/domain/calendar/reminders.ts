import { addDays, type Day } from '../time.ts';
import type { DatedEvent, DatedEventKind } from './dated-events.ts';

/** How many days before an event its people are reminded. */
export const reminderDays: Readonly<Record<DatedEventKind, number>> = {
  start: 7,
  evaluation: 21,
  notice: 30,
  'last-meeting': 14,
  end: 60,
};

/** A reminder of an event, to be sent once from `dueOn` on. */
export type Reminder = DatedEvent & { readonly dueOn: Day };

/** A reminder for each event, earliest due first. */
export const remindersFor = (events: readonly DatedEvent[]): readonly Reminder[] =>
  events
    .map((event) => ({ ...event, dueOn: addDays(event.day, -reminderDays[event.kind]) }))
    .sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0));

/**
 * The reminders to send today, if they have not been sent: due, and their day not yet over. One that came
 * due while the house was closed is still sent; one for a day gone by never is.
 */
export const dueReminders = (reminders: readonly Reminder[], today: Day): readonly Reminder[] =>
  reminders.filter(({ dueOn, day }) => dueOn <= today && today <= day);
