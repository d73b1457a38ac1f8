import type { RoomOrigin } from '#domain/copies/room-origin.ts';

export type CopyReader = {
  /** Where a room that came as a copy came from; null for one that was begun here. */
  origin(partnershipId: string): Promise<RoomOrigin | null>;
};
