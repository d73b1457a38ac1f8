import type { Page, PageRequest, Revised, Saved } from '#domain/keeping.ts';
import type { CycleStep, KeptStep } from '#domain/strategy/cycle.ts';
import type { Strategy } from '#domain/strategy/model.ts';
import type { Nomination } from '#domain/strategy/nominations.ts';
import type { Day, Moment } from '#domain/time.ts';

/** What the director has approved; never changed afterwards. */
export type StrategyVersion = {
  readonly id: string;
  readonly number: number;
  readonly content: Strategy;
  readonly note: string;
  readonly approvedAt: Moment;
  readonly approvedName: string;
};

export type StrategyReader = {
  /** What is being written; for the organisation's own members. */
  strategy(organisationId: string): Promise<Revised<Strategy> | null>;
  /** Newest first. */
  strategyVersions(organisationId: string, page: PageRequest): Promise<Page<StrategyVersion>>;
  cycle(organisationId: string, year: number): Promise<readonly KeptStep[]>;
  /** In the order they came; at most two hundred. */
  nominations(organisationId: string, year: number): Promise<readonly Nomination[]>;
};

export type StrategyStore = StrategyReader & {
  saveStrategy(saving: {
    readonly organisationId: string;
    readonly content: Strategy;
    readonly fromRevision: number;
  }): Promise<Saved<Revised<Strategy>>>;
  /** False when somebody has approved a version with this number. */
  addStrategyVersion(version: {
    readonly id: string;
    readonly organisationId: string;
    readonly number: number;
    readonly content: Strategy;
    readonly note: string;
  }): Promise<boolean>;
  saveStep(saving: {
    readonly organisationId: string;
    readonly year: number;
    readonly step: CycleStep;
    readonly day: Day | null;
    readonly doneOn: Day | null;
    readonly note: string;
    readonly fromRevision: number;
  }): Promise<boolean>;
  /** `full` when the department has its five already; they are counted one transaction at a time. */
  addNomination(
    nomination: Omit<Nomination, 'state' | 'owner' | 'revision'> & {
      readonly organisationId: string;
      readonly year: number;
    },
  ): Promise<'added' | 'full' | 'refused'>;
  saveNomination(
    saving: Pick<Nomination, 'id' | 'state' | 'owner'> & { readonly fromRevision: number },
  ): Promise<boolean>;
};
