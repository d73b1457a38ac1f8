import { baseOf, textOf } from '../counting.ts';
import type { ResultBlock, Said, ToolResult } from '../result.ts';
import type { ToolSheet } from '../tool.ts';
import {
  fewestGoals,
  type Goal,
  goalIds,
  goalsOf,
  isFinished,
  parts,
  type Strand,
  strandsOf,
} from './model.ts';

export function assess(sheet: ToolSheet): ToolResult {
  const [goals, strands] = [goalsOf(sheet), strandsOf(sheet)];
  const uncovered = goals.filter(({ id }) => !strands.some((strand) => strand.goals.includes(id)));
  const strays = strands.filter((strand) => strand.goals.length === 0);
  return {
    blocks: [
      verdict(sheet, goals),
      {
        kind: 'figure',
        id: 'coverage',
        value: goals.length === 0 ? null : 1 - uncovered.length / goals.length,
        as: 'percent',
        scale: [0, 1],
        base: { answered: goals.length, asked: goalIds.length },
      },
      matrix(goals, strands),
      listed('uncovered', uncovered.map(goalText), 'allCovered'),
      listed(
        'strays',
        strays.map(({ name }) => ({ text: name })),
        'noStrays',
      ),
      listed('unowned', goals.filter(({ owner }) => !owner).map(goalText), 'allOwned'),
      listed('unmeasured', goals.filter(({ measure }) => !measure).map(goalText), 'allMeasured'),
      listed('missing', missing(sheet), 'nothingMissing'),
      page(sheet, goals),
    ],
  };
}

const goalText = ({ goal }: Goal): Said => ({ text: goal });

const listed = (id: string, items: readonly Said[], none: string): ResultBlock => ({
  kind: 'list',
  id,
  items,
  none: { say: none },
});

const missing = ({ shared }: ToolSheet): readonly Said[] =>
  [...parts, 'keeper', 'review'].filter((id) => !textOf(shared[id])).map((id) => ({ prompt: id }));

/** Finished only when three goals or more each have an owner and a measure, and the day for reading it is set. */
function verdict({ shared }: ToolSheet, goals: readonly Goal[]): ResultBlock {
  const base = baseOf([...parts, 'keeper', 'review'].map((id) => shared[id]));
  const unowned = goals.filter(({ owner }) => !owner).length;
  const say =
    goals.length === 0
      ? 'unknown'
      : unowned > 0
        ? 'ownerless'
        : goals.length < fewestGoals
          ? 'fewGoals'
          : !goals.every(isFinished)
            ? 'measureless'
            : !textOf(shared['review']) || !textOf(shared['mission'])
              ? 'nearly'
              : 'finished';
  const light = say === 'finished' ? 'green' : say === 'ownerless' ? 'red' : 'amber';
  return { kind: 'verdict', id: 'verdict', said: { say }, ...(goals.length > 0 && { light }), base };
}

/** Goals down the side, partnerships along the top, a mark where one helps the other. */
const matrix = (goals: readonly Goal[], strands: readonly Strand[]): ResultBlock => ({
  kind: 'grid',
  id: 'matrix',
  x: { title: { say: 'partnerships' }, heads: strands.map(({ name }) => ({ text: name })) },
  y: { title: { say: 'goals' }, heads: goals.map(goalText) },
  items: strands.flatMap((strand, x) =>
    strand.goals.map((id, at) => ({
      label: { say: at === 0 ? 'most' : 'also' },
      x,
      y: goals.findIndex((goal) => goal.id === id),
    })),
  ),
});

/** The strategy on one page: each part that is written, and each goal with its owner and measure. */
function page({ shared }: ToolSheet, goals: readonly Goal[]): ResultBlock {
  const told = (id: string): readonly Said[] => {
    const text = textOf(shared[id]);
    return text ? [{ say: 'part', values: { part: { prompt: id }, text: { text } } }] : [];
  };
  const [keeper, review] = [textOf(shared['keeper']), textOf(shared['review'])];
  const paragraphs = [
    ...parts.slice(0, 3).flatMap(told),
    ...goals.map(goalLine),
    ...parts.slice(3).flatMap(told),
    ...(keeper ? told('keeper') : []),
    ...(review ? [{ say: 'readAgain', values: { day: { day: review } } }] : []),
  ];
  return { kind: 'text', id: 'page', paragraphs: paragraphs.length > 0 ? paragraphs : [{ say: 'unknown' }] };
}

const goalLine = ({ goal, owner, measure }: Goal): Said => ({
  say: 'goalLine',
  values: {
    goal: { text: goal },
    owner: owner ? { text: owner } : { say: 'noOwner' },
    measure: measure ? { text: measure } : { say: 'noMeasure' },
  },
});
