import { items, part } from '../record.ts';
import { done, problem, type Result } from '../result.ts';
import type { Moment } from '../time.ts';
import { isTimerDeed, readTimer, startTimer, timerDeeds, turnTimer, type Timer } from '../workshops/timer.ts';
import { nextEvent, type Draw } from './deal.ts';
import { fewestPlayers, rounds, type Deck, type Round } from './model.ts';

export const phases = ['lobby', 'briefing', 'talk', 'vote', 'event', 'debrief'] as const;
export type Phase = (typeof phases)[number];

/** What was chosen when the game was begun. */
export type GamePlan = { readonly scenario: string; readonly hostPlays: boolean };

/** Where the table is. What nobody else may know is never here: everybody at the table may read it. */
export type GamePlace = {
  readonly phase: Phase;
  readonly round: Round;
  /** The event that has just been drawn, and all that came before it. */
  readonly event: string | null;
  readonly seen: readonly string[];
  readonly timer: Timer | null;
  /** By seat: the role, which all know. */
  readonly roles: Readonly<Record<string, string>>;
};

export const firstPlace: GamePlace = {
  phase: 'lobby',
  round: 'meet',
  event: null,
  seen: [],
  timer: null,
  roles: {},
};

/** The step in which players say whether their interest was met, and the host what was agreed. */
export const debriefStep = 'debrief';
/** The step that opens every hidden interest. */
export const secretsStep = 'secrets';
/** Seconds that a round lasts. */
export const roundSeconds = 8 * 60;

export type GameStanding = {
  readonly place: GamePlace;
  readonly shown: readonly string[];
  readonly now: Moment;
};

/** What a move changes; what is not named stays. */
export type GameMove = {
  readonly place?: GamePlace;
  readonly openStep?: string | null;
  readonly shown?: readonly string[];
  readonly end?: true;
};

export const gameDeeds = ['next', 'back', 'end', ...timerDeeds] as const;
export type GameDeed = (typeof gameDeeds)[number];

export const roundNumber = (round: Round): number => rounds.indexOf(round) + 1;

/** The next thing that happens, or what a host does to the time; dealing is a matter of its own. */
export function play(standing: GameStanding, deed: GameDeed, { deck, draw }: Chance): Result<GameMove> {
  const { place, now } = standing;
  if (isTimerDeed(deed))
    return place.timer
      ? done({ place: { ...place, timer: turnTimer(place.timer, now, deed) } })
      : problem('no-step');
  switch (deed) {
    case 'next':
      return next(standing, { deck, draw });
    case 'back':
      return place.phase === 'vote'
        ? done({ place: { ...place, phase: 'talk' }, openStep: null })
        : problem('no-step');
    case 'end':
      return place.phase === 'debrief' ? done({ openStep: null, end: true }) : problem('no-step');
  }
}

export type Chance = { readonly deck: Deck; readonly draw: Draw };

function next({ place, shown, now }: GameStanding, chance: Chance): Result<GameMove> {
  const timer = startTimer(now, roundSeconds);
  switch (place.phase) {
    case 'briefing':
      return done({ place: { ...place, phase: 'talk', timer }, openStep: null });
    case 'talk':
      return done({ place: { ...place, phase: 'vote', timer: null }, openStep: place.round });
    case 'vote':
      return done(showVotes(place, shown, chance));
    case 'event': {
      const round = rounds[roundNumber(place.round)];
      if (!round) return problem('no-step');
      return done({ place: { ...place, phase: 'talk', round, timer }, openStep: null });
    }
    default:
      return problem('no-step');
  }
}

/** Votes are shown to all; then something happens, and after the last round the cards go on the table. */
function showVotes(place: GamePlace, shown: readonly string[], { deck, draw }: Chance): GameMove {
  const told = [...new Set([...shown, place.round])];
  const number = roundNumber(place.round);
  if (number === rounds.length)
    return {
      place: { ...place, phase: 'debrief', event: null, timer: null },
      openStep: debriefStep,
      shown: [...new Set([...told, debriefStep, secretsStep])],
    };
  const event = nextEvent(deck, { round: number, seen: place.seen }, draw);
  const seen = event ? [...place.seen, event.id] : place.seen;
  return {
    place: { ...place, phase: 'event', event: event?.id ?? null, seen, timer: null },
    openStep: null,
    shown: told,
  };
}

/** The cards are dealt: everybody reads their own. */
export function openTable(place: GamePlace, roles: GamePlace['roles']): Result<GamePlace> {
  if (place.phase !== 'lobby') return done({ ...place, roles });
  if (Object.keys(roles).length < fewestPlayers)
    return problem('too-few-players', { details: { fewest: fewestPlayers } });
  return done({ ...place, phase: 'briefing', roles });
}

/** The place as it was kept, trusted in nothing. */
export function readGamePlace(kept: unknown): GamePlace {
  const texts = items(part(kept, 'seen')).filter((one) => typeof one === 'string');
  const roles = part(kept, 'roles');
  const event = part(kept, 'event');
  return {
    phase: phases.find((one) => one === part(kept, 'phase')) ?? 'lobby',
    round: rounds.find((one) => one === part(kept, 'round')) ?? 'meet',
    event: typeof event === 'string' ? event : null,
    seen: texts,
    timer: readTimer(part(kept, 'timer')),
    roles: Object.fromEntries(
      Object.entries(typeof roles === 'object' && roles ? roles : {}).flatMap(([seat, role]) =>
        typeof role === 'string' ? [[seat, role] as const] : [],
      ),
    ),
  };
}

export function readGamePlan(kept: unknown): GamePlan {
  const scenario = part(kept, 'scenario');
  return {
    scenario: typeof scenario === 'string' ? scenario : '',
    hostPlays: part(kept, 'hostPlays') !== false,
  };
}
