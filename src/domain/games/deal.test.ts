import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deal, nextEvent, shuffled, type Draw } from './deal.ts';
import type { Deck, Role } from './model.ts';

const said = { da: 'x', en: 'x' };
const sides: readonly Role['side'][] = [
  'library',
  'library',
  'library',
  'partner',
  'partner',
  'partner',
  'neither',
  'neither',
];
const deck: Deck = {
  scenarios: [],
  roles: sides.map((side, index) => ({ id: `r${index}`, side, title: said, does: said })),
  interests: [...sides, ...sides].map((side, index) => ({ id: `i${index}`, side, text: said })),
  events: [1, 1, 2, 4].map((from, index) => ({ id: `e${index}`, from, title: said, text: said })),
};
const chance = (numbers: readonly number[]): Draw => {
  let at = 0;
  return (below) => (below === 0 ? 0 : (numbers[at++ % numbers.length] ?? 0) % below);
};
const numbers = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 30 });

it('gives everybody a card, nobody the same, with both sides at the table and interests that fit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 8 }), numbers, (count, drawn) => {
      const players = Array.from({ length: count }, (_, index) => `s${index}`);
      const cards = [...deal(deck, players, chance(drawn))];
      expect(cards.map(([seat]) => seat).toSorted()).toEqual(players);
      expect(new Set(cards.map(([, { roleId }]) => roleId)).size).toBe(count);
      expect(new Set(cards.map(([, { interestId }]) => interestId)).size).toBe(count);
      const sideOf = (id: string) => [...deck.roles, ...deck.interests].find((one) => one.id === id)?.side;
      for (const [, card] of cards) expect(sideOf(card.interestId)).toBe(sideOf(card.roleId));
      const seated = cards.map(([, { roleId }]) => sideOf(roleId));
      expect(seated).toEqual(expect.arrayContaining(['library', 'partner']));
    }),
  );
});

it('draws an event that fits the round and has not come before, until there are no more', () => {
  fc.assert(
    fc.property(numbers, (drawn) => {
      const seen: string[] = [];
      for (const round of [1, 2, 3, 4, 5]) {
        const event = nextEvent(deck, { round, seen }, chance(drawn));
        if (event) {
          expect(event.from).toBeLessThanOrEqual(round);
          expect(seen).not.toContain(event.id);
          seen.push(event.id);
        }
      }
      expect(nextEvent({ ...deck, events: [] }, { round: 1, seen }, chance(drawn))).toBeNull();
    }),
  );
});

it('shuffles without losing or making anything', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), numbers, (things, drawn) => {
      expect(shuffled(things, chance(drawn)).toSorted()).toEqual(things.toSorted());
    }),
  );
});
