import { cellsOf, knownBase, numberOf, spread, textOf } from '../counting.ts';
import type { Base, ResultBlock, Said, ToolResult } from '../result.ts';
import type { ToolSheet } from '../tool.ts';
import { nextStep, type Step, stepIds, stepsOf } from './steps.ts';

export const assess = (sheet: ToolSheet): ToolResult => ({ blocks: [...show([sheet]), plan(sheet)] });

/** Several who rated alone: the means of weights and ratings, and where they are far apart. */
export const combine = (voices: readonly ToolSheet[]): ToolResult => ({
  blocks: [...show(voices), differences(voices)],
});

/** The step without the question that goes with it on the form. */
const nameOf = (id: Step['id']): Said => ({ say: id });

function show(voices: readonly ToolSheet[]): readonly ResultBlock[] {
  const steps = stepsOf(voices);
  const base = knownBase(steps.map(({ call }) => call));
  return [
    { kind: 'verdict', id: 'verdict', said: verdict(steps, base), base },
    {
      kind: 'bars',
      id: 'steps',
      scale: [1, 5],
      bars: steps.map(({ id, done, weight }) => ({ label: nameOf(id), value: done, mark: weight })),
      markLabel: { say: 'weight' },
    },
    { kind: 'list', id: 'order', items: order(steps), ordered: true, none: { say: 'nothingLeft' } },
    { kind: 'list', id: 'findOut', items: findOut(steps), none: { say: 'nothingOpen' } },
  ];
}

function verdict(steps: readonly Step[], base: Base): Said {
  const next = nextStep(steps);
  if (next) return { say: 'next', values: { step: nameOf(next.id), advice: { say: `${next.id}Advice` } } };
  return { say: base.answered === 0 ? 'unknown' : base.answered < steps.length ? 'soFar' : 'allDone' };
}

/** Every step with something left, the loudest first, with the sum it comes from. */
const order = (steps: readonly Step[]): readonly Said[] =>
  steps
    .filter(({ call }) => call !== null && call > 0)
    .toSorted((a, b) => (b.call ?? 0) - (a.call ?? 0))
    .map(({ id, weight, done, call }) => ({
      say: 'called',
      values: { step: nameOf(id), weight: figure(weight), done: figure(done), call: figure(call) },
    }));

const figure = (number: number | null): Said => ({ number: number ?? 0, as: 'plain' });

/** Steps that matter and where nobody can say how far they have come. */
const findOut = (steps: readonly Step[]): readonly Said[] =>
  steps.filter(({ weight, done }) => (weight ?? 0) >= 3 && done === null).map(({ id }) => nameOf(id));

function plan({ shared }: ToolSheet): ResultBlock {
  const [action, keeper, by] = ['action', 'keeper', 'by'].map((id) => textOf(shared[id]));
  const paragraphs: readonly Said[] = [
    action ? { text: action } : { say: 'noPlan' },
    ...(keeper ? [{ say: 'keptBy', values: { keeper: { text: keeper } } }] : []),
    ...(by ? [{ say: 'doneBy', values: { day: { day: by } } }] : []),
  ];
  return { kind: 'text', id: 'plan', paragraphs };
}

/** Ratings or weights where two voices are two steps or more apart, the widest first, three at most. */
function differences(voices: readonly ToolSheet[]): ResultBlock {
  const apart = stepIds
    .flatMap((id) =>
      (['weight', 'done'] as const).map((column) => ({
        id,
        column,
        value: spread(voices.map(({ shared }) => numberOf(cellsOf(shared['steps'], id)[column]))) ?? 0,
      })),
    )
    .filter(({ value }) => value >= 2)
    .toSorted((a, b) => b.value - a.value)
    .slice(0, 3);
  const items = apart.map(({ id, column, value }): Said => ({
    say: `${column}Apart`,
    values: { step: nameOf(id), value },
  }));
  return { kind: 'list', id: 'differences', items, ordered: true, none: { say: 'nothingApart' } };
}
