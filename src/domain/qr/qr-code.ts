import { codewords, versionFor } from './codewords.ts';
import { masks, penalty } from './masks.ts';

/** Rows of dark (true) and light squares, without the quiet zone of four that must surround them. */
export type QrCode = readonly (readonly boolean[])[];

type Canvas = { readonly dark: boolean[][]; readonly fixed: boolean[][]; readonly size: number };

/** An address as a QR code at level M, up to 180 bytes: versions 1 to 9 of ISO/IEC 18004, in bytes alone. */
export function qrCode(text: string): QrCode {
  const bytes = utf8(text);
  const version = versionFor(bytes.length);
  const canvas = emptyCanvas(version);
  drawData(canvas, codewords(bytes, version));
  const drawn = masks.map((_, index) => masked(canvas, index));
  return drawn.reduce((best, one) => (penalty(one) < penalty(best) ? one : best));
}

/** The domain has no TextEncoder of its own. */
function utf8(text: string): Uint8Array {
  const escaped = encodeURIComponent(text.toWellFormed());
  return Uint8Array.from(escaped.match(/%..|[^%]/g) ?? [], (part) =>
    part.length === 1 ? part.charCodeAt(0) : Number.parseInt(part.slice(1), 16),
  );
}

const square = (size: number): boolean[][] =>
  Array.from({ length: size }, () => Array<boolean>(size).fill(false));

function put({ dark, fixed, size }: Canvas, [x, y]: readonly [number, number], value: boolean): void {
  const [row, kept] = [dark[y], fixed[y]];
  if (!row || !kept || x < 0 || x >= size) return;
  row[x] = value;
  kept[x] = true;
}

/** All that is the same in every code of a version; the places of the format are kept free. */
function emptyCanvas(version: number): Canvas {
  const size = 17 + 4 * version;
  const canvas: Canvas = { dark: square(size), fixed: square(size), size };
  for (let step = 0; step < size; step += 1) {
    put(canvas, [6, step], step % 2 === 0);
    put(canvas, [step, 6], step % 2 === 0);
  }
  for (const centre of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    drawEye(canvas, centre, 4);
  for (const centre of alignments(version)) drawEye(canvas, centre, 2);
  drawFormat(canvas, 0);
  drawVersion(canvas, version);
  return canvas;
}

/** Rings around a centre: a finder with its light border (reach 4), or an alignment mark (reach 2). */
function drawEye(canvas: Canvas, [x, y]: readonly [number, number], reach: 2 | 4): void {
  for (let down = -reach; down <= reach; down += 1)
    for (let right = -reach; right <= reach; right += 1) {
      const ring = Math.max(Math.abs(right), Math.abs(down));
      put(canvas, [x + right, y + down], reach === 4 ? ring !== 2 && ring !== 4 : ring !== 1);
    }
}

function alignments(version: number): (readonly [number, number])[] {
  if (version === 1) return [];
  const last = 10 + 4 * version;
  const places = version < 7 ? [6, last] : [6, 6 + (last - 6) / 2, last];
  const all = places.flatMap((x) => places.map((y) => [x, y] as const));
  return all.filter(([x, y]) => !((x === 6 && (y === 6 || y === last)) || (x === last && y === 6)));
}

/** Level M and the mask, twice, mended by BCH(15,5). */
function drawFormat(canvas: Canvas, mask: number): void {
  const bits = ((mask << 10) | rest(mask, 10, 0x537)) ^ 0x5412;
  const bit = (index: number): boolean => ((bits >> index) & 1) === 1;
  const { size } = canvas;
  const beside = [0, 1, 2, 3, 4, 5, 7, 8];
  for (const [index, place] of beside.entries()) {
    put(canvas, [8, place], bit(index));
    put(canvas, [size - 1 - index, 8], bit(index));
  }
  for (let index = 8; index < 15; index += 1) {
    put(canvas, [index === 8 ? 7 : 14 - index, 8], bit(index));
    put(canvas, [8, size - 15 + index], bit(index));
  }
  put(canvas, [8, size - 8], true);
}

/** From version 7 on the version itself, twice, mended by BCH(18,6). */
function drawVersion(canvas: Canvas, version: number): void {
  if (version < 7) return;
  const bits = (version << 12) | rest(version, 12, 0x1f25);
  for (let index = 0; index < 18; index += 1) {
    const [far, near] = [canvas.size - 11 + (index % 3), Math.floor(index / 3)];
    put(canvas, [far, near], ((bits >> index) & 1) === 1);
    put(canvas, [near, far], ((bits >> index) & 1) === 1);
  }
}

function rest(value: number, degree: number, divisor: number): number {
  let result = value;
  for (let step = 0; step < degree; step += 1) result = (result << 1) ^ ((result >> (degree - 1)) * divisor);
  return result;
}

/** From the lower right corner in pairs of columns, up and down by turns, past all that is fixed. */
function drawData({ dark, fixed, size }: Canvas, bytes: readonly number[]): void {
  let bit = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step += 1)
      for (const x of [right, right - 1]) {
        const y = ((right + 1) & 2) === 0 ? size - 1 - step : step;
        const row = dark[y];
        if (!row || fixed[y]?.[x]) continue;
        row[x] = (((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) === 1;
        bit += 1;
      }
  }
}

function masked({ dark, fixed, size }: Canvas, mask: number): boolean[][] {
  const turned = dark.map((row, y) =>
    row.map((value, x) => value !== (!fixed[y]?.[x] && (masks[mask]?.(x, y) ?? false))),
  );
  const canvas: Canvas = { dark: turned, fixed: square(size), size };
  drawFormat(canvas, mask);
  return turned;
}
