/** Signs that nobody mistakes for another, read aloud or on a wall: no 0 and O, no 1, I and L, no U. */
export const codeSigns = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 6;

/** A code of six signs. `draw(below)` gives a whole number from 0 up to but not `below`, by chance nobody can guess. */
export const makeCode = (draw: (below: number) => number): string =>
  Array.from({ length }, () => codeSigns[draw(codeSigns.length)]).join('');

/** As it is shown: `ABC-DEF`. */
export const showCode = (code: string): string => `${code.slice(0, 3)}-${code.slice(3)}`;

/** What somebody typed, as the code it may be; null when it can be none. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s–-]/g, '');
  return code.length === length && [...code].every((sign) => codeSigns.includes(sign)) ? code : null;
}
