import type { Ambient } from '#domain/ambient.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { HistoryStore, PartnershipReader, Seat } from '#features/partnerships/index.ts';
import type { Handover, HandoverReader, HandoverStore } from './ports.ts';

export type HandoverReadingNeeds = Ambient & {
  readonly handovers: HandoverReader;
  readonly partnerships: PartnershipReader;
};

export type HandoverNeeds = HandoverReadingNeeds & {
  readonly handovers: HandoverStore;
  readonly history: HistoryStore;
};

export const writingSeat = (seats: readonly Seat[], partyId: string): Seat | undefined =>
  seats.find((seat) => seat.partyId === partyId && seat.scope.includes('answer'));

export const askerId = ({ asker }: Pick<Ambient, 'asker'>): string | null =>
  'personId' in asker ? asker.personId : null;

/** An open hand-over of the asker's own party. */
export async function ownHandover(needs: HandoverReadingNeeds, id: string): Promise<Result<Handover>> {
  const handover = await needs.handovers.handover(id);
  if (!handover) return problem('not-found');
  const seats = await needs.partnerships.mySeats(handover.partnershipId);
  if (!writingSeat(seats, handover.partyId)) return problem('not-yours');
  return handover.state === 'open' ? done(handover) : problem('handover-closed');
}
