import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datedEvents } from '../calendar/dated-events.ts';
import { addDays, addMonths, isDay, type Day } from '../time.ts';
import type { AgreementDates } from './model.ts';
import {
  afterNotice,
  endAfterNotice,
  endIfNoticeToday,
  lastNoticeDay,
  movedMeeting,
  renewalStanding,
  whatIsSaid,
} from './renewal.ts';

const year: AgreementDates = {
  startsOn: '2027-01-01',
  endsOn: '2027-12-31',
  noticeDays: null,
  noticeMonths: 3,
  evaluations: [],
  lastMeetingOn: '2027-12-10',
};
const none = { startsOn: null, endsOn: null };
const days = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays('1960-01-01', count));
const months = fc.integer({ min: 1, max: 36 });

describe('months', () => {
  it('end on the last day of a short month, also in leap years', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
    expect(addMonths('2027-12-31', -3)).toBe('2027-09-30');
    expect(addMonths('2027-01-15', -1)).toBe('2026-12-15');
  });

  it('are days that exist, as many months away, never out of order, and never in the next month', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -36, max: 36 }), (day, count) => {
        const moved = addMonths(day, count);
        const month = (one: Day) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7));
        expect(isDay(moved)).toBe(true);
        expect(month(moved) - month(day)).toBe(count);
        expect(addMonths(addDays(day, 1), count) >= moved).toBe(true);
      }),
    );
  });
});

describe('the last day for notice', () => {
  it('is months before the end, days where no months are said, and none where nothing is said', () => {
    expect(lastNoticeDay(year)).toBe('2027-09-30');
    expect(lastNoticeDay({ endsOn: '2027-12-31', noticeDays: 90 })).toBe('2027-10-02');
    expect(lastNoticeDay({ endsOn: '2027-12-31', noticeDays: 0 })).toBeNull();
    expect(lastNoticeDay({ endsOn: null, noticeDays: 30 })).toBeNull();
  });

  it('is in time, and at most three days on the safe side', () => {
    fc.assert(
      fc.property(days, months, (endsOn, noticeMonths) => {
        const dates = { endsOn, noticeDays: null, noticeMonths };
        const last = lastNoticeDay(dates) ?? '';
        expect((endAfterNotice(dates, last) ?? '') <= endsOn).toBe(true);
        expect((endAfterNotice(dates, addDays(last, 4)) ?? '') > endsOn).toBe(true);
      }),
    );
  });
});

describe('notice given today', () => {
  it('ends what runs on when its time is over, and never before the first period', () => {
    const onward: AgreementDates = { ...year, onward: 'until-notice' };
    expect(endIfNoticeToday(onward, '2027-09-30')).toBe('2027-12-31');
    expect(endIfNoticeToday(onward, '2027-10-01')).toBe('2028-01-01');
    expect(endIfNoticeToday(onward, '2030-05-31')).toBe('2030-08-31');
  });

  it('ends nothing before it begins', () => {
    expect(endIfNoticeToday({ ...year, startsOn: '2027-01-01' }, '2026-08-01')).toBe('2027-01-01');
    const open: AgreementDates = { ...year, startsOn: '2027-01-01', endsOn: null };
    expect(endIfNoticeToday(open, '2026-02-01')).toBe('2027-01-01');
  });

  it('makes no difference where it ends by itself no later, or no notice is written', () => {
    expect(endIfNoticeToday(year, '2027-03-01')).toBe('2027-06-01');
    expect(endIfNoticeToday(year, '2027-10-01')).toBeNull();
    const { noticeMonths: _none, ...without } = year;
    expect(endIfNoticeToday(without, '2027-03-01')).toBeNull();
  });

  it('is the end from then on: one end, no more notice', () => {
    fc.assert(
      fc.property(days, months, fc.constantFrom('ends', 'by-all', 'until-notice'), (today, count, onward) => {
        const dates: AgreementDates = { ...year, startsOn: null, noticeMonths: count, onward };
        const endsOn = endIfNoticeToday(dates, today);
        fc.pre(endsOn !== null);
        const events = datedEvents(afterNotice(dates, endsOn ?? undefined), none);
        expect(events.filter(({ kind }) => kind === 'end' || kind === 'notice')).toEqual([
          { kind: 'end', day: endsOn },
        ]);
        expect(endsOn !== null && endsOn > today).toBe(true);
      }),
    );
  });
});

describe('where it stands', () => {
  const on = (today: Day, more: Partial<AgreementDates> = {}, noticed?: Day) =>
    renewalStanding({ ...year, ...more }, today, noticed);

  it('asks a month before the last day for notice, and two months before the end', () => {
    expect(on('2027-08-30').state).toBe('running');
    expect(on('2027-08-31')).toMatchObject({ state: 'asked', sayBy: '2027-09-30' });
    expect(on('2027-10-01').state).toBe('running');
    expect(on('2027-11-01')).toMatchObject({ state: 'asked', sayBy: '2027-12-31' });
    expect(on('2028-01-01').state).toBe('over');
  });

  it('runs on where that is agreed, and asks about notice alone', () => {
    const onward = { onward: 'until-notice' } as const;
    expect(on('2027-11-15', onward).state).toBe('running');
    expect(on('2028-01-01', onward).state).toBe('runs-on');
    expect(datedEvents({ ...year, ...onward }, none).map(({ kind }) => kind)).not.toContain('end');
  });

  it('knows notice, until its day is over', () => {
    expect(on('2027-05-01', {}, '2027-08-01')).toMatchObject({ state: 'noticed', endsOn: '2027-08-01' });
    expect(on('2027-08-02', {}, '2027-08-01').state).toBe('over');
  });

  it('has nothing to ask without an end', () => {
    expect(on('2027-05-01', { endsOn: null }).state).toBe('no-end');
  });
});

describe('what the parties say', () => {
  const say = (...choices: readonly ('renew' | 'end' | 'talk')[]) =>
    whatIsSaid(
      ['a', 'b'],
      choices.map((choice, at) => ({ partyId: at === 0 ? 'a' : 'b', choice })),
    );

  it('ends when all say so, is talked about when one wants to, and is else left open', () => {
    expect(say('end', 'end')).toBe('end');
    expect(say('end')).toBeNull();
    expect(say('end', 'renew')).toBeNull();
    expect(say('end', 'talk')).toBe('talk');
    expect(whatIsSaid([], [])).toBeNull();
  });
});

it('moves the last meeting with the end', () => {
  expect(movedMeeting(year, '2028-12-31')).toBe('2028-12-10');
  expect(movedMeeting({ ...year, lastMeetingOn: null }, '2028-12-31')).toBeNull();
});
