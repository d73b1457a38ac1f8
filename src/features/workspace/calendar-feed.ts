import type { CalendarEvent, CalendarFile } from '#domain/calendar/calendar-file.ts';
import type { AgreementReader } from '#features/agreements/index.ts';
import type { MeetingReader } from '#features/meetings/index.ts';
import { ownCalendarRooms, readFeed, type Partnership } from '#features/partnerships/index.ts';
import { calendarWords } from '#words/calendar/index.ts';
import { partyWords } from '#words/parties/index.ts';
import { roomDates, type RoomDate } from './room-dates.ts';
import { wayToDate } from './way-to.ts';

type Needs = Parameters<typeof roomDates>[0] & {
  readonly agreements: AgreementReader;
  readonly meetings: MeetingReader;
};

/** How many days before its day a calendar reminds; what only tells does not. */
const remindBefore: Readonly<Partial<Record<RoomDate['kind'], number>>> = {
  promise: 3,
  'risk-review': 7,
  'round-deadline': 2,
};

/**
 * One partnership, or all that the asker is in, for a calendar of their own: the agreement's days, the meetings, and
 * everything in the rooms that has a day. Null when the partnership is no longer the asker's to see.
 */
export async function calendarFeed(needs: Needs, partnershipId: string | null): Promise<CalendarFile | null> {
  const agreed = await readFeed(needs, partnershipId);
  if (!agreed) return null;
  const rooms = await roomsOf(needs, partnershipId);
  const events: CalendarEvent[] = [];
  for (const room of rooms)
    events.push(...placed(await roomDates(needs, room.id)).map((date) => eventOf(needs, room, date)));
  return { ...agreed, events: [...agreed.events, ...events] };
}

async function roomsOf({ partnerships }: Needs, id: string | null): Promise<readonly Partnership[]> {
  if (id === null) return ownCalendarRooms({ partnerships });
  const one = await partnerships.partnership(id);
  return one ? [one] : [];
}

/** `at` counts those of its kind on its day: what a calendar knows a date by stays when others come and go. */
type Placed = { readonly date: RoomDate; readonly at: number };

const placed = (dates: readonly RoomDate[]): readonly Placed[] =>
  dates.map((date, index) => {
    const before = dates.slice(0, index).filter(({ kind, day }) => kind === date.kind && day === date.day);
    return { date, at: before.length };
  });

function eventOf(needs: Needs, { id, name, example }: Partnership, { date, at }: Placed): CalendarEvent {
  const { language, publicUrl } = needs;
  const say = calendarWords(language);
  const url = publicUrl + wayToDate(language, id, date);
  const before = remindBefore[date.kind];
  return {
    id: date.id === null ? `${date.kind}-${id}-${date.day}-${at}` : `${date.kind}-${date.id}`,
    day: date.day,
    title: `${partyWords(language)(`calendar_${date.kind}`, { title: date.title })} (${name})`,
    description: [...(example ? [say('example')] : []), say('seeHere', { address: url })].join('\n\n'),
    url,
    remindDaysBefore: before === undefined ? [] : [before],
  };
}
