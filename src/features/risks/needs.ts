import type { Ambient } from '#domain/ambient.ts';
import type { ContentReader } from '#features/guide/index.ts';
import type { HistoryStore, PartnershipReader, Seat } from '#features/partnerships/index.ts';
import type { RiskReader, RiskStore, RoomRisk } from './ports.ts';

export type RiskReadingNeeds = Ambient & {
  readonly risks: RiskReader;
  readonly partnerships: PartnershipReader;
  readonly content: ContentReader;
};

export type RiskNeeds = RiskReadingNeeds & { readonly risks: RiskStore; readonly history: HistoryStore };

/** The seat by which the asker writes in a register: any in the shared one, the own party's in its own. */
export const registerSeat = (
  seats: readonly Seat[],
  { partyId }: Pick<RoomRisk, 'partyId'>,
): Seat | undefined =>
  seats.find((seat) => seat.scope.includes('answer') && (partyId === null || seat.partyId === partyId));
