import { type Measure, measures, type Round, rounds } from '../../games/model.ts';
import { cellsOf, knownBase, mean, numberOf, rowsOf, spread, textOf } from '../counting.ts';
import type { Bar, ResultBlock, Said, ToolResult } from '../result.ts';
import type { ToolSheet } from '../tool.ts';

/** How far each answer is from an interest met: all of it, half, nothing. */
const shares: Readonly<Record<string, number>> = { yes: 1, partly: 0.5, no: 0 };

/** Trust, progress and fairness round by round; interests met; where players saw it differently. */
export function assess(sheet: ToolSheet): ToolResult {
  return {
    blocks: [
      ...measures.map((measure) => course(sheet, measure)),
      met(sheet),
      interests(sheet),
      apart(sheet),
      log(sheet),
    ],
  };
}

const votes = ({ sides }: ToolSheet, round: Round, measure: Measure): readonly (number | null)[] =>
  sides.map(({ answers }) => numberOf(cellsOf(answers['votes'], round)[measure]));

function course(sheet: ToolSheet, measure: Measure): ResultBlock {
  const bars = rounds.map((round): Bar => {
    const values = votes(sheet, round, measure);
    return { label: { prompt: 'votes', row: round }, value: mean(values), base: knownBase(values) };
  });
  return { kind: 'bars', id: measure, scale: [1, 5], bars };
}

/** Interests met of those that were told: what is met in part counts half. */
function met({ sides }: ToolSheet): ResultBlock {
  const values = sides.map(({ answers }) => shares[textOf(answers['met'])] ?? null);
  return {
    kind: 'figure',
    id: 'met',
    value: mean(values),
    as: 'percent',
    scale: [0, 1],
    base: knownBase(values),
  };
}

function interests({ sides }: ToolSheet): ResultBlock {
  const rows = sides.map(({ answers }, side): readonly Said[] => {
    const choice = textOf(answers['met']);
    return [
      { side },
      textOf(answers['role']) === '' ? { say: 'untold' } : { text: textOf(answers['role']) },
      textOf(answers['interest']) === '' ? { say: 'untold' } : { text: textOf(answers['interest']) },
      choice === '' ? { say: 'untold' } : { prompt: 'met', choice },
    ];
  });
  return {
    kind: 'table',
    id: 'interests',
    columns: [{ say: 'player' }, { prompt: 'role' }, { prompt: 'interest' }, { prompt: 'met' }],
    rows,
  };
}

/** Rounds and measures where two players were three steps apart or more, the widest first. */
function apart(sheet: ToolSheet): ResultBlock {
  const wide = rounds
    .flatMap((round) =>
      measures.map((measure) => ({ round, measure, value: spread(votes(sheet, round, measure)) ?? 0 })),
    )
    .filter(({ value }) => value >= 3)
    .toSorted((a, b) => b.value - a.value)
    .slice(0, 4);
  const items = wide.map(({ round, measure, value }): Said => ({
    say: 'wide',
    values: {
      round: { prompt: 'votes', row: round },
      measure: { prompt: 'votes', column: measure },
      steps: { number: value },
    },
  }));
  return { kind: 'list', id: 'apart', items, none: { say: 'together' } };
}

function log({ shared }: ToolSheet): ResultBlock {
  const rows = rowsOf(shared['log']).flatMap(({ cells }): (readonly Said[])[] => {
    const [round, decision] = [textOf(cells['round']), textOf(cells['decision'])];
    if (decision === '') return [];
    return [
      [
        round === '' ? { say: 'untold' } : { prompt: 'log', column: 'round', choice: round },
        { text: decision },
      ],
    ];
  });
  return { kind: 'table', id: 'log', columns: [{ say: 'round' }, { say: 'decision' }], rows };
}
