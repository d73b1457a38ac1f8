import { evaluationDays, type EvaluationReader } from '#features/evaluations/index.ts';
import { communicationDates, type CommunicationReader } from '#features/communication/index.ts';
import type { ContentReader } from '#features/guide/index.ts';
import type { PartnershipReader } from '#features/partnerships/index.ts';
import { promiseDates, type PromiseReader } from '#features/promises/index.ts';
import { riskDates, type RiskReader } from '#features/risks/index.ts';
import type { Ambient } from '#domain/ambient.ts';
import type { Day } from '#domain/time.ts';

type Needs = Ambient & {
  readonly content: ContentReader;
  readonly partnerships: PartnershipReader;
  readonly promises: PromiseReader;
  readonly risks: RiskReader;
  readonly communication: CommunicationReader;
  readonly evaluations: EvaluationReader;
};

export type RoomDate = {
  readonly day: Day;
  readonly kind: 'promise' | 'risk-review' | 'communication' | 'pulse-due' | 'round-deadline' | 'round-next';
  readonly title: string;
  /** Of what has a page of its own. */
  readonly id: string | null;
};

/** What has a day in a room beside the agreement's own days and its meetings, the earliest first. */
export async function roomDates(needs: Needs, partnershipId: string): Promise<readonly RoomDate[]> {
  const found: RoomDate[] = [
    ...(await promiseDates(needs, partnershipId)),
    ...(await riskDates(needs, partnershipId)),
    ...(await communicationDates(needs, partnershipId)),
    ...(await evaluationDays(needs, partnershipId)).map((one) => ({ ...one, id: null })),
  ];
  return found.toSorted((a, b) => a.day.localeCompare(b.day));
}
