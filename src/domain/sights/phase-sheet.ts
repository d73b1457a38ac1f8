import type { GateWord, Tick } from '../phases/exit.ts';
import { gateWord } from '../phases/exit.ts';
import type { Place, PhaseRoad } from '../phases/road.ts';
import { exitOf, phaseIds, phases, tasksOf, type PhaseId, type State } from '../tools/phases/model.ts';
import type { Fed } from './feed.ts';

export type RoadKept = {
  readonly road: PhaseRoad;
  readonly ticks: readonly Tick[];
  readonly words: readonly GateWord[];
  /** The parties that are there now, the one that keeps things moving first. */
  readonly parties: readonly string[];
};

const stateOf: Readonly<Record<Exclude<Place['state'], 'not-begun'>, State>> = {
  'under-way': 'going',
  done: 'done',
  skipped: 'skipped',
};

/**
 * A partnership's way through the phases as answers of the phase plan. "We" is the party that keeps things moving,
 * "the partner" all the others together.
 */
export const fedByRoad = (kept: RoadKept): readonly Fed[] => [
  { promptId: 'current', answer: kept.road.current },
  ...phaseIds.flatMap((id) => [
    ...status(id, kept.road.places[id]),
    ...tasks(id, kept),
    ...criteria(id, kept),
  ]),
];

function status(id: PhaseId, { state, since, reason }: Place): readonly Fed[] {
  if (state === 'not-begun') return [];
  const cells = {
    state: stateOf[state],
    ...(since && { since: since.slice(0, 10) }),
    ...(reason && { reason: reason.slice(0, 300) }),
  };
  return [{ promptId: 'status', answer: [{ id, cells }] }];
}

function tasks(id: PhaseId, { ticks }: RoadKept): readonly Fed[] {
  const usual: readonly string[] = phases[id].tasks;
  const ticked = ticks
    .filter(({ phase, of, line }) => phase === id && of === 'task' && usual.includes(line))
    .map(({ line }) => line);
  return ticked.length > 0 ? [{ promptId: tasksOf(id), answer: [...new Set(ticked)] }] : [];
}

function criteria(id: PhaseId, kept: RoadKept): readonly Fed[] {
  return phases[id].exit.flatMap((row) => {
    const { ours, theirs } = saidOf(id, row, kept);
    const fed = (column: 'ours' | 'theirs'): Fed => ({
      promptId: exitOf(id),
      answer: [{ id: row, cells: { [column]: 'yes' } }],
    });
    return [...(ours ? [fed('ours')] : []), ...(theirs && phases[id].both ? [fed('theirs')] : [])];
  });
}

function saidOf(id: PhaseId, row: string, { road, ticks, words, parties: [lead, ...others] }: RoadKept) {
  if (row === 'leader') {
    const approved = gateWord(id, road.places[id].round, words)?.kind === 'approved';
    return { ours: approved, theirs: approved };
  }
  const by = ticks
    .filter(({ phase, of, line }) => phase === id && of === 'criterion' && line === row)
    .map(({ partyId }) => partyId);
  const ours = phases[id].both ? lead !== undefined && by.includes(lead) : by.length > 0;
  return { ours, theirs: others.length > 0 && others.every((party) => by.includes(party)) };
}
