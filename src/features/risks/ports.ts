import type { Page, PageRequest, Saved } from '#domain/keeping.ts';
import type { RiskScore, RoomRisk } from '#domain/risks/model.ts';
import type { Day } from '#domain/time.ts';
import type { ToDo } from '#features/partnerships/index.ts';

/** A risk with the names of those it is about. */
export type KeptRisk = RoomRisk & { readonly ownerName: string };

export type RiskReader = {
  risk(id: string): Promise<KeptRisk | null>;
  /** The shared register (`partyId` null), or one party's own, which only its seats read. */
  risks(
    partnershipId: string,
    page: PageRequest & { readonly partyId: string | null },
  ): Promise<Page<KeptRisk>>;
  /** The oldest first; of at most a hundred risks. */
  riskScores(riskIds: readonly string[]): Promise<readonly RiskScore[]>;
  /** Open risks that an own party keeps an eye on and that are to be looked at again before `until`. */
  risksToDo(until: Day): Promise<readonly ToDo[]>;
};

export type RiskStore = RiskReader & {
  addRisk(risk: Omit<RoomRisk, 'state' | 'revision'>): Promise<boolean>;
  saveRisk(risk: RoomRisk): Promise<Saved<KeptRisk>>;
};

export type { RiskScore, RoomRisk };
