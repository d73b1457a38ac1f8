import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ToDo } from '#features/partnerships/index.ts';
import { grouped, inOrder } from './gather-to-do.ts';

const toDo = fc.record({
  kind: fc.constantFrom('side', 'promise-due'),
  partnershipId: fc.constantFrom('a', 'b', 'c'),
  partnershipName: fc.constant('P'),
  id: fc.uuid(),
  title: fc.constant('T'),
  partyName: fc.constant(''),
  due: fc.option(fc.constantFrom('2026-11-20', '2026-12-01', '2027-01-01')),
}) satisfies fc.Arbitrary<ToDo>;

describe('what waits for a person', () => {
  it('is told with the days first, and nothing is lost on the way', () => {
    fc.assert(
      fc.property(fc.array(toDo, { maxLength: 30 }), (found) => {
        const ordered = inOrder(found);
        expect(new Set(ordered)).toEqual(new Set(found));
        const days = ordered.map(({ due }) => due ?? '9999');
        expect(days).toEqual(days.toSorted());
        const groups = grouped(ordered);
        expect(groups.flatMap(({ items }) => items).length).toBe(found.length);
        for (const { partnership, items } of groups)
          expect(items.every(({ partnershipId }) => !partnership || partnershipId === partnership.id)).toBe(
            true,
          );
      }),
    );
  });

  it('stands in one list while it is short, and by partnership when it is long', () => {
    const [one = [], two = []] = [
      ['a', 'a'],
      ['a', 'b', 'a', 'b', 'a', 'b', 'a', 'b', 'c'],
    ].map((rooms) =>
      rooms.map((partnershipId, at): ToDo => ({
        kind: 'side',
        partnershipId,
        partnershipName: partnershipId,
        id: String(at),
        title: '',
        partyName: '',
        due: null,
      })),
    );
    expect(grouped(one).map(({ partnership }) => partnership)).toEqual([null]);
    expect(grouped(two).map(({ partnership }) => partnership?.id)).toEqual(['a', 'b', 'c']);
  });
});
