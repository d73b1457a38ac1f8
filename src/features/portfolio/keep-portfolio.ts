import type { Ambient } from '#domain/ambient.ts';
import { checkInput } from '#domain/check-input.ts';
import { done, problem, type Problem, type Result } from '#domain/result.ts';
import { emptyStrategy } from '#domain/strategy/model.ts';
import type { PeopleReader } from '#features/people/index.ts';
import { ledHouse, type StrategyReader } from '#features/strategy/index.ts';
import type { PortfolioEntry, PortfolioStore } from './ports.ts';
import { decisionInput, placeInput, quietInput } from './schema.ts';

type Needs = Ambient & {
  readonly people: PeopleReader;
  readonly strategies: StrategyReader;
  readonly portfolio: PortfolioStore;
};
type Place = { readonly organisationId: string; readonly partnershipId: string };

export type PlaceCrossed = Problem & { readonly kind: 'stale'; readonly current: PortfolioEntry };

/**
 * Which goals and groups a partnership serves, how much it weighs and costs: by the party's own people and by
 * network leads and directors. The goals' titles are told to the other parties only when that is asked for.
 */
export async function placePartnership(
  needs: Needs,
  { organisationId, partnershipId }: Place,
  input: unknown,
): Promise<Result<{ revision: number }, Problem | PlaceCrossed>> {
  const entry = await needs.portfolio.entryIn(organisationId, partnershipId);
  if (!entry) return problem('not-found');
  const checked = checkInput(placeInput, input);
  if (!checked.ok) return checked;
  const { tell, revision, ...place } = checked.value;
  const strategy = (await needs.strategies.strategy(organisationId)) ?? emptyStrategy;
  const chosen = strategy.goals.filter(({ id }) => place.goals.includes(id));
  const goals = place.goals.filter((id) => chosen.some((goal) => goal.id === id));
  const groups = place.groups.filter((id) => strategy.groups.some((group) => group.id === id));
  const saved = await needs.portfolio.saveEntry({
    ...place,
    partyId: entry.partyId,
    goals: [...new Set(goals)],
    groups: [...new Set(groups)],
    told: tell ? chosen.map(({ title }) => title) : [],
    fromRevision: revision,
  });
  if (saved.saved) return done({ revision: saved.revision });
  if (!saved.current) return problem('not-yours');
  return { ok: false, problem: { kind: 'stale', current: saved.current } };
}

/** Grow, keep, change or end, with the reason and the day; a new decision stands beside the old ones. */
export async function decide(needs: Needs, place: Place, input: unknown): Promise<Result<{ id: string }>> {
  const entry = await ledEntry(needs, place);
  if (!entry.ok) return entry;
  const checked = checkInput(decisionInput, input);
  if (!checked.ok) return checked;
  const [last] = await needs.portfolio.decisions(entry.value.partyId);
  // Pressed twice: the same words on the same day are one decision.
  if (last && Object.entries(checked.value).every(([key, value]) => last[key as keyof typeof last] === value))
    return done({ id: last.id });
  const decision = { id: needs.newId(), partyId: entry.value.partyId, ...checked.value };
  return (await needs.portfolio.addDecision(decision)) ? done({ id: decision.id }) : problem('not-yours');
}

/** Why it is all right that nothing happens for a while, and until when; at most a year. */
export async function letBeQuiet(
  needs: Needs,
  place: Place,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const entry = await ledEntry(needs, place);
  if (!entry.ok) return entry;
  const checked = checkInput(quietInput, input);
  if (!checked.ok) return checked;
  const { reason, until } = checked.value;
  if (until <= needs.today || until > `${Number(needs.today.slice(0, 4)) + 1}${needs.today.slice(4)}`)
    return problem('quiet-too-long', { field: 'until' });
  const [last] = await needs.portfolio.quietReasons(entry.value.partyId);
  if (last && last.reason === reason && last.until === until) return done({ id: last.id });
  const quiet = { id: needs.newId(), partyId: entry.value.partyId, reason, until };
  return (await needs.portfolio.addQuietReason(quiet)) ? done({ id: quiet.id }) : problem('not-yours');
}

async function ledEntry(
  needs: Needs,
  { organisationId, partnershipId }: Place,
): Promise<Result<PortfolioEntry>> {
  const house = await ledHouse(needs, organisationId);
  if (!house.ok) return house;
  const entry = await needs.portfolio.entryIn(organisationId, partnershipId);
  return entry ? done(entry) : problem('not-found');
}
