import type { RequestEvent } from '@sveltejs/kit';
import type { Deck } from '#domain/games/model.ts';
import { fitting } from '#domain/games/results.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { gameResults, seeGame, type GamePlayed, type GameSeat } from '#features/games/index.ts';
import type { Needs } from '#server/house/needs.ts';
import { seatHeader } from './operation.ts';

type At = { readonly seat: GameSeat; readonly deck: Deck };

/** The seat that a request names, and the cards that are played with. */
export const seatOf = ({ request, locals }: RequestEvent, id = ''): At => ({
  seat: { id, secret: request.headers.get(seatHeader) ?? '' },
  deck: locals.visit.deck,
});

/** The game as its seat sees it, with what it leaves. */
export async function seenGame(needs: Needs, { seat, deck }: At): Promise<Result<GamePlayed>> {
  const game = await seeGame(needs, seat);
  if (!game.ok) return game;
  const results = gameResults({ game: game.value, deck, language: needs.language }, needs.sha256);
  return done({ id: seat.id, title: game.value.view.gathering.title, results });
}

/** What a game leaves, with what each line can become, and has become in this partnership. */
export async function presentPlayed(needs: Needs, played: GamePlayed, partnershipId?: string) {
  if (partnershipId !== undefined && !(await needs.partnerships.partnership(partnershipId)))
    return problem('not-found');
  const taken =
    partnershipId === undefined ? [] : await needs.gatherings.takenResults(partnershipId, played.id);
  const became = new Map(taken.map((one) => [one.key, one.became]));
  return done({
    game: played.id,
    title: played.title,
    results: played.results.map((one) => ({
      ...one,
      may: fitting[one.kind],
      became: became.get(one.key) ?? null,
    })),
  });
}
