import { readGamePlace, readGamePlan, type GamePlace, type GamePlan } from '#domain/games/play.ts';
import type { GatheringView } from '#domain/gatherings/model.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { seeGathering } from '#features/gatherings/index.ts';

/** A game as one seat sees it, its plan and place read as a game's. */
export type GameView = {
  readonly view: GatheringView;
  readonly plan: GamePlan;
  readonly place: GamePlace;
};

/** Somebody at a game: which one, and what their cookie holds. */
export type GameSeat = { readonly id: string; readonly secret: string };

/** The game that this secret is a seat at. */
export async function seeGame(
  needs: Parameters<typeof seeGathering>[0],
  { id, secret }: GameSeat,
): Promise<Result<GameView>> {
  const seen = await seeGathering(needs, secret);
  if (!seen.ok) return seen;
  const { gathering } = seen.value;
  if (gathering.id !== id || gathering.kind !== 'game') return problem('not-found');
  return done({
    view: seen.value,
    plan: readGamePlan(gathering.plan),
    place: readGamePlace(gathering.place),
  });
}
