import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../time.ts';
import { dateConflicts } from './date-conflicts.ts';
import type { AgreementDates } from './model.ts';

const year: AgreementDates = {
  startsOn: '2027-01-01',
  endsOn: '2027-12-31',
  noticeDays: 90,
  evaluations: ['2027-06-01'],
  lastMeetingOn: '2027-12-10',
};
const kinds = (more: Partial<AgreementDates>) => dateConflicts({ ...year, ...more }).map(({ kind }) => kind);

describe('dates that contradict each other', () => {
  it('are none in a good year, on its first and last day, or where nothing is set', () => {
    expect(kinds({})).toEqual([]);
    expect(kinds({ evaluations: ['2027-01-01', '2027-12-31'], lastMeetingOn: '2027-12-31' })).toEqual([]);
    expect(kinds({ startsOn: null, endsOn: null })).toEqual([]);
  });

  it('stop at an end before the start, and tell only that', () => {
    const turned = { ...year, endsOn: '2026-12-31', evaluations: [] };
    expect(dateConflicts(turned)).toEqual([{ kind: 'end-before-start', weight: 'stop', day: '2026-12-31' }]);
  });

  it('stop at what runs on until a notice that nobody could give', () => {
    const endless = { ...year, onward: 'until-notice', noticeDays: null } as const;
    expect(dateConflicts(endless)).toEqual([{ kind: 'runs-on-without-notice', weight: 'stop' }]);
    expect(dateConflicts({ ...endless, noticeMonths: 1 })).toEqual([]);
  });

  it.each([
    [{ lastMeetingOn: '2028-01-01' }, 'last-meeting-after-end'],
    [{ lastMeetingOn: '2026-12-31' }, 'last-meeting-before-start'],
    [{ evaluations: ['2026-12-31'] }, 'evaluation-before-start'],
    [{ evaluations: ['2028-01-01'] }, 'evaluation-after-end'],
    [{ noticeDays: 365 }, 'notice-longer-than-period'],
    [{ endsOn: '2028-01-02', evaluations: [] }, 'no-evaluation-in-over-a-year'],
  ] as const)('%j is a hint: %s', (more, kind) => expect(kinds(more)).toEqual([kind]));

  it('need no evaluation within a year', () => {
    expect(kinds({ evaluations: [] })).toEqual([]);
  });

  it('are never found in days that lie between start and end', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.array(fc.nat(3000), { minLength: 1 }), (length, days) => {
        const endsOn = addDays('2027-01-01', length);
        const evaluations = days.map((day) => addDays('2027-01-01', day % (length + 1)));
        expect(kinds({ endsOn, evaluations, noticeDays: length, lastMeetingOn: endsOn })).toEqual([]);
      }),
    );
  });
});
