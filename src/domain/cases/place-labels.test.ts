import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOnMap, mercator } from './mercator.ts';
import { placeLabels, type PlacedLabel, type Spot } from './place-labels.ts';

const room = { width: 460, height: 377 };
const spot = fc.record({
  x: fc.integer({ min: 10, max: 450 }),
  y: fc.integer({ min: 10, max: 367 }),
  radius: fc.integer({ min: 3, max: 8 }),
  width: fc.integer({ min: 20, max: 120 }),
  height: fc.constant(16),
});
const cover = (a: Omit<PlacedLabel, 'side' | 'leader'>, b: Omit<PlacedLabel, 'side' | 'leader'>): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const disc = ({ x, y, radius }: Spot) => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

describe('labels on a map', () => {
  it('cover neither each other nor a point of another, and stay on the map', () => {
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 40 }), (spots) => {
        const placed = placeLabels(spots, room);
        expect(placed).toHaveLength(spots.length);
        placed.forEach((label, at) => {
          if (!label) return;
          expect(label.left >= 0 && label.top >= 0).toBe(true);
          expect(label.right <= room.width && label.bottom <= room.height).toBe(true);
          placed.forEach((other, index) => {
            if (other && index !== at) expect(cover(label, other)).toBe(false);
          });
          spots.forEach((point, index) => {
            if (index !== at) expect(cover(label, disc(point))).toBe(false);
          });
        });
      }),
    );
  });

  it('stand beside their point where there is room, with a line where there is not', () => {
    const alone = { x: 100, y: 100, radius: 5, width: 50, height: 16 };
    const [first, second] = placeLabels([alone, { ...alone, x: 108 }], room);
    expect(first).toMatchObject({ leader: null });
    expect(second).toMatchObject({ side: 'start', leader: null });
    const crowd = Array.from({ length: 8 }, (_, at) => ({ ...alone, y: 100 + at * 6 }));
    const labels = placeLabels(crowd, room);
    expect(labels.every((label) => label !== null)).toBe(true);
    expect(labels.some((label) => label?.leader)).toBe(true);
  });
});

describe('a place on the map', () => {
  const frame = { ...room, scale: 3572.83, left: -494.77, top: 4443.91 };
  it('lies east of what is west of it and north of what is south of it', () => {
    const [herning, aarhus, aabenraa] = [
      mercator(frame, { latitude: 56.139, longitude: 8.974 }),
      mercator(frame, { latitude: 56.157, longitude: 10.211 }),
      mercator(frame, { latitude: 55.044, longitude: 9.417 }),
    ];
    expect(aarhus.x).toBeGreaterThan(herning.x);
    expect(aabenraa.y).toBeGreaterThan(herning.y);
    expect([herning, aarhus, aabenraa].every((at) => isOnMap(frame, at))).toBe(true);
    expect(isOnMap(frame, mercator(frame, { latitude: 40.76, longitude: -111.89 }))).toBe(false);
  });
});
