import { done, problem, type Result } from '../result.ts';
import type { Moment } from '../time.ts';
import { beforeMilestone, phaseIds, type PhaseId } from '../tools/phases/model.ts';

export const placeStates = ['not-begun', 'under-way', 'done', 'skipped'] as const;
export type PlaceState = (typeof placeStates)[number];

/** Where a partnership is with one phase. */
export type Place = {
  readonly state: PlaceState;
  /** When it came to be so; null for a phase that has never been begun. */
  readonly since: Moment | null;
  /** Why it was skipped; empty otherwise. */
  readonly reason: string;
  /** Counts the times it has been begun or opened again: a leader's yes is good for one of them. */
  readonly round: number;
};

/** A partnership's way through the phases. Several may be under way, and one of all is the current. */
export type PhaseRoad = {
  readonly current: PhaseId;
  readonly currentSince: Moment;
  readonly places: Readonly<Record<PhaseId, Place>>;
};

export const moveKinds = ['go', 'begin', 'finish', 'skip', 'reopen'] as const;
export type MoveKind = (typeof moveKinds)[number];
/** `go` makes a phase the current one, from wherever; `begin` and `reopen` open it beside the current. */
export type Move = { readonly kind: MoveKind; readonly phase: PhaseId; readonly reason: string };

const unbegun: Place = { state: 'not-begun', since: null, reason: '', round: 0 };

export const isPhaseId = (text: string): text is PhaseId => phaseIds.some((id) => id === text);

/** What was kept, with the phases that were never touched; the current one is under way unless it says otherwise. */
export function roadFrom(kept: {
  readonly current: PhaseId;
  readonly currentSince: Moment;
  readonly places: Partial<Readonly<Record<PhaseId, Place>>>;
}): PhaseRoad {
  const { current, currentSince } = kept;
  const begun: Place = { state: 'under-way', since: currentSince, reason: '', round: 1 };
  const places = Object.fromEntries(
    phaseIds.map((id) => [id, kept.places[id] ?? (id === current ? begun : unbegun)]),
  ) as Record<PhaseId, Place>;
  return { current, currentSince, places };
}

export const isOpen = ({ state }: Place): boolean => state === 'under-way';
export const isClosed = ({ state }: Place): boolean => state === 'done' || state === 'skipped';

/** True when the move would change nothing: somebody has just done the same. */
export function isThere(road: PhaseRoad, { kind, phase }: Move): boolean {
  const { state } = road.places[phase];
  if (kind === 'go') return road.current === phase && state === 'under-way';
  if (kind === 'finish') return state === 'done';
  if (kind === 'skip') return state === 'skipped';
  return state === 'under-way';
}

/** Whether a move can be made at all, from where the phase is. */
const from: Readonly<Record<MoveKind, readonly PlaceState[]>> = {
  go: ['not-begun', 'under-way', 'done', 'skipped'],
  begin: ['not-begun'],
  finish: ['under-way'],
  skip: ['not-begun', 'under-way'],
  reopen: ['done', 'skipped'],
};

export const canMove = (road: PhaseRoad, { kind, phase }: Pick<Move, 'kind' | 'phase'>): boolean =>
  from[kind].includes(road.places[phase].state) && !isThere(road, { kind, phase, reason: '' });

export function move(road: PhaseRoad, asked: Move, at: Moment): Result<PhaseRoad> {
  if (!canMove(road, asked)) return problem('phase-elsewhere');
  const reason = asked.kind === 'skip' ? asked.reason.trim() : '';
  if (asked.kind === 'skip' && !reason) return problem('skip-reason-missing', { field: 'reason' });
  const places = {
    ...road.places,
    [asked.phase]: placed(road.places[asked.phase], { ...asked, reason }, at),
  };
  const next = nextCurrent({ ...road, places }, asked);
  return done(withCurrent({ ...road, places }, next, at));
}

function placed(place: Place, { kind, reason }: Move, at: Moment): Place {
  if (kind === 'finish') return { ...place, state: 'done', since: at };
  if (kind === 'skip') return { ...place, state: 'skipped', since: at, reason };
  return isOpen(place) ? place : { state: 'under-way', since: at, reason: '', round: place.round + 1 };
}

/**
 * The current phase moves on when it is left: to the next one that is not closed, else back to one that is still
 * under way. When nothing is left to do it stays where it is, closed.
 */
function nextCurrent({ current, places }: PhaseRoad, { kind, phase }: Move): PhaseId {
  if (kind === 'go') return phase;
  if (!isClosed(places[current])) return current;
  const open = (id: PhaseId): boolean => isOpen(places[id]);
  const after = phaseIds.slice(phaseIds.indexOf(current) + 1);
  return after.find((id) => !isClosed(places[id])) ?? phaseIds.find(open) ?? current;
}

function withCurrent(road: PhaseRoad, next: PhaseId, at: Moment): PhaseRoad {
  const place = road.places[next];
  const begun =
    place.state === 'not-begun' ? placed(place, { kind: 'go', phase: next, reason: '' }, at) : place;
  return {
    current: next,
    currentSince: next === road.current && begun === place ? road.currentSince : at,
    places: { ...road.places, [next]: begun },
  };
}

/** True when the move leads back to a phase that lies before the current one, or was left before. */
export const isBack = (road: PhaseRoad, { kind, phase }: Move): boolean =>
  kind === 'reopen' ||
  (kind === 'go' &&
    (isClosed(road.places[phase]) || phaseIds.indexOf(phase) < phaseIds.indexOf(road.current)));

/** The parties are partners when each of the first four phases is done, or was skipped with a reason; since then. */
export function partnersSince({ places }: PhaseRoad): Moment | null {
  const first = beforeMilestone.map((id) => places[id]);
  if (!first.every(isClosed)) return null;
  return (
    first
      .map(({ since }) => since ?? '')
      .toSorted()
      .at(-1) ?? null
  );
}
