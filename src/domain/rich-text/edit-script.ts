export type Step = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** Beyond this many changed words the middle is shown as replaced; it bounds time and memory. */
export const furthest = 1_000;

const steps = (kind: Step['kind'], words: readonly string[]): readonly Step[] =>
  words.map((text) => ({ kind, text }));

/**
 * The shortest way from `a` to `b` by adding and removing words: common ends first, then Myers' greedy
 * algorithm ("An O(ND) Difference Algorithm", 1986) on the middle.
 */
export function editScript(a: readonly string[], b: readonly string[]): readonly Step[] {
  const start = commonStart(a, b);
  const end = commonEnd(a.slice(start), b.slice(start));
  const middleA = a.slice(start, a.length - end);
  const middleB = b.slice(start, b.length - end);
  return [
    ...steps('same', a.slice(0, start)),
    ...middle(middleA, middleB),
    ...steps('same', a.slice(a.length - end)),
  ];
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

const commonEnd = (a: readonly string[], b: readonly string[]): number =>
  commonStart(a.toReversed(), b.toReversed());

function middle(a: readonly string[], b: readonly string[]): readonly Step[] {
  const trace = a.length > 0 && b.length > 0 ? reach(a, b) : null;
  return trace ? walkBack(a, b, trace) : [...steps('removed', a), ...steps('added', b)];
}

/** Where on each diagonal one can be after d changes, for every d until both ends are reached. */
type Trace = readonly Int32Array[];

function reach(a: readonly string[], b: readonly string[]): Trace | null {
  const trace: Int32Array[] = [];
  for (let d = 0; d <= Math.min(a.length + b.length, furthest); d += 1) {
    const before = trace[d - 1];
    const here = new Int32Array(2 * d + 1);
    trace.push(here);
    for (let k = -d; k <= d; k += 2) {
      let x = before ? furthestStart(before, d, k) : 0;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      here[k + d] = x;
      if (x >= a.length && x - k >= b.length) return trace;
    }
  }
  return null;
}

/** True when the best way to diagonal k after d changes adds a word (comes down from diagonal k + 1). */
const cameByAdding = (before: Int32Array, d: number, k: number): boolean =>
  k === -d || (k !== d && at(before, d - 1, k - 1) < at(before, d - 1, k + 1));

const furthestStart = (before: Int32Array, d: number, k: number): number =>
  cameByAdding(before, d, k) ? at(before, d - 1, k + 1) : at(before, d - 1, k - 1) + 1;

const at = (row: Int32Array, d: number, k: number): number => row[k + d] ?? 0;

function walkBack(a: readonly string[], b: readonly string[], trace: Trace): readonly Step[] {
  const back: Step[] = [];
  let [x, y] = [a.length, b.length];
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    const before = trace[d - 1];
    const start = before ? furthestStart(before, d, x - y) : 0;
    const adding = before !== undefined && cameByAdding(before, d, x - y);
    for (const stop = start; x > stop;) {
      back.push({ kind: 'same', text: a[--x] ?? '' });
      y -= 1;
    }
    if (!before) break;
    if (adding) back.push({ kind: 'added', text: b[--y] ?? '' });
    else back.push({ kind: 'removed', text: a[--x] ?? '' });
  }
  return back.reverse();
}
