/** By version from 1 to 9, at level M (a seventh of the square may be lost): ISO/IEC 18004, table 9. */
const totals = [26, 44, 70, 100, 134, 172, 196, 242, 292];
const checks = [10, 16, 26, 18, 24, 16, 18, 22, 22];
const blockCounts = [1, 1, 1, 2, 2, 4, 4, 4, 5];

const at = (list: readonly number[], index: number): number => list[index] ?? 0;

const roomFor = (version: number): number =>
  at(totals, version - 1) - at(checks, version - 1) * at(blockCounts, version - 1);

/** The smallest version that holds so many bytes, with four bits for the kind and eight for their number. */
export function versionFor(bytes: number): number {
  for (let version = 1; version <= totals.length; version += 1)
    if (bytes + 2 <= roomFor(version)) return version;
  throw new RangeError(`${bytes} bytes are too many for a QR code of ours`);
}

/** All bytes of the square in the order they are drawn: the text, filled up, and what mends it. */
export function codewords(text: Uint8Array, version: number): number[] {
  const data = filled(text, roomFor(version));
  const [total, check, count] = [totals, checks, blockCounts].map((list) => at(list, version - 1)) as [
    number,
    number,
    number,
  ];
  const shortBlocks = count - (total % count);
  const shortLength = Math.floor(total / count) - check;
  const blocks: number[][] = [];
  for (let index = 0, from = 0; index < count; index += 1) {
    const to = from + shortLength + (index < shortBlocks ? 0 : 1);
    blocks.push(data.slice(from, to));
    from = to;
  }
  const divisor = generator(check);
  return [...woven(blocks), ...woven(blocks.map((block) => remainder(block, divisor)))];
}

/** Byte mode, the length, the bytes, an end of four bits, and the two filling bytes by turns. */
function filled(text: Uint8Array, room: number): number[] {
  const nibbles = [4, text.length >> 4, text.length & 15];
  for (const byte of text) nibbles.push(byte >> 4, byte & 15);
  nibbles.push(0);
  const bytes = Array.from(
    { length: nibbles.length / 2 },
    (_, index) => (at(nibbles, index * 2) << 4) | at(nibbles, index * 2 + 1),
  );
  for (let index = 0; bytes.length < room; index += 1) bytes.push(index % 2 === 0 ? 0xec : 0x11);
  return bytes;
}

/** The first of each block, then the second of each. */
function woven(blocks: readonly (readonly number[])[]): number[] {
  const longest = Math.max(...blocks.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) =>
    blocks.flatMap((block) => block.slice(index, index + 1)),
  ).flat();
}

/** Multiplication in GF(2⁸) by x⁸+x⁴+x³+x²+1. */
function times(one: number, other: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >> 7) * 0x11d);
    product ^= ((other >> bit) & 1) * one;
  }
  return product;
}

/** The Reed-Solomon generator of a degree, without its leading one. */
function generator(degree: number): number[] {
  let result = [...Array<number>(degree - 1).fill(0), 1];
  let root = 1;
  for (let index = 0; index < degree; index += 1) {
    result = result.map((value, place) => times(value, root) ^ at(result, place + 1));
    root = times(root, 2);
  }
  return result;
}

function remainder(data: readonly number[], divisor: readonly number[]): number[] {
  let result = Array<number>(divisor.length).fill(0);
  for (const byte of data) {
    const factor = byte ^ at(result, 0);
    const shifted = [...result.slice(1), 0];
    result = shifted.map((value, place) => value ^ times(at(divisor, place), factor));
  }
  return result;
}
