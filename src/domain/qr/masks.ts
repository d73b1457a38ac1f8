/** The eight patterns that a code may be turned by, so that it has few misleading places. */
export const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** How hard a code is to read: runs, blocks, what looks like a finder, and too much or too little dark. */
export function penalty(rows: readonly (readonly boolean[])[]): number {
  const size = rows.length;
  const columns = rows.map((_, x) => rows.map((row) => row[x] ?? false));
  const lines = [...rows, ...columns].map((line) => line.map((dark) => (dark ? '1' : '0')).join(''));
  const dark = rows.flat().filter(Boolean).length;
  const uneven = Math.floor(Math.abs(dark * 20 - size * size * 10) / (size * size)) * 10;
  return lines.reduce((sum, line) => sum + runs(line) + finders(line), 0) + blocks(rows) + uneven;
}

const runs = (line: string): number =>
  (line.match(/0{5,}|1{5,}/g) ?? []).reduce((sum, run) => sum + run.length - 2, 0);

function finders(line: string): number {
  let found = 0;
  for (let from = 0; from + 11 <= line.length; from += 1) {
    const part = line.slice(from, from + 11);
    if (part === '10111010000' || part === '00001011101') found += 40;
  }
  return found;
}

function blocks(rows: readonly (readonly boolean[])[]): number {
  let found = 0;
  for (let y = 1; y < rows.length; y += 1)
    for (let x = 1; x < rows.length; x += 1) {
      const four = [rows[y]?.[x], rows[y]?.[x - 1], rows[y - 1]?.[x], rows[y - 1]?.[x - 1]];
      if (four.every((one) => one === four[0])) found += 3;
    }
  return found;
}
