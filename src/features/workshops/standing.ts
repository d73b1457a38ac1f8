import type { Ambient } from '#domain/ambient.ts';
import type { Entry, GatheringView } from '#domain/gatherings/model.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { readPlace, type Standing } from '#domain/workshops/moves.ts';
import { readPlan } from '#domain/workshops/plan.ts';
import { seeGathering, type GatheringStore } from '#features/gatherings/index.ts';

export type Needs = Ambient & { readonly gatherings: GatheringStore };

export type WorkshopView = { readonly view: GatheringView; readonly standing: Standing };

/** What a seat sees, its plan and place read as a workshop's. */
export function asWorkshop(view: GatheringView): WorkshopView {
  const { gathering } = view;
  const plan = readPlan(gathering.plan);
  const { openStep, shown, now } = gathering;
  return { view, standing: { plan, place: readPlace(gathering.place, plan), openStep, shown, now } };
}

/** The workshop that this secret is a seat at. */
export async function seeWorkshop(
  needs: Parameters<typeof seeGathering>[0],
  { id, secret }: Seated,
): Promise<Result<WorkshopView>> {
  const seen = await seeGathering(needs, secret);
  if (!seen.ok) return seen;
  const { gathering } = seen.value;
  return gathering.id === id && gathering.kind === 'workshop'
    ? done(asWorkshop(seen.value))
    : problem('not-found');
}

/** The same for whoever leads it, while it can still be led. */
export async function seeAsHost(needs: Needs, seated: Seated): Promise<Result<WorkshopView>> {
  const seen = await seeWorkshop(needs, seated);
  if (!seen.ok) return seen;
  if (seen.value.view.me?.role !== 'host') return problem('not-the-host');
  return seen.value.view.gathering.endedAt ? problem('gathering-over') : seen;
}

/** Somebody at a workshop: which one, and what their cookie holds. */
export type Seated = { readonly id: string; readonly secret: string };

/** The seats that somebody writes for: the own one, and those without a device beside them. */
export const writableSeats = ({ me, seats }: GatheringView) =>
  seats.filter(({ id, enteredBy, here }) => here && me && (id === me.id || enteredBy === me.id));

export const ownEntry = (
  entries: readonly Entry[],
  { seatId, step, kind }: Pick<Entry, 'seatId' | 'step' | 'kind'>,
): Entry | undefined =>
  entries.find((entry) => entry.seatId === seatId && entry.step === step && entry.kind === kind);
