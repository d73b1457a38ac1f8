import { checkInput } from '#domain/check-input.ts';
import { readCode } from '#domain/gatherings/code.ts';
import { done, problem } from '#domain/result.ts';
import { joinGathering } from '#features/gatherings/index.ts';
import { answerApi } from '../../answer-api.ts';
import { takeGameSeat } from '../../operations/games.ts';
import { seatAsked } from '../../shapes/games.ts';

export const POST = answerApi(takeGameSeat, async ({ needs, body }) => {
  const asked = checkInput(seatAsked, body);
  if (!asked.ok) return asked;
  const code = readCode(asked.value.code);
  const found = code === null ? null : await needs.gatherings.byCode(code);
  if (code === null || found?.kind !== 'game') return problem('no-such-gathering', { field: 'code' });
  const joined = await joinGathering(needs, { code, name: asked.value.name });
  return joined.ok ? done({ game: joined.value.gatheringId, seat: joined.value.secret }) : joined;
});
