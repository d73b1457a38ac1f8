import type { CalendarCall } from '#domain/calendar/calendar-call.ts';
import { fromDanishClock, onDanishClock } from '#domain/calendar/danish-clock.ts';

/** The organizer is the house that sends the mail: only then do Outlook and others take an update from the same hand. */
export type Organizer = { readonly name: string; readonly address: string };

/** `Byg partnerskaber <no-reply@example.dk>` as its two parts. */
export function organizerOf(from: string): Organizer {
  const match = /^\s*"?(.*?)"?\s*<([^<>]+)>\s*$/.exec(from);
  return match ? { name: match[1] ?? '', address: match[2] ?? '' } : { name: '', address: from.trim() };
}

/** Text of RFC 5545 §3.3.11: four marks are escaped, a line break is `\n`. */
const text = (said: string): string =>
  said
    .replace(/\\/g, '\\\\')
    .replace(/[;,]/g, (mark) => `\\${mark}`)
    .replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\\n')
    .replace(/\p{Cc}/gu, '');

/** A parameter in quotes, by RFC 6868: quotes inside become `^'`. */
const parameter = (said: string): string =>
  `"${said
    .replace(/\^/g, '^^')
    .replace(/"/g, "^'")
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')}"`;

const person = (kind: string, { name, address }: Organizer, more = ''): string =>
  `${kind}${name ? `;CN=${parameter(name)}` : ''}${more}:mailto:${address.replace(/[\s\p{Cc}]/gu, '')}`;

const inUtc = (moment: string): string => moment.replace(/[-:]/g, '').replace(/\.\d+/, '');
const onWall = (moment: string): string => {
  const { day, time } = onDanishClock(moment);
  return `${day.replaceAll('-', '')}T${time.replace(':', '')}00`;
};

/** Danish clocks since 1996: what Outlook needs to show the meeting at the right hour on both sides of the turn. */
const zone = [
  ...['BEGIN:VTIMEZONE', 'TZID:Europe/Copenhagen'],
  ...['BEGIN:DAYLIGHT', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'TZNAME:CEST'],
  ...['DTSTART:19960331T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT'],
  ...['BEGIN:STANDARD', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'TZNAME:CET'],
  ...['DTSTART:19961027T030000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD'],
  'END:VTIMEZONE',
];

const alarm = (minutes: number | null, title: string): string[] =>
  minutes === null
    ? []
    : [
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        `DESCRIPTION:${text(title)}`,
        `TRIGGER:-PT${minutes}M`,
        'END:VALARM',
      ];

/** At most 75 bytes on a line, never cut inside a letter (RFC 5545 §3.1). */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const letter of line) {
    const room = parts.length === 0 ? 75 : 74;
    if (Buffer.byteLength(part + letter) > room) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part].join('\r\n ');
}

/** What one person's calendar is asked to do, as an iTIP message of one event (RFC 5546). */
export function writeItip(call: CalendarCall, organizer: Organizer): string {
  const { attendee, method, title, startsAt, minutes } = call;
  const ends = new Date(Date.parse(startsAt) + minutes * 60_000).toISOString();
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Byg partnerskaber//Byg partnerskaber//DA'],
    ...['CALSCALE:GREGORIAN', `METHOD:${method}`, ...zone, 'BEGIN:VEVENT'],
    ...[`UID:${call.uid}`, `SEQUENCE:${call.sequence}`, `DTSTAMP:${inUtc(call.stamp)}`],
    `DTSTART;TZID=Europe/Copenhagen:${onWall(startsAt)}`,
    // In the hour that comes twice the clock alone does not say which.
    fromDanishClock(onDanishClock(ends)) === ends
      ? `DTEND;TZID=Europe/Copenhagen:${onWall(ends)}`
      : `DTEND:${inUtc(ends)}`,
    `SUMMARY:${text(title)}`,
    ...(call.description ? [`DESCRIPTION:${text(call.description)}`] : []),
    ...(call.place ? [`LOCATION:${text(call.place)}`] : []),
    `URL:${call.url}`,
    person('ORGANIZER', organizer),
    person(
      'ATTENDEE',
      { name: attendee.name, address: attendee.email },
      ';CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE',
    ),
    ...[`STATUS:${method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`, 'TRANSP:OPAQUE', 'CLASS:PRIVATE'],
    ...alarm(call.remindMinutes, title),
    ...['END:VEVENT', 'END:VCALENDAR'],
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}
