import type { Attendee, Meeting } from './model.ts';

/** What a calendar is told: come (or it has been changed), or it is off. */
export type CallMethod = 'REQUEST' | 'CANCEL';
export type Call = { readonly attendee: Attendee; readonly method: CallMethod };

type Shown = Pick<Meeting, 'title' | 'startsAt' | 'minutes' | 'place' | 'link'>;

/** What people see in their calendars has become another. */
export const isMoved = (before: Shown, after: Shown): boolean =>
  before.title !== after.title ||
  before.startsAt !== after.startsAt ||
  before.minutes !== after.minutes ||
  before.place !== after.place ||
  before.link !== after.link;

/**
 * Who has to be told what for each calendar to be right (RFC 5546). Whoever knows this sequence already is left alone, so
 * that doing it twice tells nobody twice; who is no longer asked, and was called, is told that it is off for them.
 */
export function callsFor(
  meeting: Pick<Meeting, 'startsAt' | 'state' | 'sequence'>,
  attendees: readonly Attendee[],
): readonly Call[] {
  if (meeting.startsAt === null) return [];
  return attendees.flatMap((attendee): Call[] => {
    const { asked, toldSequence } = attendee;
    const comes = asked && meeting.state === 'planned';
    if (comes) return toldSequence === meeting.sequence ? [] : [{ attendee, method: 'REQUEST' }];
    return toldSequence === null ? [] : [{ attendee, method: 'CANCEL' }];
  });
}

/** After a call each attendee has been told the sequence, or is out of it. */
export const toldAfter = (call: Call, sequence: number): number | null =>
  call.method === 'REQUEST' ? sequence : null;
