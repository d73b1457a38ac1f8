/** How a map was drawn: `x = left + scale · λ`, `y = top − scale · ln tan(π/4 + φ/2)`, angles in radians. */
export type MapFrame = {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly left: number;
  readonly top: number;
};

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Where a place lies on the map, in the map's units. */
export const mercator = (
  { scale, left, top }: MapFrame,
  { latitude, longitude }: { readonly latitude: number; readonly longitude: number },
): { x: number; y: number } => ({
  x: left + scale * radians(longitude),
  y: top - scale * Math.log(Math.tan(Math.PI / 4 + radians(latitude) / 2)),
});

/** Whether a place is on the map at all. */
export const isOnMap = ({ width, height }: MapFrame, { x, y }: { x: number; y: number }): boolean =>
  x >= 0 && y >= 0 && x <= width && y <= height;
