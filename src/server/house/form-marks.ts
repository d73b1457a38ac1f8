import { createHmac, timingSafeEqual } from 'node:crypto';

/** When a form was made, signed: a stranger's program cannot say that it took its time. */
export type FormMarks = {
  make(): string;
  /** Seconds since it was made; null when nobody here made it, or so long ago that it tells nothing. */
  age(mark: string): number | null;
};

/** A page may lie open over a weekend. */
const longest = 4 * 24 * 3600;

export function makeFormMarks(secret: string, now: () => number = Date.now): FormMarks {
  const seal = (moment: string): string =>
    createHmac('sha256', secret).update(`form made at ${moment}`).digest('base64url').slice(0, 22);
  return {
    make: () => {
      const moment = now().toString(36);
      return `${moment}.${seal(moment)}`;
    },
    age(mark) {
      const [moment = '', given = ''] = mark.slice(0, 80).split('.', 2);
      const [a, b] = [Buffer.from(given), Buffer.from(seal(moment))];
      if (a.length !== b.length || !timingSafeEqual(a, b)) return null;
      const seconds = (now() - Number.parseInt(moment, 36)) / 1000;
      return seconds >= 0 && seconds <= longest ? seconds : null;
    },
  };
}
