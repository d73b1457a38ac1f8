import type { Scope } from '#domain/people/asker.ts';
import type { Seat } from './ports.ts';

const may = (seats: readonly Seat[], scope: Scope): boolean =>
  seats.some((seat) => seat.scope.includes(scope));

/** The lead only keeps things moving: inviting parties and giving the word for a reveal. */
export const isLead = (seats: readonly Seat[]): boolean => seats.some((seat) => seat.lead && !seat.byLink);
export const mayAnswer = (seats: readonly Seat[]): boolean => may(seats, 'answer');
export const mayAcceptFor = (seats: readonly Seat[], partyId: string): boolean =>
  seats.some((seat) => seat.partyId === partyId && seat.mandate && seat.scope.includes('accept'));
export const actsFor = (seats: readonly Seat[], partyId: string): boolean =>
  seats.some((seat) => seat.partyId === partyId);
