import { isDay, type Day } from '../time.ts';
import type { Approach } from './model.ts';

/** The year of a strategy: read it, nominate, choose, look halfway, account. */
export const cycleSteps = ['strategy', 'nominations', 'meeting', 'check', 'account'] as const;
export type CycleStep = (typeof cycleSteps)[number];

/** Where in the year each step lies when nobody has moved it. */
const usual: Readonly<Record<CycleStep, string>> = {
  strategy: '01-15',
  nominations: '02-15',
  meeting: '03-15',
  check: '09-15',
  account: '11-15',
};

export type KeptStep = {
  readonly step: CycleStep;
  readonly day: Day | null;
  readonly doneOn: Day | null;
  readonly note: string;
  readonly revision: number;
};

export type PlannedStep = Omit<KeptStep, 'day'> & {
  readonly day: Day;
  /** True where the day is our suggestion. */
  readonly suggested: boolean;
  readonly standing: 'done' | 'now' | 'later';
};

/** Under approach A nobody chooses across departments, and under B no department nominates. */
export const stepsOf = (approach: Approach | null): readonly CycleStep[] =>
  cycleSteps.filter((step) => !(approach === 'b' && step === 'nominations'));

/** The steps of a year with their days; the first that is not done is what to do now. */
export function plannedYear(
  { approach, year }: { readonly approach: Approach | null; readonly year: number },
  kept: readonly KeptStep[],
): readonly PlannedStep[] {
  const steps = stepsOf(approach).map((step) => {
    const own = kept.find((one) => one.step === step);
    const day = own?.day && isDay(own.day) ? own.day : `${year}-${usual[step]}`;
    return {
      step,
      day,
      suggested: !own?.day,
      doneOn: own?.doneOn ?? null,
      note: own?.note ?? '',
      revision: own?.revision ?? 0,
    };
  });
  const now = steps.find(({ doneOn }) => doneOn === null)?.step;
  return steps
    .map((one) => ({
      ...one,
      standing:
        one.doneOn !== null ? ('done' as const) : one.step === now ? ('now' as const) : ('later' as const),
    }))
    .toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}
