import { part } from '../record.ts';
import { done, problem, type Result } from '../result.ts';
import type { Moment } from '../time.ts';
import { isWriting, type Plan, type Step } from './plan.ts';
import { extendTimer, pauseTimer, readTimer, resumeTimer, startTimer, type Timer } from './timer.ts';

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

export const deeds = ['next', 'back', 'reveal', 'more', 'much-more', 'pause', 'resume', 'end'] as const;
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

/** What a host asks for, from where everybody is. */
export function move(standing: Standing, deed: Deed): Result<Moved> {
  const { plan, place, shown, now } = standing;
  const index = plan.steps.findIndex(({ id }) => id === place.step);
  const step = plan.steps[index];
  const timed = (turn: (timer: Timer) => Timer): Result<Moved> =>
    place.timer ? done({ place: { ...place, timer: turn(place.timer) } }) : problem('no-step');
  switch (deed) {
    case 'next':
    case 'back': {
      const to = plan.steps[index + (deed === 'next' ? 1 : -1)];
      return to ? done(goTo(standing, to)) : problem('no-step');
    }
    case 'reveal':
      if (!step || !isWriting(step)) return problem('no-step');
      return done({ openStep: null, shown: [...new Set([...shown, step.id])] });
    case 'more':
      return timed((timer) => extendTimer(timer, now, 60));
    case 'much-more':
      return timed((timer) => extendTimer(timer, now, 300));
    case 'pause':
      return timed((timer) => pauseTimer(timer, now));
    case 'resume':
      return timed((timer) => resumeTimer(timer, now));
    case 'end':
      return done({ end: true, openStep: null });
  }
}
