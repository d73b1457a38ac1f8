import type { Ambient } from '#domain/ambient.ts';
import type { Deck } from '#domain/games/model.ts';
import { firstPlace } from '#domain/games/play.ts';
import { problem, type Result } from '#domain/result.ts';
import { beginGathering, type GatheringStore, type SeatTaken } from '#features/gatherings/index.ts';

type Needs = Ambient & { readonly gatherings: GatheringStore };

/** Hours that the code of a game works: an afternoon, and the morning after. */
const open = 48;

export type BeginGame = {
  readonly scenario: string;
  readonly hostName: string;
  readonly hostPlays: boolean;
};

/** Whoever begins a game leads it, with an account or without. */
export async function beginGame(
  needs: Needs,
  deck: Deck,
  { scenario, hostName, hostPlays }: BeginGame,
): Promise<Result<SeatTaken>> {
  const chosen = deck.scenarios.find(({ id }) => id === scenario);
  if (!chosen) return problem('not-chosen', { field: 'scenario' });
  return beginGathering(needs, {
    kind: 'game',
    language: needs.language,
    title: chosen.title[needs.language],
    plan: { scenario, hostPlays },
    place: firstPlace,
    hostName,
    partnershipId: null,
    endsAt: new Date(Date.parse(needs.now) + open * 3_600_000).toISOString(),
  });
}
