import type { Day } from '#domain/time.ts';
import type { EvaluationReader } from './ports.ts';

/** What the calendar has of a room's pulses and rounds. */
export type EvaluationDay = {
  readonly day: Day;
  readonly kind: 'pulse-due' | 'round-deadline' | 'round-next';
  readonly title: string;
};

export async function evaluationDays(
  { evaluations }: { readonly evaluations: EvaluationReader },
  partnershipId: string,
): Promise<readonly EvaluationDay[]> {
  const rounds = (await evaluations.rounds(partnershipId, { limit: 100 })).items;
  const rhythm = await evaluations.rhythm(partnershipId);
  return [
    ...(rhythm?.nextOn ? [{ day: rhythm.nextOn, kind: 'pulse-due' as const, title: '' }] : []),
    ...rounds.flatMap(({ state, deadline, title, nextOn }): EvaluationDay[] =>
      state === 'open'
        ? [{ day: deadline, kind: 'round-deadline', title }]
        : nextOn === null
          ? []
          : [{ day: nextOn, kind: 'round-next', title }],
    ),
  ].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
