import type { Answers } from '../../prompts/prompt.ts';
import { cellsOf, idsOf, rowsOf, textOf } from '../counting.ts';
import type { ResultBlock, Said, ToolResult } from '../result.ts';
import type { ToolSheet } from '../tool.ts';
import { exitOf, phaseIds, phases, type PhaseId, states, tasksOf } from './model.ts';
import { atMilestone, currentOf, isOpen, type Progress, progressOf } from './progress.ts';

export function assess({ shared }: ToolSheet): ToolResult {
  const all = progressOf(shared);
  const current = currentOf(shared, all);
  return {
    blocks: [
      ...where(shared, all, current),
      board(all),
      {
        kind: 'list',
        id: 'blocked',
        items: all.filter(isOpen).flatMap(blocked),
        none: { say: 'nothingBlocked' },
      },
      {
        kind: 'list',
        id: 'tasks',
        items: openTasks(shared, current),
        none: { say: 'noTasks' },
      },
      { kind: 'list', id: 'attention', items: all.flatMap(attention), none: { say: 'nothingOdd' } },
      table(all),
      { kind: 'list', id: 'loops', items: loops(shared), none: { say: 'noLoops' } },
    ],
  };
}

const nameOf = (choice: PhaseId): Said => ({ prompt: 'current', choice });

/** The page of status: the phase, what is met of its criteria, and whether the parties have agreed to be partners. */
function where(shared: Answers, all: readonly Progress[], current: Progress | null): readonly ResultBlock[] {
  const asked = current?.criteria.length ?? 0;
  const met = current?.met ?? 0;
  const base = { answered: current ? answeredIn(shared, current.id) : 0, asked };
  const begun = all.filter(({ state }) => state !== 'notStarted').length;
  const paragraphs: readonly Said[] = [
    current
      ? { say: 'at', values: { phase: nameOf(current.id), arc: { say: `arc-${phases[current.id].arc}` } } }
      : { say: begun === 0 ? 'unknown' : 'between' },
    ...(current?.since ? [{ say: 'since', values: { day: { day: current.since } } }] : []),
    { say: atMilestone(all) ? 'partners' : 'notYetPartners' },
    ...(rowsOf(shared['loops']).length > 0
      ? [{ say: 'wentBack', values: { times: rowsOf(shared['loops']).length } }]
      : []),
  ];
  return [
    { kind: 'text', id: 'page', paragraphs },
    {
      kind: 'figure',
      id: 'met',
      value: current ? met / asked : null,
      as: 'percent',
      scale: [0, 1],
      ...(current && { light: met === asked ? 'green' : 'amber' }),
      base,
    },
  ];
}

const answeredIn = (shared: Answers, id: PhaseId): number =>
  phases[id].exit.filter((row) => cellsOf(shared[exitOf(id)], row)['ours'] !== undefined).length;

const board = (all: readonly Progress[]): ResultBlock => ({
  kind: 'board',
  id: 'board',
  heads: states.map((choice) => ({ prompt: 'status', column: 'state', choice })),
  items: all.map(({ id, state }) => ({
    label: nameOf(id),
    at: states.indexOf(state),
    group: { say: `arc-${phases[id].arc}` },
  })),
});

/** What keeps a phase under way from being left, and who has not ticked it. */
const blocked = ({ id, criteria }: Progress): readonly Said[] =>
  criteria
    .filter(({ met }) => !met)
    .map(({ row, ours, theirs }) => ({
      say: !phases[id].both ? 'waits' : ours ? 'waitsTheirs' : theirs ? 'waitsOurs' : 'waitsBoth',
      values: { phase: nameOf(id), criterion: { prompt: exitOf(id), row } },
    }));

/** What has been taken on and is not done, the earliest day first; then the usual tasks of the current phase. */
function openTasks(shared: Answers, current: Progress | null): readonly Said[] {
  const taken = rowsOf(shared['agreed'])
    .filter(({ cells }) => cells['state'] !== 'done' && textOf(cells['task']))
    .map(({ cells }) => ({ task: textOf(cells['task']), who: textOf(cells['who']), by: textOf(cells['by']) }))
    .toSorted((a, b) => (a.by || '9').localeCompare(b.by || '9'))
    .map(({ task, who, by }): Said => ({
      say: who && by ? 'taskWhoBy' : who ? 'taskWho' : by ? 'taskBy' : 'task',
      values: { task: { text: task }, ...(who && { who: { text: who } }), ...(by && { day: { day: by } }) },
    }));
  return [...taken, ...(current ? suggested(shared, current.id) : [])];
}

function suggested(shared: Answers, id: PhaseId): readonly Said[] {
  const ticked = idsOf(shared[tasksOf(id)]);
  return phases[id].tasks
    .filter((choice) => !ticked.includes(choice))
    .map((choice) => ({ say: 'suggested', values: { task: { prompt: tasksOf(id), choice } } }));
}

/** A phase skipped without a reason, or called done with something open. */
function attention({ id, state, reason, met, criteria }: Progress): readonly Said[] {
  const phase = nameOf(id);
  if (state === 'skipped' && !reason) return [{ say: 'skippedUnsaid', values: { phase } }];
  if (state === 'skipped') return [{ say: 'skippedFor', values: { phase, reason: { text: reason } } }];
  const open = criteria.length - met;
  return state === 'done' && open > 0 ? [{ say: 'doneOpen', values: { phase, open } }] : [];
}

const table = (all: readonly Progress[]): ResultBlock => ({
  kind: 'table',
  id: 'table',
  columns: [
    { say: 'phase' },
    { say: 'state' },
    { say: 'sinceHead' },
    { say: 'tasksHead' },
    { say: 'metHead' },
  ],
  rows: all.map(({ id, state, since, tasksDone, tasks, met, criteria }) => [
    nameOf(id),
    { prompt: 'status', column: 'state', choice: state },
    since ? { day: since } : { say: 'none' },
    { say: 'of', values: { part: tasksDone, whole: tasks } },
    { say: 'of', values: { part: met, whole: criteria.length } },
  ]),
});

const loops = (shared: Answers): readonly Said[] =>
  rowsOf(shared['loops']).map(({ cells }) => {
    const [from, to] = [cells['from'], cells['to']].map((end) => phaseIds.find((id) => id === end));
    const why = textOf(cells['why']);
    const on = textOf(cells['on']);
    return {
      say: why ? 'loopWhy' : 'loop',
      values: {
        from: from ? nameOf(from) : { say: 'none' },
        to: to ? nameOf(to) : { say: 'none' },
        day: on ? { day: on } : { say: 'noDay' },
        ...(why && { why: { text: why } }),
      },
    };
  });
