import type { Ambient } from '#domain/ambient.ts';
import { measures, type Measure } from '#domain/games/model.ts';
import { debriefStep } from '#domain/games/play.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { putEntry, type GatheringStore } from '#features/gatherings/index.ts';
import { seeGame, type GameSeat } from './standing.ts';

type Needs = Ambient & { readonly gatherings: GatheringStore };

export const voteValues = ['1', '2', '3', '4', '5', 'dont-know'] as const;
export const metValues = ['yes', 'partly', 'no'] as const;

/** A player's votes of the round that is open; given again, they replace the earlier ones. */
export async function vote(
  needs: Needs,
  seat: GameSeat,
  { id, step, ...given }: { readonly id: string; readonly step: string } & Readonly<Record<Measure, string>>,
): Promise<Result<null>> {
  const wrong = measures.find((one) => !(voteValues as readonly string[]).includes(given[one]));
  if (wrong) return problem('votes-missing', { field: wrong });
  const data = Object.fromEntries(
    measures.map((one) => [one, given[one] === 'dont-know' ? 'dont-know' : Number(given[one])]),
  );
  return putOwn(needs, seat, { id, step, data });
}

/** Whether the own interest was met, as its holder sees it. */
export async function tellMet(
  needs: Needs,
  seat: GameSeat,
  { id, met }: { readonly id: string; readonly met: string },
): Promise<Result<null>> {
  const known = metValues.find((one) => one === met);
  if (!known) return problem('not-chosen', { field: 'met' });
  return putOwn(needs, seat, { id, step: debriefStep, data: { met: known } });
}

type Own = { readonly id: string; readonly step: string; readonly data: unknown };

/** One of its kind for each player and step: only those who have a card vote. */
async function putOwn(needs: Needs, seat: GameSeat, { id, step, data }: Own): Promise<Result<null>> {
  const seen = await seeGame(needs, seat);
  if (!seen.ok) return seen;
  const { view, place } = seen.value;
  if (view.gathering.endedAt) return problem('gathering-over');
  if (!view.me || !(view.me.id in place.roles)) return problem('not-yours');
  const before = view.entries.find(
    (one) => one.seatId === view.me?.id && one.step === step && one.kind === 'vote',
  );
  const entry = { id: before?.id ?? id, step, kind: 'vote', data } as const;
  const put = await putEntry(needs, seat.secret, { entry, was: before?.revision ?? 0 });
  return put.ok ? done(null) : problem(put.problem.kind === 'stale' ? 'moved-on' : put.problem.kind);
}
