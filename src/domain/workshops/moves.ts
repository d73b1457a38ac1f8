import { part } from '../record.ts';
import { done, problem, type Result } from '../result.ts';
import type { Moment } from '../time.ts';
import { isWriting, type Plan, type Step } from './plan.ts';
import { isTimerDeed, readTimer, startTimer, timerDeeds, turnTimer, type Timer } from './timer.ts';

/** Where everybody is: before the first step, or in one of them with its time. */
export type Place = { readonly step: string | null; readonly timer: Timer | null };

/** All that a move is made from. */
export type Standing = {
  readonly plan: Plan;
  readonly place: Place;
  readonly openStep: string | null;
  readonly shown: readonly string[];
  readonly now: Moment;
};

/** What a move changes. */
export type Moved = {
  readonly place?: Place;
  readonly openStep?: string | null;
  readonly shown?: readonly string[];
  readonly end?: true;
};

export const deeds = ['next', 'back', 'jump', 'reveal', 'end', ...timerDeeds] as const;
export type Deed = (typeof deeds)[number];

/** The place as it was kept. */
export function readPlace(kept: unknown, { steps }: Plan): Place {
  const step = part(kept, 'step');
  const known = steps.find(({ id }) => id === step);
  return { step: known?.id ?? null, timer: known ? readTimer(part(kept, 'timer')) : null };
}

export const currentStep = ({ plan, place }: Pick<Standing, 'plan' | 'place'>): Step | null =>
  plan.steps.find(({ id }) => id === place.step) ?? null;

/** waiting → silent (each writes alone) → revealed; what nobody writes in alone is revealed from the start. */
export type Stage = 'waiting' | 'silent' | 'revealed' | 'closed';

export function stageOf(step: Step, { place, openStep, shown }: Omit<Standing, 'now' | 'plan'>): Stage {
  if (shown.includes(step.id)) return 'revealed';
  if (openStep === step.id) return 'silent';
  if (place.step === step.id) return isWriting(step) ? 'closed' : 'revealed';
  return 'waiting';
}

/** Everybody goes to a step; its time begins. What was shown of it stays shown. */
function goTo(standing: Standing, step: Step): Moved {
  return {
    place: { step: step.id, timer: startTimer(standing.now, step.minutes * 60) },
    openStep: isWriting(step) ? step.id : null,
  };
}

/** What a host asks for, from where everybody is; `to` is the step that all jump to. */
export function move(standing: Standing, deed: Deed, to = ''): Result<Moved> {
  const { plan, place, shown, now } = standing;
  if (isTimerDeed(deed))
    return place.timer
      ? done({ place: { ...place, timer: turnTimer(place.timer, now, deed) } })
      : problem('no-step');
  const index = plan.steps.findIndex(({ id }) => id === place.step);
  const step = plan.steps[index];
  const go = (next: Step | undefined): Result<Moved> =>
    next ? done(goTo(standing, next)) : problem('no-step');
  switch (deed) {
    case 'next':
      return go(plan.steps[index + 1]);
    case 'back':
      return go(plan.steps[index - 1]);
    case 'jump':
      return go(plan.steps.find(({ id }) => id === to));
    case 'reveal':
      if (!step || !isWriting(step)) return problem('no-step');
      return done({ openStep: null, shown: [...new Set([...shown, step.id])] });
    case 'end':
      return done({ end: true, openStep: null });
  }
}
