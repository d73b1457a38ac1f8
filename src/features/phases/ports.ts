import type { GateWord, Tick } from '#domain/phases/exit.ts';
import type { RoomFacts } from '#domain/sights/room-facts.ts';
import type { PhasePlan } from '#domain/phases/plan.ts';
import type { PhaseRoad } from '#domain/phases/road.ts';
import type { Moment } from '#domain/time.ts';
import type { ToDo } from '#features/partnerships/index.ts';

/** The plan a partnership runs by; null where it is the product's own. */
export type PlanVersion = {
  readonly id: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly number: number;
  /** False for a version that goes back to the product's own plan. */
  readonly own: boolean;
  readonly content: PhasePlan;
  readonly createdAt: Moment;
};

export type KeptRoad = {
  readonly road: PhaseRoad;
  readonly revision: number;
  readonly plan: PlanVersion | null;
};

export type KeptTick = Tick & { readonly personName: string; readonly at: Moment };
export type KeptWord = GateWord & {
  readonly id: string;
  readonly note: string;
  readonly personName: string;
  readonly at: Moment;
};

/** Who says yes at the gates: the directors of the organisation that leads, and whether the asker is one. */
export type GateKeepers = {
  readonly organisationName: string;
  readonly names: readonly string[];
  readonly mine: boolean;
};

export type PhaseReader = {
  road(partnershipId: string): Promise<KeptRoad | null>;
  /** Those that stand; taken back ones are left out. */
  ticks(partnershipId: string): Promise<readonly KeptTick[]>;
  /** The newest first, at most a hundred. */
  gateWords(partnershipId: string): Promise<readonly KeptWord[]>;
  gateKeepers(partnershipId: string): Promise<GateKeepers>;
  facts(partnershipId: string): Promise<RoomFacts>;
  /** What of the phases waits for the asker, in all partnerships: gates to answer, and ticks that only the own party lacks. */
  phasesToDo(): Promise<readonly ToDo[]>;
  /** An organisation's plans, the newest first, at most twenty. */
  plans(organisationId: string): Promise<readonly PlanVersion[]>;
};

export type TickSave = Tick & {
  readonly partnershipId: string;
  readonly ticked: boolean;
  readonly shared: boolean;
};

export type PhaseStore = PhaseReader & {
  /** By the lead. False when somebody moved since that revision. */
  saveRoad(save: {
    readonly partnershipId: string;
    readonly road: PhaseRoad;
    readonly fromRevision: number;
  }): Promise<boolean>;
  /** For an own party. False when it stood so already. */
  tick(save: TickSave): Promise<boolean>;
  /** Asked by the lead, answered by a director; the database tells it in the history. */
  addGateWord(
    word: GateWord & { readonly id: string; readonly partnershipId: string; readonly note: string },
  ): Promise<boolean>;
  /** False when somebody else made the next number first. */
  addPlan(plan: {
    readonly id: string;
    readonly organisationId: string;
    readonly number: number;
    readonly own: boolean;
    readonly content: PhasePlan;
  }): Promise<boolean>;
};
