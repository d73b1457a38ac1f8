import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phaseIds } from '../tools/phases/model.ts';
import {
  canMove,
  isBack,
  isClosed,
  isOpen,
  isThere,
  move,
  moveKinds,
  partnersSince,
  roadFrom,
  type Move,
  type PhaseRoad,
} from './road.ts';

const start = (): PhaseRoad => roadFrom({ current: 'explore', currentSince: '2026-01-01', places: {} });
const aMove = fc.record({
  kind: fc.constantFrom(...moveKinds),
  phase: fc.constantFrom(...phaseIds),
  reason: fc.constantFrom('', ' ', 'Vi kender dem'),
}) satisfies fc.Arbitrary<Move>;
const at = (step: number): string => new Date(Date.UTC(2026, 0, 1 + step)).toISOString();

/** Walks as far as each move can be made, and looks at the road after every step. */
function walk(
  moves: readonly Move[],
  look: (before: PhaseRoad, after: PhaseRoad, asked: Move) => void,
): PhaseRoad {
  return moves.reduce((road, asked, step) => {
    const moved = move(road, asked, at(step));
    if (!moved.ok) return road;
    look(road, moved.value, asked);
    return moved.value;
  }, start());
}
const moves = fc.array(aMove, { maxLength: 60 });

describe('the road through the phases', () => {
  it('has one current phase, under way as long as anything is', () => {
    fc.assert(
      fc.property(moves, (asked) => {
        walk(asked, (_, { current, places }) => {
          const anyOpen = phaseIds.some((id) => isOpen(places[id]));
          expect(isOpen(places[current])).toBe(anyOpen);
          if (!anyOpen) expect(isClosed(places[current])).toBe(true);
        });
      }),
    );
  });

  it('changes the phase that was asked for, and beside it at most the one that becomes current', () => {
    fc.assert(
      fc.property(moves, (asked) => {
        walk(asked, (before, after, { phase }) => {
          const changed = phaseIds.filter((id) => before.places[id] !== after.places[id]);
          expect(changed.every((id) => id === phase || id === after.current)).toBe(true);
        });
      }),
    );
  });

  it('skips only with a reason, and forgets the reason when the phase is opened again', () => {
    fc.assert(
      fc.property(moves, (asked) => {
        walk(asked, (_, { places }) => {
          for (const id of phaseIds) expect(places[id].state === 'skipped').toBe(places[id].reason !== '');
        });
      }),
    );
  });

  it('is the same after a move that two people make at once: the second changes nothing', () => {
    fc.assert(
      fc.property(moves, aMove, (asked, both) => {
        const road = walk(asked, () => undefined);
        const once = move(road, both, at(99));
        if (!once.ok) return;
        expect(isThere(once.value, both)).toBe(true);
        expect(move(once.value, both, at(100))).toMatchObject({ ok: false });
      }),
    );
  });

  it('may always be gone back on: every phase that was left can be opened again, in a round of its own', () => {
    fc.assert(
      fc.property(moves, (asked) => {
        const road = walk(asked, () => undefined);
        for (const phase of phaseIds.filter((id) => isClosed(road.places[id]))) {
          for (const kind of ['go', 'reopen'] as const) {
            expect(isBack(road, { kind, phase, reason: '' })).toBe(true);
            const back = move(road, { kind, phase, reason: '' }, at(99));
            expect(back.ok && back.value.places[phase].round).toBe(road.places[phase].round + 1);
          }
        }
      }),
    );
  });

  it('reaches every phase from everywhere, and a kept road is read back as it was', () => {
    fc.assert(
      fc.property(moves, (asked) => {
        const road = walk(asked, () => undefined);
        expect(roadFrom(JSON.parse(JSON.stringify(road)) as PhaseRoad)).toEqual(road);
        expect(
          phaseIds.every((phase) => road.current === phase || canMove(road, { kind: 'go', phase })),
        ).toBe(true);
      }),
    );
  });

  it('goes on to the next phase when the current is done, and rests when all are', () => {
    const through = phaseIds.map((phase): Move => ({ kind: 'finish', phase, reason: '' }));
    const order: string[] = [];
    const end = walk(through, (_, after) => order.push(after.current));
    expect(order).toEqual([...phaseIds.slice(1), 'finish']);
    expect(end.places.finish.state).toBe('done');
  });

  it('makes partners of the parties when the first four are left, and not before', () => {
    const first: Move[] = phaseIds.slice(0, 4).map((phase) => ({ kind: 'finish', phase, reason: '' }));
    expect(partnersSince(walk(first.slice(0, 3), () => undefined))).toBeNull();
    expect(partnersSince(walk(first, () => undefined))).toBe(at(3));
  });
});
