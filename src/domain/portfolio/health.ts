import { addDays, type Day } from '../time.ts';
import { isQuiet, type Heard } from './quiet.ts';

/** What is known of a partnership without asking anybody. */
export type Known = Heard & {
  readonly agreement: 'none' | 'draft' | 'put-forward' | 'in-force';
  readonly endsOn: Day | null;
  readonly evaluations: readonly Day[];
  /** People who act for each party. */
  readonly people: readonly number[];
  /** Open promises whose day has passed. */
  readonly quietPromises: number;
  /** Open risks of the shared register that something must be done about now. */
  readonly redRisks: number;
};

export const healthReasons = [
  'quiet',
  'no-agreement',
  'past-end',
  'ends-soon',
  'no-evaluation',
  'one-person',
  'nobody',
  'promises-quiet',
  'risks-red',
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

/**
 * A word about the relation with its reasons; never a number, and never about a person. The start page of the room and
 * the portfolio tell the same, because they ask here; what only one party knows (goals, weight) plays no part.
 */
export function healthOf(known: Known, today: Day): Health {
  if (known.state === 'ended') return { standing: 'ended', reasons: [] };
  const agreed = known.state === 'agreed' || known.agreement === 'in-force';
  const { endsOn } = known;
  const fewest = Math.min(...known.people);
  const calls: readonly (readonly [HealthReason, boolean])[] = [
    ['quiet', isQuiet(known, today)],
    ['no-agreement', known.state !== 'exploring' && known.agreement !== 'in-force'],
    ['past-end', endsOn !== null && endsOn < today],
    ['ends-soon', endsOn !== null && endsOn >= today && endsOn <= addDays(today, endsSoonDays)],
    ['no-evaluation', agreed && !known.evaluations.some((day) => day >= today)],
    ['one-person', fewest === 1],
    ['nobody', fewest === 0],
    ['promises-quiet', known.quietPromises > 0],
    ['risks-red', known.redRisks > 0],
  ];
  const reasons = calls.filter(([, holds]) => holds).map(([reason]) => reason);
  const care = reasons.length >= 3 || reasons.some((reason) => heavy.includes(reason));
  return { standing: reasons.length === 0 ? 'well' : care ? 'care' : 'look', reasons };
}
