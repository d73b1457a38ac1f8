/** Danish letters as they are typed where there are none, and nothing but letters and figures. */
const plain = (word: string): string =>
  word
    .slice(0, 60)
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFKD')
    .replace(/[^a-z0-9]/g, '');

/** How many letters must be added, taken away or exchanged to make one word the other. */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...a].entries()) {
    const next = [at + 1];
    for (const [to, other] of [...b].entries())
      next.push(
        Math.min((next[to] ?? 0) + 1, (row[to + 1] ?? 0) + 1, (row[to] ?? 0) + (letter === other ? 0 : 1)),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** How far apart two words are for a reader: one within the other is near, however long. */
function apart(asked: string, known: string): number {
  const [a, b] = [plain(asked), plain(known)];
  if (a.length >= 3 && b.length >= 3 && (a.includes(b) || b.includes(a))) return 0.2;
  return distance(a, b) / Math.max(a.length, b.length, 1);
}

/** A thing and everything it may have been meant by. */
export type Named<Thing> = { readonly thing: Thing; readonly names: readonly string[] };

/** At most how many, and how large a part of a word may be wrong. */
export type Bounds = { readonly most?: number; readonly apart?: number };

/** What a word that is not known may have been meant for: the nearest first, none when nothing is near. */
export function nearest<Thing>(word: string, known: readonly Named<Thing>[], bounds: Bounds = {}): Thing[] {
  const { most = 3, apart: furthest = 0.5 } = bounds;
  return known
    .map(({ thing, names }) => ({ thing, far: Math.min(...names.map((name) => apart(word, name))) }))
    .filter(({ far }) => far <= furthest)
    .sort((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ thing }) => thing);
}
