import type { Organisation } from '#domain/partnerships/model.ts';
import type { Role } from '#domain/people/roles.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { PeopleReader } from '#features/people/index.ts';

/** The asker's own organisation, and what may be done above its rooms. */
export type House = {
  readonly organisation: Organisation;
  /** Writes strategy, portfolio, wheel and account: network lead and director. */
  readonly lead: boolean;
  readonly director: boolean;
  readonly mayNominate: boolean;
};

/** Everything above the rooms is the organisation's own: others are told no more than that it is not theirs. */
export async function ownHouse(
  needs: { readonly people: PeopleReader },
  organisationId: string,
): Promise<Result<House>> {
  const mine = (await needs.people.myMemberships({ limit: 100 })).items;
  const own = mine.find((membership) => membership.organisationId === organisationId);
  if (!own) return problem((await needs.people.organisation(organisationId)) ? 'not-yours' : 'not-found');
  const has = (...roles: readonly Role[]): boolean => own.roles.some((role) => roles.includes(role));
  return done({
    organisation: own.organisation,
    lead: has('network-lead', 'director'),
    director: has('director'),
    mayNominate: own.roles.some((role) => role !== 'reader'),
  });
}

/** The same, for those who keep the whole portfolio. */
export async function ledHouse(
  needs: { readonly people: PeopleReader },
  organisationId: string,
): Promise<Result<House>> {
  const house = await ownHouse(needs, organisationId);
  return house.ok && !house.value.lead ? problem('not-yours') : house;
}
