import type { Ambient } from '#domain/ambient.ts';
import type { Revised } from '#domain/keeping.ts';
import { done, type Result } from '#domain/result.ts';
import { plannedYear, type PlannedStep } from '#domain/strategy/cycle.ts';
import { blocksApproval, missingIn } from '#domain/strategy/missing.ts';
import { emptyStrategy, type Strategy } from '#domain/strategy/model.ts';
import { balanceOf, ranked, scoreOf, type Balance, type Nomination } from '#domain/strategy/nominations.ts';
import type { PeopleReader } from '#features/people/index.ts';
import { ownHouse, type House } from './house.ts';
import type { StrategyReader, StrategyVersion } from './ports.ts';

type Needs = Ambient & { readonly people: PeopleReader; readonly strategies: StrategyReader };

export type StrategyPresented = {
  readonly house: House;
  /** Revision 0 where nothing has been written. */
  readonly strategy: Revised<Strategy>;
  readonly missing: ReturnType<typeof missingIn>;
  readonly versions: readonly StrategyVersion[];
  /** The draft says something else than the version in force. */
  readonly changed: boolean;
  readonly mayBeApproved: boolean;
};

export async function readStrategy(needs: Needs, organisationId: string): Promise<Result<StrategyPresented>> {
  const house = await ownHouse(needs, organisationId);
  if (!house.ok) return house;
  const strategy = (await needs.strategies.strategy(organisationId)) ?? { ...emptyStrategy, revision: 0 };
  const versions = (await needs.strategies.strategyVersions(organisationId, { limit: 50 })).items;
  const { revision, ...content } = strategy;
  const changed = revision > 0 && JSON.stringify(versions[0]?.content) !== JSON.stringify(content);
  return done({
    house: house.value,
    strategy,
    missing: missingIn(strategy),
    versions,
    changed,
    mayBeApproved: house.value.director && changed && !blocksApproval(strategy),
  });
}

export type YearPlan = {
  readonly house: House;
  readonly year: number;
  readonly strategy: Strategy;
  readonly steps: readonly PlannedStep[];
  readonly nominations: readonly (Nomination & { readonly score: number })[];
  readonly balance: Balance;
};

/** The year of the strategy as dated steps, with what the departments have nominated. */
export async function readYearPlan(
  needs: Needs,
  organisationId: string,
  year: number,
): Promise<Result<YearPlan>> {
  const house = await ownHouse(needs, organisationId);
  if (!house.ok) return house;
  const strategy = (await needs.strategies.strategy(organisationId)) ?? emptyStrategy;
  const kept = await needs.strategies.cycle(organisationId, year);
  const nominations = await needs.strategies.nominations(organisationId, year);
  return done({
    house: house.value,
    year,
    strategy,
    steps: plannedYear({ approach: strategy.approach, year }, kept),
    nominations: ranked(nominations).map((one) => ({ ...one, score: scoreOf(one) })),
    balance: balanceOf(nominations),
  });
}
