/** How things move: every value of the film is a function of the time in seconds, and of nothing else. */
export type Ease = (part: number) => number;
export type Timed<Value> = (time: number) => Value;

export const clamp = (value: number, low = 0, high = 1): number => Math.min(high, Math.max(low, value));
export const blend = (from: number, to: number, part: number): number => from + (to - from) * part;

export const linear: Ease = (part) => part;
export const soft: Ease = (part) => part * part * part * (part * (part * 6 - 15) + 10);
export const slowing: Ease = (part) => 1 - (1 - part) ** 3;
export const hastening: Ease = (part) => part * part;
/** Falls, and jumps twice. */
export const bouncing: Ease = (part) => {
  if (part < 0.55) return (part / 0.55) ** 2;
  if (part < 0.82) return 1 - 0.14 * (1 - ((part - 0.685) / 0.135) ** 2);
  return 1 - 0.035 * (1 - ((part - 0.91) / 0.09) ** 2);
};

/** From 0 at `from` to 1 `lasting` seconds later. */
export const during = (time: number, from: number, lasting: number): number => clamp((time - from) / lasting);

/** `[when, the new value, how long the change takes, how it goes]`. */
export type Change = readonly [at: number, to: number, lasting?: number, ease?: Ease];

/** A number that keeps its value until the next change. */
export function changing(start: number, changes: readonly Change[]): Timed<number> {
  return (time) => {
    let value = start;
    for (const [at, to, lasting = 0.5, ease = soft] of changes) {
      if (time <= at) break;
      value = blend(value, to, ease(during(time, at, lasting)));
    }
    return value;
  };
}

/** Up and down again around a moment, as a hill: 0 outside, 1 at the top. */
export const hill = (time: number, from: number, lasting: number): number => {
  const part = during(time, from, lasting);
  return part <= 0 || part >= 1 ? 0 : Math.sin(part * Math.PI);
};

/** A shaking that dies away. */
export const shiver = (time: number, from: number, lasting: number): number => {
  const part = during(time, from, lasting);
  return part <= 0 || part >= 1 ? 0 : Math.sin((time - from) * 46) * (1 - part);
};
