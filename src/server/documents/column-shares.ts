/**
 * How wide each column should be beside the others: the more it says, the wider, within reason. With a room
 * (about how many letters stand in a line across the table) no column is narrower than its longest word, as long
 * as there is room for all of them: the wide columns give.
 */
export function columnShares(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  room?: number,
): number[] {
  const cells = columns.map((head, index) => [head, ...rows.map((row) => row[index] ?? '')]);
  const shares = cells.map(([head = '', ...said]) => share(head, said));
  return room === undefined ? shares : withWholeWords(shares, cells.map(leastOf), room);
}

/** About how many letters of a table's type stand across a page. */
export const lettersAcross = { upright: 70, landscape: 145 } as const;

const longestWord = (texts: readonly string[]): number =>
  Math.min(
    Math.max(...texts.flatMap((text) => text.slice(0, 400).split(/\s/)).map((word) => word.length)),
    24,
  );

function share(head: string, cells: readonly string[]): number {
  const typical = Math.max(...cells.map((cell) => Math.min(cell.length, 400)), 0);
  const needed = Math.max(longestWord([head, ...cells]), 6);
  return Math.round(Math.max(needed, Math.sqrt(typical) * 2.6) * 10) / 10;
}

/** Words in the head and in the first column are bold; a cell has its margins. */
const leastOf = (texts: readonly string[]): number => longestWord(texts) * 1.12 + 3;

function withWholeWords(shares: readonly number[], least: readonly number[], room: number): number[] {
  if (sum(least) > room) return [...shares];
  const held = new Set<number>();
  for (;;) {
    const free = shares.flatMap((one, at) => (held.has(at) ? [] : [one]));
    const left = room - sum(least.filter((_, at) => held.has(at)));
    const scale = free.length > 0 ? left / sum(free) : 0;
    const narrow = shares.findIndex((one, at) => !held.has(at) && one * scale < (least[at] ?? 0));
    if (narrow < 0)
      return shares.map((one, at) => Math.round((held.has(at) ? (least[at] ?? 0) : one * scale) * 10) / 10);
    held.add(narrow);
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
