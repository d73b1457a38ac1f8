/** Keys in an order that always has room between two: rows are moved by giving the moved one another key. */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const first = digits.charAt(0);

export const isOrder = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 200 && /^[0-9A-Za-z]*[1-9A-Za-z]$/.test(value);

const digitAt = (key: string, index: number): number => Math.max(digits.indexOf(key.charAt(index)), 0);

/** A key after `low` and before `high`; null is the beginning or the end. */
export function between(low: string | null, high: string | null): string {
  const [from, to] = [low ?? '', high];
  let key = '';
  for (let index = 0; ; index += 1) {
    const bottom = digitAt(from, index);
    const top = to !== null && to.startsWith(key) && index < to.length ? digitAt(to, index) : digits.length;
    if (top - bottom > 1) return key + digits.charAt(Math.floor((bottom + top) / 2));
    key += digits.charAt(bottom);
    // Past the lower one: whatever follows is above it, as long as it is not nothing.
    if (top - bottom === 1) return key + afterwards(from.slice(index + 1));
  }
}

/** The shortest ending greater than `rest`. */
function afterwards(rest: string): string {
  let key = '';
  for (let index = 0; ; index += 1) {
    const bottom = digitAt(rest, index);
    if (bottom < digits.length - 1) return key + digits.charAt(Math.ceil((bottom + digits.length) / 2));
    key += digits.charAt(bottom);
  }
}

/** Keys for so many rows after each other, short however many there are. */
export function spreadOut(count: number): readonly string[] {
  const width = Math.max(2, Math.ceil(Math.log(count + 2) / Math.log(digits.length)) + 1);
  const step = Math.floor((digits.length ** width - 1) / (count + 1));
  return Array.from({ length: count }, (_, index) => written((index + 1) * step, width));
}

function written(value: number, width: number): string {
  let [key, rest] = ['', value];
  for (let place = 0; place < width; place += 1) {
    key = digits.charAt(rest % digits.length) + key;
    rest = Math.floor(rest / digits.length);
  }
  return key.endsWith(first) ? key.slice(0, -1) + digits.charAt(1) : key;
}
