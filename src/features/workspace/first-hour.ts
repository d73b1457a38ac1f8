import type { Role } from '#domain/people/roles.ts';
import type { FirstHourStanding } from './ports.ts';

/** Two goals are enough to choose a first partnership by. */
const goalsToBegin = 2;

export const firstSteps = ['organisation', 'goals', 'partnership', 'invitation'] as const;
type FirstStep = (typeof firstSteps)[number];

export type FirstHour = {
  /** In their order, each with the way to where it is done; null while something before it is missing. */
  readonly steps: readonly {
    readonly step: FirstStep;
    readonly done: boolean;
    readonly way: readonly string[] | null;
  }[];
  /** The first that is not done. */
  readonly next: FirstStep | null;
  readonly away: boolean;
  /** Who may write the goals: the reader; the reader once the role is taken; or somebody else. */
  readonly writer: 'reader' | 'to-be' | 'other';
};

type Own = { readonly organisationId: string; readonly roles: readonly Role[] };

/** The list sees for itself what is done: nobody ticks it. */
export function firstHourOf(standing: Omit<FirstHourStanding, 'ideas'>, own: readonly Own[]): FirstHour {
  const { organisationId, partnershipId, goals, invited, away } = standing;
  const house = organisationId === null ? null : ['organisations', organisationId];
  const writer = writerIn(own.find((one) => one.organisationId === organisationId)?.roles ?? []);
  const steps = [
    { step: 'organisation', done: house !== null, way: house ?? ['organisations', 'new'] },
    {
      step: 'goals',
      done: goals >= goalsToBegin,
      way: writer === 'reader' && house ? [...house, 'strategy'] : null,
    },
    { step: 'partnership', done: partnershipId !== null, way: house && ['partnerships', 'new'] },
    {
      step: 'invitation',
      done: invited,
      way: partnershipId === null ? null : ['partnerships', partnershipId, 'parties'],
    },
  ] as const;
  return { steps, next: steps.find(({ done }) => !done)?.step ?? null, away, writer };
}

/** The strategy is the network lead's or the director's to write; an administrator gives out the roles. */
function writerIn(roles: readonly Role[]): FirstHour['writer'] {
  if (roles.some((role) => role === 'network-lead' || role === 'director')) return 'reader';
  return roles.includes('administrator') ? 'to-be' : 'other';
}
