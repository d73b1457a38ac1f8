import { error, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { qrCode } from '#domain/qr/qr-code.ts';
import { qrSvg } from '#domain/qr/qr-svg.ts';
import { showCode } from '#domain/gatherings/code.ts';
import { seeGame, type GameSeat, type GameView } from '#features/games/index.ts';
import { address } from '#words/addresses.ts';
import { seatSecret } from '../../../gathering-seat.ts';

export type At = Pick<RequestEvent, 'cookies' | 'locals'> & { readonly params: { readonly id: string } };

/** The reader's seat at the game of this address. */
export const seatAt = ({ cookies, params }: Pick<At, 'cookies' | 'params'>): GameSeat => ({
  id: params.id,
  secret: seatSecret(cookies, params.id),
});

/** The game as the reader's seat sees it; who has none is led to where a code is written. */
export async function readGame(event: At): Promise<GameView> {
  const { within, language } = event.locals;
  const seen = await within((needs) => seeGame(needs, seatAt(event)));
  if (seen.ok) return seen.value;
  if (seen.problem.kind === 'not-found') error(404);
  redirect(303, address(language, 'workshop'));
}

/** The code, and how one comes in by it. */
export function entranceOf({ locals: { visit, language } }: Pick<At, 'locals'>, { view }: GameView) {
  const join = visit.publicUrl + address(language, 'workshop');
  const { code, endedAt } = view.gathering;
  return {
    code: showCode(code),
    joinAddress: join.replace(/^https?:\/\//, ''),
    // The code leads straight to the field for a name.
    qr: endedAt ? '' : qrSvg(qrCode(`${join}?code=${code}`)),
  };
}
