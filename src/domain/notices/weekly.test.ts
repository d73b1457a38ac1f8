import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../time.ts';
import { keyOf, newsAmong, toldAfter, weekOf, type Told } from './weekly.ts';

const week = '2026-11-23';
const day = fc.integer({ min: -2000, max: 2000 }).map((days) => addDays(week, days));
const thing = fc.record({
  key: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  again: fc.constantFrom('never', 'monthly'),
} as const);
const things = fc.uniqueArray(thing, { selector: ({ key }) => key });

it('a week begins on Monday, and every day is in one', () => {
  fc.assert(
    fc.property(day, (one) => {
      const monday = weekOf(one);
      expect(new Date(`${monday}T00:00:00Z`).getUTCDay()).toBe(1);
      expect(monday <= one && one < addDays(monday, 7)).toBe(true);
      expect(weekOf(monday)).toBe(monday);
    }),
  );
});

it('nothing is told twice in a week, and a letter right after a letter has no news', () => {
  fc.assert(
    fc.property(things, (found) => {
      const told = toldAfter(found, {}, week);
      expect(newsAmong(found, told, week)).toEqual([]);
      expect(newsAmong(found, told, addDays(week, 7))).toEqual([]);
      expect(newsAmong(found, {}, week)).toEqual(found);
    }),
  );
});

it('what may be told again is told every fourth week, as long as it lasts', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), (weeks) => {
      const quiet = [{ key: 'q', again: 'monthly' }] as const;
      let told: Told = {};
      let times = 0;
      for (let at = 0; at < weeks; at += 1) {
        const now = addDays(week, 7 * at);
        times += newsAmong(quiet, told, now).length;
        told = toldAfter(quiet, told, now);
      }
      expect(times).toBe(Math.ceil(weeks / 4));
    }),
  );
});

it('what is gone is forgotten, and is news when it comes back', () => {
  fc.assert(
    fc.property(things, things, (before, after) => {
      const told = toldAfter(after, toldAfter(before, {}, week), addDays(week, 7));
      expect(Object.keys(told).sort()).toEqual(after.map(({ key }) => key).sort());
      const gone = before.filter(({ key }) => !after.some((one) => one.key === key));
      expect(newsAmong(gone, told, addDays(week, 14))).toEqual(gone);
    }),
  );
});

it('something that waits is news when it comes and in the week of its day, and not in between', () => {
  const promise = { kind: 'promise-due', id: 'p', partyName: '', due: '2026-12-09' };
  const keys = [0, 1, 2, 3].map((at) => keyOf(promise, addDays(week, 7 * at)));
  expect(keys[0]).toBe(keys[1]);
  expect(keys[2]).not.toBe(keys[1]);
  expect(keys[3]).toBe(keys[2]);
});
