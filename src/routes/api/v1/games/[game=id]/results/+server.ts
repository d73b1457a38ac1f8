import type { RequestHandler } from '@sveltejs/kit';
import { answerApi } from '../../../answer-api.ts';
import { readGameResults } from '../../../operations/games.ts';
import { presentPlayed, seatOf, seenGame } from '../../../present-game.ts';

export const GET: RequestHandler = (event) =>
  answerApi(readGameResults, async ({ needs, params, query }) => {
    const played = await seenGame(needs, seatOf(event, params['game']));
    if (!played.ok) return played;
    return presentPlayed(needs, played.value, query['partnership'] as string | undefined);
  })(event);
