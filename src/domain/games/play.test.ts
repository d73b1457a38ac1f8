import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dealLate, type Draw } from './deal.ts';
import { rounds, type Deck, type Role } from './model.ts';
import { firstPlace, gameDeeds, openTable, play, readGamePlace, type GamePlace } from './play.ts';

const said = { da: 'x', en: 'x' };
const sides: readonly Role['side'][] = ['library', 'library', 'partner', 'partner', 'neither', 'neither'];
const deck: Deck = {
  scenarios: [],
  roles: [...sides, ...sides.slice(0, 2)].map((side, at) => ({
    id: `r${at}`,
    side,
    title: said,
    does: said,
  })),
  interests: [...sides, ...sides].map((side, at) => ({ id: `i${at}`, side, text: said })),
  events: [1, 1, 2, 2, 3, 4, 5].map((from, at) => ({ id: `e${at}`, from, title: said, text: said })),
};
const now = '2026-11-23T12:00:00.000Z';
const chance = (numbers: readonly number[]): Draw => {
  let at = 0;
  return (below) => (below === 0 ? 0 : (numbers[at++ % numbers.length] ?? 0) % below);
};
const numbers = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 20 });

type State = { place: GamePlace; openStep: string | null; shown: readonly string[]; ended: boolean };
const dealt: State = {
  place: { ...firstPlace, phase: 'briefing', roles: { a: 'r0', b: 'r2', c: 'r4' } },
  openStep: null,
  shown: [],
  ended: false,
};

function walk(state: State, deed: (typeof gameDeeds)[number], draw: Draw): State {
  const moved = play({ ...state, now }, deed, { deck, draw });
  if (!moved.ok) return state;
  const { end, ...change } = moved.value;
  return { ...state, ...change, ended: state.ended || end === true };
}

it('goes through six rounds of talk, vote and event to the debrief, and no event comes twice', () => {
  fc.assert(
    fc.property(numbers, (drawn) => {
      const draw = chance(drawn);
      let state = dealt;
      const path: string[] = [];
      for (let turn = 0; turn < 40 && state.place.phase !== 'debrief'; turn += 1) {
        state = walk(state, 'next', draw);
        path.push(`${state.place.round} ${state.place.phase}`);
      }
      const five = rounds
        .slice(0, 5)
        .flatMap((round) => [`${round} talk`, `${round} vote`, `${round} event`]);
      expect(path).toEqual([...five, 'end talk', 'end vote', 'end debrief']);
      expect(new Set(state.place.seen).size).toBe(5);
      expect(state).toMatchObject({ openStep: 'debrief', shown: [...rounds, 'debrief', 'secrets'] });
      expect(walk(state, 'end', draw)).toMatchObject({ ended: true, openStep: null });
    }),
  );
});

it('never opens votes before they are shown, nor a secret before the debrief, whatever is pressed', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...gameDeeds), { maxLength: 60 }), numbers, (deeds, drawn) => {
      const draw = chance(drawn);
      let state = dealt;
      for (const deed of deeds) {
        state = walk(state, deed, draw);
        const { phase, round } = state.place;
        expect(state.shown.includes('secrets')).toBe(phase === 'debrief');
        if (phase === 'vote') expect([state.openStep, state.shown.includes(round)]).toEqual([round, false]);
        if (phase === 'talk') expect(state.openStep).toBeNull();
        expect(readGamePlace(JSON.parse(JSON.stringify(state.place)))).toEqual(state.place);
      }
    }),
  );
});

it('needs three to begin, and stays in the lobby with fewer', () => {
  expect(openTable(firstPlace, { a: 'r0', b: 'r1' })).toMatchObject({
    ok: false,
    problem: { kind: 'too-few-players', details: { fewest: 3 } },
  });
  expect(openTable(firstPlace, { a: 'r0', b: 'r1', c: 'r2' })).toMatchObject({
    value: { phase: 'briefing' },
  });
});

it('gives who comes late a role that is free and an interest of its side, until eight have one', () => {
  fc.assert(
    fc.property(fc.subarray(deck.roles.map(({ id }) => id)), numbers, (taken, drawn) => {
      const card = dealLate(deck, taken, chance(drawn));
      if (taken.length === 8) return void expect(card).toBeNull();
      expect(taken).not.toContain(card?.roleId);
      const side = deck.roles.find(({ id }) => id === card?.roleId)?.side;
      expect(deck.interests.find(({ id }) => id === card?.interestId)?.side).toBe(side);
    }),
  );
});

it('reads a place that was spoilt as the lobby', () => {
  fc.assert(fc.property(fc.anything(), (kept) => void expect(() => readGamePlace(kept)).not.toThrow()));
  expect(readGamePlace(null)).toEqual(firstPlace);
});
