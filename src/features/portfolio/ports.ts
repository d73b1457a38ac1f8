import type { Page, PageRequest, Saved } from '#domain/keeping.ts';
import type { Strand } from '#domain/strategy/coverage.ts';
import type { Partnership } from '#domain/partnerships/model.ts';
import type { OrganisationKind } from '#domain/people/roles.ts';
import type { Day, Moment } from '#domain/time.ts';
import type { PhaseId } from '#domain/tools/phases/model.ts';
import type { ShownAnswers } from '#features/evaluations/index.ts';

export const choices = ['grow', 'keep', 'change', 'end'] as const;
export type Choice = (typeof choices)[number];
export const portfolioSorts = ['contact', 'name', 'weight', 'effort'] as const;
export type PortfolioSort = (typeof portfolioSorts)[number];
export const agreementStandings = ['none', 'draft', 'put-forward', 'in-force'] as const;

/** One line of an organisation's portfolio: the organisation's own view of one partnership. */
export type PortfolioEntry = {
  readonly partyId: string;
  readonly organisationId: string;
  readonly partnershipId: string;
  readonly name: string;
  readonly state: Partnership['state'];
  /** Where it stands in the twelve phases. */
  readonly phase: PhaseId;
  readonly agreement: (typeof agreementStandings)[number];
  readonly lastContactOn: Day;
  readonly choice: Choice | null;
  readonly snoozedUntil: Day | null;
  readonly goals: readonly string[];
  readonly groups: readonly string[];
  /** 1-5; 0 is not yet said. */
  readonly weight: number;
  readonly effort: number;
  /** The goals as they are told to the other parties; empty when they are kept to oneself. */
  readonly told: readonly string[];
  readonly revision: number;
};

/** What is known beside the entry, without asking anybody. */
export type PortfolioFacts = {
  readonly partners: readonly { readonly name: string; readonly kind: OrganisationKind }[];
  /** People of the own party. */
  readonly people: number;
  /** People of each party, the own among them. */
  readonly everybody: readonly number[];
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly evaluations: readonly Day[];
  /** What the own plan of the room calls its phase; empty when it is called as usual. */
  readonly phaseName: string;
  readonly quietPromises: number;
  /** The open ones of the shared register that both numbers are known of. */
  readonly risks: readonly { readonly probability: number; readonly consequence: number }[];
  /** The last two rounds that are shown, the oldest first. */
  readonly rounds: readonly ShownAnswers[];
};

export type PortfolioFilter = {
  readonly text?: string | undefined;
  readonly state?: Partnership['state'] | undefined;
  readonly phase?: PhaseId | undefined;
  readonly agreement?: PortfolioEntry['agreement'] | undefined;
  readonly choice?: Choice | 'none' | undefined;
  readonly quiet?: boolean | undefined;
  readonly stray?: boolean | undefined;
};

export type PortfolioAsked = PageRequest &
  PortfolioFilter & {
    readonly organisationId: string;
    readonly sort: PortfolioSort;
    readonly today: Day;
  };

export type Decision = {
  readonly id: string;
  readonly choice: Choice;
  readonly reason: string;
  readonly decidedOn: Day;
  readonly againOn: Day | null;
  readonly personName: string;
};

export type QuietReason = {
  readonly id: string;
  readonly reason: string;
  readonly until: Day;
  readonly at: Moment;
  readonly personName: string;
};

export type PortfolioCounts = {
  readonly states: Readonly<Partial<Record<Partnership['state'], number>>>;
  /** Of those that have not ended. */
  readonly phases: Readonly<Partial<Record<PhaseId, number>>>;
  readonly quiet: number;
  /** There are more than were counted. */
  readonly more: boolean;
};

export type PortfolioReader = {
  entries(asked: PortfolioAsked): Promise<Page<PortfolioEntry>>;
  /** By the partnership; for its organisation's network leads and directors, and the party's own people. */
  entryIn(organisationId: string, partnershipId: string): Promise<PortfolioEntry | null>;
  /** The entries of the asker's own parties in a partnership; nearly always one. */
  ownEntries(partnershipId: string): Promise<readonly PortfolioEntry[]>;
  /** By party; for network leads and directors alone, at most two hundred. */
  facts(partyIds: readonly string[], today: Day): Promise<Readonly<Partial<Record<string, PortfolioFacts>>>>;
  counts(organisationId: string, today: Day): Promise<PortfolioCounts>;
  /** Those that have not ended, as the strategy sees them; at most two thousand, by name. */
  strands(organisationId: string): Promise<readonly Strand[]>;
  decisions(partyId: string): Promise<readonly Decision[]>;
  quietReasons(partyId: string): Promise<readonly QuietReason[]>;
  /** The goals that parties have told each other. */
  toldGoals(partnershipId: string): Promise<readonly { partyId: string; told: readonly string[] }[]>;
};

export type PortfolioStore = PortfolioReader & {
  saveEntry(
    saving: Pick<PortfolioEntry, 'partyId' | 'goals' | 'groups' | 'weight' | 'effort' | 'told'> & {
      readonly fromRevision: number;
    },
  ): Promise<Saved<PortfolioEntry>>;
  addDecision(decision: Omit<Decision, 'personName'> & { readonly partyId: string }): Promise<boolean>;
  addQuietReason(
    reason: Omit<QuietReason, 'at' | 'personName'> & { readonly partyId: string },
  ): Promise<boolean>;
};
