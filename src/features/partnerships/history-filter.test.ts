import { expect, it } from 'vitest';
import { eventKinds } from './record.ts';
import { historyThings, kindsOf, readHistoryFilter, thingOf } from './history-filter.ts';

it('puts every kind of event under one thing, and most under a thing with a name', () => {
  for (const kind of eventKinds) {
    const begins = kind.split('-')[0] ?? '';
    const under = historyThings.filter((thing) => {
      const { begin, without } = kindsOf(thing);
      return begin.includes(begins) !== without;
    });
    expect([kind, under]).toEqual([kind, [thingOf(kind)]]);
  }
  expect(thingOf('gate-approved')).toBe('phases');
  expect(thingOf('from-the-future')).toBe('other');
});

it('reads what an address says, and says what is wrong with it', () => {
  expect(readHistoryFilter({ thing: '', person: '', party: '', from: '', to: '' })).toEqual({
    ok: true,
    value: {},
  });
  expect(readHistoryFilter({ thing: 'risks', from: '2026-11-01' })).toMatchObject({
    value: { thing: 'risks', from: '2026-11-01' },
  });
  for (const bad of [
    { thing: 'x' },
    { person: "'" },
    { party: '1' },
    { from: '2026-02-30' },
    { to: 'i går' },
  ])
    expect(readHistoryFilter(bad).ok).toBe(false);
});
