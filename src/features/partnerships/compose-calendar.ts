import type { Ambient } from '#domain/ambient.ts';
import type { CalendarEvent, CalendarFile } from '#domain/calendar/calendar-file.ts';
import type { DatedEvent } from '#domain/calendar/dated-events.ts';
import { onDanishClock } from '#domain/calendar/danish-clock.ts';
import { reminderDays } from '#domain/calendar/reminders.ts';
import type { Page, PageRequest } from '#domain/keeping.ts';
import type { Meeting } from '#domain/meetings/model.ts';
import { address } from '#words/addresses.ts';
import { calendarWords } from '#words/calendar/index.ts';
import { datesOf, type AgreedDatesReader } from './dated.ts';
import type { Partnership, PartnershipReader } from './ports.ts';

/** As much of the meetings as the calendar needs to know. */
type MeetingTimesReader = {
  meetings(partnershipId: string, page: PageRequest): Promise<Page<Meeting>>;
};
type Needs = Ambient & { readonly agreements: AgreedDatesReader; readonly meetings: MeetingTimesReader };

/** The days of one partnership, or of everything the asker is in, each explained in words. */
async function composeCalendar(
  needs: Needs,
  partnerships: readonly Partnership[],
  only: Partnership | null = null,
): Promise<CalendarFile> {
  const say = calendarWords(needs.language);
  const events: CalendarEvent[] = [];
  for (const partnership of partnerships) events.push(...(await eventsOf(needs, partnership)));
  return {
    name: only ? say('nameOfOne', { partnership: only.name }) : say('nameOfAll'),
    description: only ? say('aboutOne', { partnership: only.name }) : say('aboutAll'),
    language: needs.language,
    url: only ? pageOf(needs, only.id) : needs.publicUrl + address(needs.language, 'workspace'),
    changedAt: `${needs.today}T00:00:00.000Z`,
    events,
  };
}

const pageOf = ({ publicUrl, language }: Ambient, id: string): string =>
  publicUrl + address(language, 'workspace', 'partnerships', id);

async function eventsOf(needs: Needs, partnership: Partnership): Promise<readonly CalendarEvent[]> {
  const { events, agreed } = await datesOf(needs, partnership);
  const say = calendarWords(needs.language);
  const told = (event: DatedEvent, index: number): CalendarEvent => ({
    id: `${event.kind}${index > 0 ? `-${index + 1}` : ''}-${partnership.id}`,
    day: event.day,
    title: say(`title_${event.kind}`, { partnership: partnership.name }),
    description: [
      say(`text_${event.kind}`, { partnership: partnership.name }),
      ...(agreed ? [] : [say('notAgreedYet')]),
      ...(partnership.example ? [say('example')] : []),
      say('seeHere', { address: pageOf(needs, partnership.id) }),
    ].join('\n\n'),
    url: pageOf(needs, partnership.id),
    remindDaysBefore: [reminderDays[event.kind]],
  });
  const days = events.map((event, at) => {
    const before = events.slice(0, at).filter(({ kind }) => kind === event.kind).length;
    return told(event, before);
  });
  const { items } = await needs.meetings.meetings(partnership.id, { limit: 100 });
  return [...days, ...items.flatMap((meeting) => meetingEvent(needs, partnership, meeting))];
}

/** Under the name it has in invitations too, so that a calendar knows it for the same. */
function meetingEvent(
  needs: Needs,
  { id, name, example }: Partnership,
  meeting: Meeting,
): readonly CalendarEvent[] {
  const { startsAt, minutes, place, link, state, title } = meeting;
  if (startsAt === null || state === 'cancelled') return [];
  const say = calendarWords(needs.language);
  const url =
    needs.publicUrl + address(needs.language, 'workspace', 'partnerships', id, 'meetings', meeting.id);
  return [
    {
      ...{ id: `meeting-${meeting.id}`, day: onDanishClock(startsAt).day, url },
      at: { startsAt, minutes, place: place || link },
      title: say('title_meeting', { title, partnership: name }),
      description: [
        say('text_meeting'),
        ...(link ? [link] : []),
        ...(example ? [say('example')] : []),
        say('seeHere', { address: url }),
      ].join('\n\n'),
      remindDaysBefore: [],
    },
  ];
}

/**
 * The partnerships of a calendar of one's own: all that go on and that the asker sees. What is played with stands there
 * only as long as there is nothing real.
 */
export async function ownCalendarRooms({
  partnerships,
}: {
  readonly partnerships: PartnershipReader;
}): Promise<readonly Partnership[]> {
  const going = (await partnerships.partnerships({ limit: 100 })).items.filter(
    ({ state }) => state !== 'ended',
  );
  const real = going.filter(({ example }) => !example);
  return real.length > 0 ? real : going;
}

/** What a calendar address leads to; null when its partnership is no longer the person's to see. */
export async function readFeed(
  needs: Needs & { readonly partnerships: PartnershipReader },
  partnershipId: string | null,
): Promise<CalendarFile | null> {
  if (partnershipId === null) return composeCalendar(needs, await ownCalendarRooms(needs));
  const partnership = await needs.partnerships.partnership(partnershipId);
  return partnership && composeCalendar(needs, [partnership], partnership);
}
