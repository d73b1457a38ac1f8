import type { Ambient } from '#domain/ambient.ts';
import type { PageRequest } from '#domain/keeping.ts';
import { healthOf, type Health } from '#domain/portfolio/health.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { scoreOf } from '#domain/risks/trend.ts';
import { coverageOf, type Coverage } from '#domain/strategy/coverage.ts';
import { emptyStrategy, type Strategy } from '#domain/strategy/model.ts';
import { lightFor } from '#domain/tools/risks/register.ts';
import type { PeopleReader } from '#features/people/index.ts';
import { ledHouse, ownHouse, type House, type StrategyReader } from '#features/strategy/index.ts';
import type {
  Decision,
  PortfolioCounts,
  PortfolioEntry,
  PortfolioFacts,
  PortfolioReader,
  QuietReason,
} from './ports.ts';
import { portfolioQuery } from './schema.ts';
import { tellPulse, type PulseTold } from './tell-pulse.ts';

type Needs = Ambient & {
  readonly people: PeopleReader;
  readonly strategies: StrategyReader;
  readonly portfolio: PortfolioReader;
};

export type PortfolioLine = PortfolioEntry &
  Omit<PortfolioFacts, 'everybody' | 'quietPromises' | 'risks' | 'rounds'> & {
    readonly health: Health;
    /** How the parties said it goes, the last time they were asked and it was shown. */
    readonly pulse: PulseTold | null;
  };

export type PortfolioPresented = {
  readonly house: House;
  readonly asked: ReturnType<typeof portfolioQuery.parse>;
  readonly lines: readonly PortfolioLine[];
  readonly next: string | null;
  readonly counts: PortfolioCounts;
  readonly strategy: Strategy;
};

const unknownFacts: PortfolioFacts = {
  partners: [],
  people: 0,
  everybody: [],
  startsOn: null,
  endsOn: null,
  evaluations: [],
  phaseName: '',
  quietPromises: 0,
  risks: [],
  rounds: [],
};

/** A page of the portfolio; as many questions to the database whether there are five partnerships or ten thousand. */
export async function readPortfolio(
  needs: Needs,
  organisationId: string,
  asked: PageRequest & Readonly<Record<string, unknown>>,
): Promise<Result<PortfolioPresented>> {
  const house = await ledHouse(needs, organisationId);
  if (!house.ok) return house;
  const filter = portfolioQuery.parse(asked);
  const { after, limit } = asked;
  const { items, next } = await needs.portfolio.entries({
    organisationId,
    ...filter,
    today: needs.today,
    after,
    limit,
  });
  return done({
    house: house.value,
    asked: filter,
    lines: await linesOf(needs, items),
    next,
    counts: await needs.portfolio.counts(organisationId, needs.today),
    strategy: (await needs.strategies.strategy(organisationId)) ?? emptyStrategy,
  });
}

async function linesOf(needs: Needs, entries: readonly PortfolioEntry[]): Promise<readonly PortfolioLine[]> {
  const facts =
    entries.length === 0
      ? {}
      : await needs.portfolio.facts(
          entries.map(({ partyId }) => partyId),
          needs.today,
        );
  return entries.map((entry) => {
    const { everybody, quietPromises, risks, rounds, ...known } = facts[entry.partyId] ?? unknownFacts;
    const redRisks = risks.filter((risk) => lightFor(scoreOf(risk)) === 'red').length;
    const health = healthOf({ ...entry, ...known, people: everybody, quietPromises, redRisks }, needs.today);
    return { ...entry, ...known, health, pulse: tellPulse(rounds) };
  });
}

/** Those that have been quiet longest, for the page and for the weekly letter; nobody is told off. */
export async function quietOnes(
  needs: Needs,
  organisationId: string,
  limit = 10,
): Promise<readonly PortfolioLine[]> {
  const asked = { organisationId, sort: 'contact', quiet: true, today: needs.today, limit } as const;
  return linesOf(needs, (await needs.portfolio.entries(asked)).items);
}

export type CoveragePresented = {
  readonly house: House;
  readonly strategy: Strategy;
  readonly coverage: Coverage;
};

/** Goals × target groups × partnerships: the empty cells, the overloaded, and the strays both ways. */
export async function readCoverage(needs: Needs, organisationId: string): Promise<Result<CoveragePresented>> {
  const house = await ledHouse(needs, organisationId);
  if (!house.ok) return house;
  const strategy = (await needs.strategies.strategy(organisationId)) ?? emptyStrategy;
  const strands = await needs.portfolio.strands(organisationId);
  return done({ house: house.value, strategy, coverage: coverageOf(strategy, strands) });
}

export type PlacePresented = {
  readonly house: House;
  readonly line: PortfolioLine;
  readonly strategy: Strategy;
  readonly decisions: readonly Decision[];
  readonly reasons: readonly QuietReason[];
};

/** One partnership in the portfolio, with what has been decided about it and why. */
export async function readPlace(
  needs: Needs,
  organisationId: string,
  partnershipId: string,
): Promise<Result<PlacePresented>> {
  const house = await ledHouse(needs, organisationId);
  if (!house.ok) return house;
  const entry = await needs.portfolio.entryIn(organisationId, partnershipId);
  const [line] = entry ? await linesOf(needs, [entry]) : [];
  if (!line) return problem('not-found');
  return done({
    house: house.value,
    line,
    strategy: (await needs.strategies.strategy(organisationId)) ?? emptyStrategy,
    decisions: await needs.portfolio.decisions(line.partyId),
    reasons: await needs.portfolio.quietReasons(line.partyId),
  });
}

export type OwnGoals = {
  /** The own party's entry with the strategy its goals are from; one for each own party. */
  readonly own: readonly {
    readonly entry: PortfolioEntry;
    readonly organisationName: string;
    readonly strategy: Strategy;
  }[];
  readonly told: readonly { readonly partyId: string; readonly told: readonly string[] }[];
};

/** On a partnership's own page: which of our goals it serves, and which goals the others have told us. */
export async function readOwnGoals(needs: Needs, partnershipId: string): Promise<OwnGoals> {
  const own: OwnGoals['own'][number][] = [];
  for (const entry of await needs.portfolio.ownEntries(partnershipId)) {
    const house = await ownHouse(needs, entry.organisationId);
    if (!house.ok) continue;
    const strategy = (await needs.strategies.strategy(entry.organisationId)) ?? emptyStrategy;
    own.push({ entry, organisationName: house.value.organisation.name, strategy });
  }
  return { own, told: await needs.portfolio.toldGoals(partnershipId) };
}
