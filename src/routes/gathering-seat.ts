import type { Cookies } from '@sveltejs/kit';
import type { SeatTaken } from '#features/gatherings/index.ts';

/** A workshop or a game is over within a day or two; the seat may be looked at for a while after. */
const days = 90;

const nameOf = (gatheringId: string): string => `seat-${gatheringId}`;

/** The secret of the reader's seat at a gathering, as the browser keeps it; empty when there is none. */
export const seatSecret = (cookies: Pick<Cookies, 'get'>, gatheringId: string): string =>
  cookies.get(nameOf(gatheringId)) ?? '';

/** Puts the seat where only the browser has it: no script reads it, no other site sends it. */
export function keepSeat(
  { cookies, url }: { readonly cookies: Cookies; readonly url: URL },
  { gatheringId, secret }: SeatTaken,
): void {
  cookies.set(nameOf(gatheringId), secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
    maxAge: days * 86_400,
  });
}

/** The seat was left: the browser forgets it. */
export const dropSeat = ({ cookies }: { readonly cookies: Cookies }, gatheringId: string): void =>
  cookies.delete(nameOf(gatheringId), { path: '/' });
