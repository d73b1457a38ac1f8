import type { Ambient } from '#domain/ambient.ts';
import type { HistoryStore, PartnershipReader, Seat } from '#features/partnerships/index.ts';
import type { PromiseReader, PromiseStore, RoomPromise } from './ports.ts';

export type PromiseReadingNeeds = Ambient & {
  readonly promises: PromiseReader;
  readonly partnerships: PartnershipReader;
};

/** What the deeds of promises need from the world. */
export type PromiseNeeds = PromiseReadingNeeds & {
  readonly promises: PromiseStore;
  readonly history: HistoryStore;
};

const answers = (seat: Seat): boolean => seat.scope.includes('answer');

/** The seat by which the asker writes in the room, if any. */
export async function answeringSeat(
  { partnerships }: Pick<PromiseReadingNeeds, 'partnerships'>,
  partnershipId: string,
): Promise<Seat | undefined> {
  return (await partnerships.mySeats(partnershipId)).find(answers);
}

/** The seats by which the asker has a say over the promise: of its own party, or any when that party has left. */
export const keepingSeat = (
  seats: readonly Seat[],
  promise: Pick<RoomPromise, 'partyId'> & { readonly partyHere: boolean },
): Seat | undefined =>
  seats.find((seat) => answers(seat) && (!promise.partyHere || seat.partyId === promise.partyId));

/** The seat by which the asker may say yes or no to taking it. */
export const takingSeat = (seats: readonly Seat[], { offer }: RoomPromise): Seat | undefined =>
  seats.find((seat) => answers(seat) && seat.partyId === offer?.partyId);
