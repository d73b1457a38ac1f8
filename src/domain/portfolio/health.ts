import { addDays, type Day } from '../time.ts';
import { isQuiet, type Heard } from './quiet.ts';

/** What is known of a partnership without asking anybody. */
export type Known = Heard & {
  readonly agreement: 'none' | 'draft' | 'put-forward' | 'in-force';
  readonly endsOn: Day | null;
  readonly evaluations: readonly Day[];
  /** People who act for the own party. */
  readonly people: number;
  readonly goals: number;
};

export const healthReasons = [
  'quiet',
  'no-agreement',
  'past-end',
  'ends-soon',
  'no-evaluation',
  'one-person',
  'nobody',
  'no-goal',
] as const;
export type HealthReason = (typeof healthReasons)[number];

export type Health = {
  /** `well`: nothing calls; `look`: one or two things do; `care`: three or more, or one that is heavy. */
  readonly standing: 'well' | 'look' | 'care' | 'ended';
  readonly reasons: readonly HealthReason[];
};

/** An end nearer than this is worth a talk about going on. */
export const endsSoonDays = 90;

const heavy: readonly HealthReason[] = ['past-end', 'nobody'];

/** A word about the relation with its reasons; never a number, and never about a person. */
export function healthOf(known: Known, today: Day): Health {
  if (known.state === 'ended') return { standing: 'ended', reasons: [] };
  const agreed = known.state === 'agreed' || known.agreement === 'in-force';
  const { endsOn } = known;
  const calls: readonly (readonly [HealthReason, boolean])[] = [
    ['quiet', isQuiet(known, today)],
    ['no-agreement', known.state !== 'exploring' && known.agreement !== 'in-force'],
    ['past-end', endsOn !== null && endsOn < today],
    ['ends-soon', endsOn !== null && endsOn >= today && endsOn <= addDays(today, endsSoonDays)],
    ['no-evaluation', agreed && !known.evaluations.some((day) => day >= today)],
    ['one-person', known.people === 1],
    ['nobody', known.people === 0],
    ['no-goal', known.goals === 0],
  ];
  const reasons = calls.filter(([, holds]) => holds).map(([reason]) => reason);
  const care = reasons.length >= 3 || reasons.some((reason) => heavy.includes(reason));
  return { standing: reasons.length === 0 ? 'well' : care ? 'care' : 'look', reasons };
}
