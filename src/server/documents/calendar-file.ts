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

/** An iCalendar file (RFC 5545 and 7986) of days, not hours: it needs no time zone. */
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
      start: event.day,
      end: addDays(event.day, 1),
      allDay: true,
      summary: cleanLine(event.title),
      description: cleanLines(event.description),
      url: event.url ?? file.url,
      busystatus: ICalEventBusyStatus.FREE,
      transparency: ICalEventTransparency.TRANSPARENT,
      alarms: event.remindDaysBefore.map((days) => alarm(days, event)),
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** At nine in the morning, so many days before; on the day itself when zero. */
function alarm(days: number, event: CalendarEvent): ICalAlarmData {
  const common = { type: ICalAlarmType.display, description: cleanLine(event.title) };
  return days > 0
    ? { ...common, triggerBefore: days * 24 * hour - 9 * hour }
    : { ...common, triggerAfter: 9 * hour };
}
