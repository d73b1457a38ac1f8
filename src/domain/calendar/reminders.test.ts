import { describe, expect, it } from 'vitest';
import { datedEvents } from './dated-events.ts';
import { dueReminders, remindersFor } from './reminders.ts';

const dates = {
  startsOn: '2027-01-01',
  endsOn: '2027-12-31',
  noticeDays: 90,
  evaluations: ['2027-11-01', '2027-06-01', '2027-06-01'],
  lastMeetingOn: '2027-12-10',
};
const none = { startsOn: null, endsOn: null };

describe('dated events', () => {
  it('stand in order, each day once', () => {
    expect(datedEvents(dates, none)).toEqual([
      { kind: 'start', day: '2027-01-01' },
      { kind: 'evaluation', day: '2027-06-01' },
      { kind: 'notice', day: '2027-10-02' },
      { kind: 'evaluation', day: '2027-11-01' },
      { kind: 'last-meeting', day: '2027-12-10' },
      { kind: 'end', day: '2027-12-31' },
    ]);
  });

  it('take start and end from the partnership where the agreement has none', () => {
    const bare = { startsOn: null, endsOn: null, noticeDays: 30, evaluations: [], lastMeetingOn: null };
    expect(datedEvents(bare, none)).toEqual([]);
    expect(
      datedEvents(bare, { startsOn: '2027-01-01', endsOn: '2027-03-01' }).map(({ kind }) => kind),
    ).toEqual(['start', 'notice', 'end']);
  });

  it('leave out a notice day that lies before the start', () => {
    const short = { ...dates, endsOn: '2027-02-01', evaluations: [], lastMeetingOn: null };
    expect(datedEvents(short, none).map(({ kind }) => kind)).toEqual(['start', 'end']);
  });
});

describe('reminders', () => {
  const reminders = remindersFor(datedEvents(dates, none));

  it('are due some days before: start 7, evaluation 21, notice 30, last meeting 14, end 60', () => {
    expect(reminders.map(({ kind, dueOn }) => `${dueOn} ${kind}`)).toEqual([
      '2026-12-25 start',
      '2027-05-11 evaluation',
      '2027-09-02 notice',
      '2027-10-11 evaluation',
      '2027-11-01 end',
      '2027-11-26 last-meeting',
    ]);
  });

  it('are sent from the day they are due until their day is over', () => {
    const on = (today: string) => dueReminders(reminders, today).map(({ kind }) => kind);
    expect(on('2026-12-24')).toEqual([]);
    expect(on('2026-12-25')).toEqual(['start']);
    expect(on('2027-01-01')).toEqual(['start']);
    expect(on('2027-01-02')).toEqual([]);
    expect(on('2027-11-01')).toEqual(['evaluation', 'end']);
  });
});
