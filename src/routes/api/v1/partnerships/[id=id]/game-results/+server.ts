import type { RequestHandler } from '@sveltejs/kit';
import { checkInput } from '#domain/check-input.ts';
import { done } from '#domain/result.ts';
import { takeResults } from '#features/games/index.ts';
import { answerApi } from '../../../answer-api.ts';
import { takeGameResults } from '../../../operations/games.ts';
import { presentPlayed, seatOf, seenGame } from '../../../present-game.ts';
import { seenPartnership } from '../../../present-partnership.ts';
import { resultsTaking } from '../../../shapes/games.ts';

export const POST: RequestHandler = (event) =>
  answerApi(takeGameResults, async ({ needs, params, body }) => {
    const seen = await seenPartnership(needs, params['id']);
    if (!seen.ok) return seen;
    const asked = checkInput(resultsTaking, body);
    if (!asked.ok) return asked;
    const { game, meetingId = '', takes } = asked.value;
    const played = await seenGame(needs, seatOf(event, game));
    if (!played.ok) return played;
    const taking = { partnershipId: seen.value, meetingId, takes };
    const taken = await takeResults(needs, played.value, taking);
    if (!taken.ok) return taken;
    const left = await presentPlayed(needs, played.value, seen.value);
    return left.ok ? done({ ...left.value, taken: taken.value.taken }) : left;
  })(event);
