import type { Ambient } from '#domain/ambient.ts';
import { yearFrom } from '#domain/calendar/side-by-side.ts';
import { done, type Result } from '#domain/result.ts';
import { readPartnership, type PartnershipReader } from '#features/partnerships/index.ts';
import type { PartnerBusy, Span, WheelReader } from './ports.ts';

type Needs = Ambient & { readonly partnerships: PartnershipReader; readonly wheel: WheelReader };

export type RoomCalendars = Span & { readonly busy: readonly PartnerBusy[] };

/** When the parties of a room have said that they are busy, a year from this month: for whoever sees the room. */
export async function readRoomCalendars(needs: Needs, partnershipId: string): Promise<Result<RoomCalendars>> {
  const room = await readPartnership(needs, partnershipId);
  if (!room.ok) return room;
  const span = yearFrom(needs.today);
  return done({ ...span, busy: await needs.wheel.roomBusy(partnershipId, span) });
}
