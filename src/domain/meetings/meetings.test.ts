import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meetings as meetingKinds } from '../tools/meeting/questions.ts';
import { agendaFor, agendaTime, inOrder, moveItem, questionsLeft } from './agenda.ts';
import { callsFor, isMoved, toldAfter } from './calling.ts';
import { decisionState } from './consent.ts';
import { isApproved, mayGo, nextNumber } from './minutes.ts';
import type { MinutesState } from './minutes.ts';
import type { Attendee, Meeting } from './model.ts';
import { fewestMoods, moodSpread } from './mood.ts';
import { isPollOpen, missingIn, pollAnswers, rankOptions } from './poll.ts';

const ids = ['a', 'b', 'c', 'd'];
const someIds = fc.subarray(ids);

describe('the agenda', () => {
  it('has every kind begin with questions of its own bank, within its time where that is an hour or more', () => {
    fc.assert(
      fc.property(fc.constantFrom(...meetingKinds), fc.integer({ min: 5, max: 480 }), (kind, minutes) => {
        const items = agendaFor(kind, minutes);
        const left = questionsLeft(kind, items);
        expect(new Set([...items.map(({ question }) => question), ...left]).size).toBe(
          items.length + left.length,
        );
        expect(items.every((item) => item.minutes >= 5 && item.minutes % 5 === 0)).toBe(true);
        if (minutes >= 60) expect(agendaTime(items, minutes).left).toBeGreaterThanOrEqual(10);
      }),
    );
  });

  it('keeps every item when one is moved, and moving back undoes it', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 }),
        fc.constantFrom(...ids),
        fc.constantFrom<[-1, 1]>(-1, 1),
        (order, id, by) => {
          const items = order.map((one, position) => ({ id: one, position }));
          const moved = moveItem(items, id, by);
          expect(moved.toSorted()).toEqual(order.toSorted());
          const again = moved.map((one, position) => ({ id: one, position }));
          if (moved.join() !== order.join()) expect(moveItem(again, id, by === 1 ? -1 : 1)).toEqual(order);
        },
      ),
    );
  });

  it('has one order also when two stand in the same place', () => {
    const items = [
      { id: 'b', position: 1 },
      { id: 'a', position: 1 },
    ];
    expect(inOrder(items)).toEqual(inOrder(items.toReversed()));
  });
});

describe('the poll', () => {
  const options = ids.map((id, at) => ({ id, startsAt: `2027-01-0${at + 1}T12:00:00.000Z` }));
  const votes = fc.uniqueArray(
    fc.record({
      optionId: fc.constantFrom(...ids),
      attendeeId: fc.constantFrom('x', 'y', 'z'),
      answer: fc.constantFrom(...pollAnswers),
    }),
    { selector: ({ optionId, attendeeId }) => optionId + attendeeId },
  );

  it('puts first what keeps the fewest away, whatever order it was answered in', () => {
    fc.assert(
      fc.property(votes, (all) => {
        const ranked = rankOptions(options, all);
        expect(ranked).toEqual(rankOptions(options.toReversed(), all.toReversed()));
        const away = ranked.map(({ counts }) => counts.no);
        expect(away).toEqual(away.toSorted((one, other) => one - other));
        for (const { counts, fitsAll, strains } of ranked) {
          expect(fitsAll).toBe(counts.no + counts.maybe === 0 && counts.yes > 0);
          expect(strains).toBe(counts.no === 0 && counts.maybe > 0);
        }
      }),
    );
  });

  it('misses only those who have not answered every time', () => {
    fc.assert(
      fc.property(votes, (all) => {
        const people = ['x', 'y', 'z'].map((id) => ({ id }));
        const missing = missingIn(people, options, all).map(({ id }) => id);
        for (const { id } of people)
          expect(missing.includes(id)).toBe(
            all.filter((vote) => vote.attendeeId === id).length < options.length,
          );
      }),
    );
    expect(missingIn([{ id: 'x' }], [], [])).toEqual([]);
  });

  it('is open until a time is chosen or the meeting is called off', () => {
    expect(isPollOpen({ startsAt: null, state: 'planned' })).toBe(true);
    expect(isPollOpen({ startsAt: null, state: 'cancelled' })).toBe(false);
    expect(isPollOpen({ startsAt: '2027-01-01T12:00:00.000Z', state: 'planned' })).toBe(false);
  });
});

describe('calling people to a meeting', () => {
  type Told = Meeting & {
    attendees: readonly Attendee[];
    calendars: Readonly<Record<string, number | null>>;
  };
  const begin: Told = {
    ...({
      id: 'm',
      partnershipId: 'p',
      kind: 'ordinary',
      title: 'M',
      minutes: 60,
      place: '',
      link: '',
    } as const),
    ...({ state: 'planned', calledAt: null, sequence: 0, startsAt: '2027-01-01T12:00:00.000Z' } as const),
    attendees: ids.map((id) => ({
      ...{ id, personId: null, name: id, email: `${id}@x.dk`, organisation: '' },
      ...({ language: 'da', toldSequence: null, asked: true } as const),
    })),
    calendars: {},
  };
  /** Sends what has to be sent; a calendar holds the highest sequence it was told, or null. */
  const tell = (now: Told): Told => {
    const calls = callsFor(now, now.attendees);
    const of = (id: string) => calls.find(({ attendee }) => attendee.id === id);
    return {
      ...now,
      attendees: now.attendees.map((one) => {
        const call = of(one.id);
        return call ? { ...one, toldSequence: toldAfter(call, now.sequence) } : one;
      }),
      calendars: {
        ...now.calendars,
        ...Object.fromEntries(
          calls.map(({ attendee, method }) => [attendee.id, method === 'REQUEST' ? now.sequence : null]),
        ),
      },
    };
  };
  const change = fc.oneof(
    fc.constantFrom('Salen', 'Caféen').map((place) => (now: Told): Told => {
      const next = { ...now, place };
      return isMoved(now, next) ? { ...next, sequence: now.sequence + 1 } : next;
    }),
    someIds.map((asked) => (now: Told): Told => ({
      ...now,
      attendees: now.attendees.map((one) => ({ ...one, asked: asked.includes(one.id) })),
    })),
    fc.constant((now: Told): Told => ({ ...now, state: 'cancelled', sequence: now.sequence + 1 })),
  );

  it('leaves every calendar right, whatever happened in between, and has nothing to say twice', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(change, fc.boolean()), { maxLength: 12 }), (steps) => {
        let now = begin;
        for (const [step, telling] of steps) {
          now = step(now);
          if (telling) now = tell(now);
        }
        now = tell(now);
        for (const { id, asked } of now.attendees)
          expect(now.calendars[id] ?? null).toBe(asked && now.state === 'planned' ? now.sequence : null);
        expect(callsFor(now, now.attendees)).toEqual([]);
      }),
    );
  });

  it('calls nobody before there is a time', () => {
    expect(callsFor({ ...begin, startsAt: null }, begin.attendees)).toEqual([]);
  });
});

describe('decisions and minutes', () => {
  const consents = fc.array(
    fc.record({
      partyId: fc.constantFrom(...ids),
      answer: fc.constantFrom<('yes' | 'no')[]>('yes', 'no'),
      revision: fc.integer({ min: 1, max: 2 }),
    }),
    { maxLength: 8 },
  );

  it('stand when all who are here have said yes to this very text', () => {
    fc.assert(
      fc.property(someIds, consents, (present, said) => {
        const state = decisionState(2, present, said);
        const now = said.filter((one) => one.revision === 2 && present.includes(one.partyId));
        if (state === 'stands') {
          expect(now.every(({ answer }) => answer === 'yes')).toBe(true);
          expect(new Set(now.map(({ partyId }) => partyId)).size).toBe(present.length);
        }
        expect(state === 'refused').toBe(now.some(({ answer }) => answer === 'no'));
        if (present.length === 0) expect(state).toBe('waits');
        expect(decisionState(3, present, said)).toBe('waits');
      }),
    );
  });

  it('are approved by each party that is here; nobody waits for one that has left', () => {
    fc.assert(
      fc.property(someIds, someIds, (present, approved) => {
        const is = isApproved(
          present,
          approved.map((partyId) => ({ partyId })),
        );
        expect(is).toBe(present.length > 0 && present.every((id) => approved.includes(id)));
      }),
    );
  });

  it('are never changed once they are approved, and each has a number of its own', () => {
    const states: readonly MinutesState[] = ['put-forward', 'approved', 'withdrawn', 'superseded'];
    for (const to of states) {
      expect(mayGo('withdrawn', to)).toBe(false);
      expect(mayGo('superseded', to)).toBe(false);
      expect(mayGo('approved', to)).toBe(to === 'superseded');
    }
    expect(nextNumber([])).toBe(1);
    expect(nextNumber([{ number: 3 }, { number: 1 }])).toBe(4);
  });
});

it('shows how the meeting felt only when nobody can be told from it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 12 }), (moods) => {
      const { count, spread } = moodSpread(moods);
      expect(count).toBe(moods.length);
      expect(spread === null).toBe(moods.length < fewestMoods);
      if (spread) expect(spread.reduce((sum, one) => sum + one, 0)).toBe(count);
    }),
  );
});
