/** One stretch of a text exchanged for another: at `at`, `removed` characters give way to `inserted`. */
export type TextChange = { readonly at: number; readonly removed: number; readonly inserted: string };

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** How many characters the texts share from the start; never ends in the middle of a surrogate pair. */
function sameStart(a: string, b: string, longest: number): number {
  let length = 0;
  while (length < longest && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length > 0 && isHigh(a.charCodeAt(length - 1)) ? length - 1 : length;
}

function sameEnd(a: string, b: string, longest: number): number {
  let length = 0;
  while (length < longest && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length))
    length += 1;
  return length > 0 && isLow(a.charCodeAt(a.length - length)) ? length - 1 : length;
}

/**
 * The smallest single change that turns `before` into `after`, or null when they are the same. `caret` is
 * where the writer's caret stands afterwards: in "aaa" it alone tells which a was typed.
 */
export function changeBetween(before: string, after: string, caret = after.length): TextChange | null {
  if (before === after) return null;
  const shortest = Math.min(before.length, after.length);
  const start = sameStart(before, after, Math.min(shortest, caret));
  const end = sameEnd(before, after, shortest - start);
  return {
    at: start,
    removed: before.length - start - end,
    inserted: after.slice(start, after.length - end),
  };
}

export const applyChange = (text: string, { at, removed, inserted }: TextChange): string =>
  text.slice(0, at) + inserted + text.slice(at + removed);

/** Where a caret at `position` stands after a change made by somebody else. */
export function movedBy(position: number, { at, removed, inserted }: TextChange): number {
  if (position <= at) return position;
  if (position >= at + removed) return position + inserted.length - removed;
  return at + inserted.length;
}

/**
 * `mine` was written on `base` while the text became `theirs`: the same change made on theirs. Where both
 * changed the same stretch, both are kept, mine after theirs, so that nobody's words are lost.
 */
export function rebased(base: string, mine: string, theirs: string): TextChange | null {
  const my = changeBetween(base, mine);
  const their = changeBetween(base, theirs);
  if (!my || mine === theirs) return null;
  if (!their || my.at + my.removed <= their.at) return my;
  const shift = their.inserted.length - their.removed;
  if (my.at >= their.at + their.removed) return { ...my, at: my.at + shift };
  return { at: their.at + their.inserted.length, removed: 0, inserted: my.inserted };
}
