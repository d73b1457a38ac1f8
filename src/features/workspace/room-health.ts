import { healthOf, type HealthReason } from '#domain/portfolio/health.ts';
import type { Day } from '#domain/time.ts';
import type { Partnership } from '#features/partnerships/index.ts';

export const roomReasons = ['promises-quiet', 'risks-red'] as const;
export type RoomReason = HealthReason | (typeof roomReasons)[number];

/** How a room stands: a light that says why. About the relation, never about a person. */
export type RoomHealth = {
  readonly standing: 'well' | 'look' | 'care' | 'ended';
  readonly reasons: readonly RoomReason[];
};

export type RoomFound = {
  readonly partnership: Pick<Partnership, 'state' | 'endsOn' | 'createdAt'>;
  readonly lastHeard: Day | null;
  readonly agreement: 'none' | 'draft' | 'put-forward' | 'in-force';
  readonly evaluations: readonly Day[];
  /** People who act for each party. */
  readonly people: readonly number[];
  readonly quietPromises: number;
  readonly redRisks: number;
};

/** By the same rules as the portfolio, as far as all parties may see the same; goals are each party's own. */
export function roomHealth(found: RoomFound, today: Day): RoomHealth {
  const { partnership, lastHeard, agreement, evaluations } = found;
  const health = healthOf(
    {
      state: partnership.state,
      lastContactOn: lastHeard ?? partnership.createdAt.slice(0, 10),
      snoozedUntil: null,
      agreement,
      endsOn: partnership.endsOn,
      evaluations,
      people: Math.min(...found.people, 2),
      goals: 1,
    },
    today,
  );
  if (health.standing === 'ended') return health;
  const reasons: readonly RoomReason[] = [
    ...health.reasons,
    ...(found.quietPromises > 0 ? (['promises-quiet'] as const) : []),
    ...(found.redRisks > 0 ? (['risks-red'] as const) : []),
  ];
  const heavy = health.standing === 'care' || reasons.length >= 3;
  return { standing: reasons.length === 0 ? 'well' : heavy ? 'care' : 'look', reasons };
}
