import {
  ICalAlarmType,
  ICalCalendar,
  ICalEventBusyStatus,
  ICalEventTransparency,
  type ICalAlarmData,
} from 'ical-generator';
import type { CalendarEvent, CalendarFile } from '#domain/calendar/calendar-file.ts';
import { addDays } from '#domain/time.ts';
import { cleanLine, cleanLines } from './clean-text.ts';

const hour = 3600;

/** An iCalendar file (RFC 5545 and 7986). Days need no time zone; what has an hour has it in UTC. */
export function calendarFile(file: CalendarFile): string {
  const calendar = new ICalCalendar({
    prodId: {
      company: 'Byg partnerskaber',
      product: 'Byg partnerskaber',
      language: file.language.toUpperCase(),
    },
    name: cleanLine(file.name),
    description: cleanLines(file.description),
    url: file.url,
    ttl: 12 * hour,
  });
  for (const event of file.events) {
    calendar.createEvent({
      id: event.id,
      stamp: file.changedAt,
      lastModified: file.changedAt,
      ...placeOf(event),
      summary: cleanLine(event.title),
      description: cleanLines(event.description),
      url: event.url ?? file.url,
      alarms: event.at ? [hourBefore(event)] : event.remindDaysBefore.map((days) => alarm(days, event)),
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** A day that leaves its people free, or the hours that it takes. */
function placeOf({ day, at }: CalendarEvent) {
  if (!at)
    return {
      ...{ start: day, end: addDays(day, 1), allDay: true },
      busystatus: ICalEventBusyStatus.FREE,
      transparency: ICalEventTransparency.TRANSPARENT,
    };
  const start = new Date(at.startsAt);
  return {
    ...{ start, end: new Date(start.getTime() + at.minutes * 60_000), location: cleanLine(at.place) },
    busystatus: ICalEventBusyStatus.BUSY,
    transparency: ICalEventTransparency.OPAQUE,
  };
}

const hourBefore = (event: CalendarEvent): ICalAlarmData => ({
  ...{ type: ICalAlarmType.display, description: cleanLine(event.title), triggerBefore: hour },
});

/** At nine in the morning, so many days before; on the day itself when zero. */
function alarm(days: number, event: CalendarEvent): ICalAlarmData {
  const common = { type: ICalAlarmType.display, description: cleanLine(event.title) };
  return days > 0
    ? { ...common, triggerBefore: days * 24 * hour - 9 * hour }
    : { ...common, triggerAfter: 9 * hour };
}
