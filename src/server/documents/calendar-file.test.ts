import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { CalendarFile } from '#domain/calendar/calendar-file.ts';
import { calendarFile } from './calendar-file.ts';

const file: CalendarFile = {
  name: 'Mellem_Rummet',
  description: 'Aftalens dage; med påmindelser.',
  language: 'da',
  url: 'https://example.org/da/arbejdsrum/partnerskaber/1',
  changedAt: '2026-11-22T14:03:00.000Z',
  events: [
    {
      id: 'partnership-1-end@byg-partnerskaber',
      day: '2027-12-31',
      title: 'Aftalen slutter: Mellem_Rummet',
      description:
        'I dag slutter aftalen.\nHold det sidste møde, og fordel det, der er tilbage; se § 28, sidste led.',
      remindDaysBefore: [60, 0],
    },
  ],
};

const component = (text: string): ICAL.Component => new ICAL.Component(ICAL.parse(text) as never);
const events = (text: string): ICAL.Event[] =>
  component(text)
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));

describe('the calendar file', () => {
  const text = calendarFile(file);

  it('names itself, says where it belongs and how often to ask again', () => {
    const calendar = component(text);
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('name')).toBe('Mellem_Rummet');
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Mellem_Rummet');
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT12H');
    expect(calendar.getFirstPropertyValue('prodid')).toContain('//DA');
  });

  it('has one all-day event for each date, with the same name each time', () => {
    const [event] = events(text);
    expect(event?.uid).toBe('partnership-1-end@byg-partnerskaber');
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.startDate.toString()).toBe('2027-12-31');
    expect(event?.endDate.toString()).toBe('2028-01-01');
    expect(event?.summary).toBe('Aftalen slutter: Mellem_Rummet');
    expect(event?.description).toBe(file.events[0]?.description);
    expect(event?.component.getFirstPropertyValue('url')).toBe(file.url);
    expect(text).toBe(calendarFile(file));
  });

  it('reminds at nine in the morning, as many days before as asked', () => {
    const alarms = events(text)[0]?.component.getAllSubcomponents('valarm') ?? [];
    expect(alarms.map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual([
      '-P59DT15H',
      'PT9H',
    ]);
    expect(alarms.map((alarm) => alarm.getFirstPropertyValue('action'))).toEqual(['DISPLAY', 'DISPLAY']);
  });

  it('has the hours of what has any, in UTC, and reminds an hour before', () => {
    const at = { startsAt: '2027-03-29T11:30:00.000Z', minutes: 60, place: 'Caféen' };
    const [one] = file.events;
    if (!one) throw new Error('no event');
    const [event] = events(calendarFile({ ...file, events: [{ ...one, day: '2027-03-29', at }] }));
    expect(event?.startDate.toString()).toBe('2027-03-29T11:30:00Z');
    expect(event?.duration.toSeconds()).toBe(3600);
    expect(event?.location).toBe('Caféen');
    const alarms = event?.component.getAllSubcomponents('valarm') ?? [];
    expect(alarms.map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual(['-PT1H']);
  });

  it('ends every line with CRLF and folds at 75 bytes', () => {
    const long = calendarFile({ ...file, description: 'ærø '.repeat(200) });
    expect(long.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...long.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(long.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('is a whole calendar without events', () => {
    expect(events(calendarFile({ ...file, events: [] }))).toEqual([]);
  });

  it('carries any text to the calendar and adds nothing to it', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.constantFrom(
        'END:VEVENT\r\nBEGIN:VEVENT',
        'a\\nb\\,c;d:"e"',
        '<b>&amp;</b>',
        "'; drop table byg.person; --",
      ),
    );
    fc.assert(
      fc.property(anyText, anyText, (title, description) => {
        const [before] = file.events;
        if (!before) throw new Error('no event');
        const read = events(
          calendarFile({ ...file, name: title, events: [{ ...before, title, description }] }),
        );
        expect(read).toHaveLength(1);
        expect(words(read[0]?.summary ?? '')).toBe(words(title));
        expect(words(read[0]?.description ?? '')).toBe(words(description));
      }),
    );
  });
});

/** A text without the characters that have no shape, all spaces alike. */
const words = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(
      /[\p{Cc}\p{Co}\p{Cn}\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu,
      '',
    )
    .replace(/\s+/g, ' ')
    .trim();
