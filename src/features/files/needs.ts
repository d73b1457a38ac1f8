import type { Ambient } from '#domain/ambient.ts';
import type { HistoryStore, PartnershipReader, Seat } from '#features/partnerships/index.ts';
import type { FileReader, FileStore, RoomFile } from './ports.ts';

export type FileReadingNeeds = Ambient & {
  readonly files: FileReader;
  readonly partnerships: PartnershipReader;
};

export type FileNeeds = FileReadingNeeds & { readonly files: FileStore; readonly history: HistoryStore };

const writes = ({ scope }: Seat): boolean => scope.includes('answer');

/** The seat for which the asker puts something here: for this party, or for the first of the own. */
export const puttingSeat = (seats: readonly Seat[], partyId: string | null): Seat | undefined =>
  seats.find((seat) => writes(seat) && (partyId === null || seat.partyId === partyId));

/** The seat by which the asker makes the next version: any of the room's, of an own file its party's. */
export const replacingSeat = (
  seats: readonly Seat[],
  { own, partyId }: Pick<RoomFile, 'own' | 'partyId'>,
): Seat | undefined =>
  seats.find((seat) => writes(seat) && seat.partyId === partyId) ?? (own ? undefined : seats.find(writes));

/** Taking away is for the party that put it here. */
export const removingSeat = (
  seats: readonly Seat[],
  { partyId }: Pick<RoomFile, 'partyId'>,
): Seat | undefined => seats.find((seat) => writes(seat) && seat.partyId === partyId);
