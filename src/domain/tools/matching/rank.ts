import { idsOf, textOf } from '../counting.ts';
import type { Said } from '../result.ts';
import type { ToolSheet } from '../tool.ts';

/** How near a candidate is: one knows them, knows someone who does, or has two to go by. */
export const paths = ['one', 'two', 'three'] as const;

/** The longest way that counts. */
const longest = paths.length;

export type Candidate = {
  readonly name: Said;
  /** What they can bring that the library lacks; and what they lack that it can bring. */
  readonly toUs: readonly string[];
  readonly toThem: readonly string[];
  readonly wants: readonly string[];
  /** Steps on the way, 1 to 3; null when nobody has found out. */
  readonly steps: number | null;
  /** `toUs` + `toThem` + 3, 2 or 1 for the way; nothing for a way one does not know. */
  readonly total: number;
  readonly sector: string;
  readonly via: string;
  readonly pick: string;
  readonly reason: string;
};

const both = (some: readonly string[], others: readonly string[]): readonly string[] =>
  some.filter((one) => others.includes(one));

/** Points for being near: 3 for those one knows, 1 for those with two to go by. */
export const nearness = (steps: number | null): number => (steps === null ? 0 : longest + 1 - steps);

/** The candidates, the best complement first; of equals, the nearest, then the one written first. */
export function ranked({ shared, sides }: ToolSheet): readonly Candidate[] {
  const [lacks, offers] = [idsOf(shared['lacks']), idsOf(shared['offers'])];
  const candidates = sides.map(({ answers }, index): Candidate => {
    const text = (id: string): string => textOf(answers[id]);
    const wants = idsOf(answers['wants']);
    const [toUs, toThem] = [both(lacks, idsOf(answers['gives'])), both(wants, offers)];
    const at = paths.findIndex((path) => path === text('near'));
    const steps = at < 0 ? null : at + 1;
    const total = toUs.length + toThem.length + nearness(steps);
    const words = { sector: text('sector'), via: text('via'), pick: text('pick'), reason: text('reason') };
    return { name: { side: index }, toUs, toThem, wants, steps, total, ...words };
  });
  return candidates.toSorted((a, b) => b.total - a.total || nearness(b.steps) - nearness(a.steps));
}

/** Each gains something from the other. */
export const isMutual = ({ toUs, toThem }: Candidate): boolean => toUs.length > 0 && toThem.length > 0;
