import { knownBase, mean, spread, textOf } from '../counting.ts';
import type { Bar, ResultBlock, Said, ToolResult } from '../result.ts';
import type { ToolSheet } from '../tool.ts';
import { agreements, criteria } from './agreed.ts';
import {
  measure,
  partyMean,
  pointsOf,
  previousOf,
  type Round,
  roundOf,
  statementsOf,
  valuesOf,
} from './measures.ts';
import { indices, openQuestions } from './questions.ts';

/** One round as the parties see it on one sheet, a column each. */
export const assess = (sheet: ToolSheet): ToolResult => show([sheet]);

/** One round answered alone: people of one party count together, and every party is heard. */
export const combine = (voices: readonly ToolSheet[]): ToolResult => show(voices);

const scale = [1, 5] as const;

function show(voices: readonly ToolSheet[]): ToolResult {
  const round = roundOf(voices);
  return {
    blocks: [
      ...overall(round),
      { kind: 'bars', id: 'indices', scale, bars: indexBars(round), markLabel: { say: 'before' } },
      byParty(round),
      talk(round),
      ratings(round),
      words(round),
      criteria(voices),
      agreements(voices),
    ],
  };
}

function overall(round: Round): readonly ResultBlock[] {
  const { parties } = round;
  const statements = statementsOf(round);
  const { mean: value, gap, light } = measure(parties, statements);
  const lit = light ? { light } : {};
  const base = knownBase(valuesOf(parties, statements));
  const means = parties.map((party) => partyMean(party, statements));
  const said: Said = { say: light ?? (value === null ? 'unknown' : 'one-party') };
  return [
    { kind: 'verdict', id: 'verdict', said, ...lit, base },
    { kind: 'figure', id: 'overall', value, as: 'plain', scale, ...lit, base },
    { kind: 'figure', id: 'gap', value: gap, as: 'plain', scale: [0, 4], base: knownBase(means) },
  ];
}

const indexBars = ({ parties, voices, areas }: Round): readonly Bar[] =>
  areas.map((index) => {
    const { mean: value, light } = measure(parties, indices[index]);
    return {
      label: { say: index },
      value,
      mark: previousOf(voices, index),
      ...(light && { light }),
      base: knownBase(valuesOf(parties, indices[index])),
    };
  });

/** Index by index: the mean of each party, and how far they are apart. */
function byParty({ parties, areas }: Round): ResultBlock {
  const rows = areas.map((index): readonly Said[] => [
    { say: index },
    ...parties.map((party) => cell(partyMean(party, indices[index]))),
    cell(measure(parties, indices[index]).gap),
  ]);
  const columns: readonly Said[] = [{ say: 'index' }, ...parties.map(({ label }) => label), { say: 'gap' }];
  return { kind: 'table', id: 'parties', columns, rows };
}

const cell = (value: number | null, as: 'plain' | 'whole' = 'plain'): Said =>
  value === null ? { say: 'none' } : { number: value, as };

function talk(round: Round): ResultBlock {
  const points = pointsOf(round);
  const items: Said[] = [];
  if (points.spread)
    items.push(point('widest', { prompt: points.spread.id }, cell(points.spread.value, 'whole')));
  if (points.lowest) items.push(point('lowest', { prompt: points.lowest.id }, cell(points.lowest.value)));
  if (points.changed) {
    items.push(point('changed', { say: points.changed.id }, { number: points.changed.value, as: 'signed' }));
  }
  return { kind: 'list', id: 'talk', items, ordered: true, none: { say: 'no-points' } };
}

const point = (say: string, what: Said, value: Said): Said => ({ say, values: { what, value } });

/** Every statement with its mean and how far the answers lie apart. */
function ratings(round: Round): ResultBlock {
  const rows = statementsOf(round).map((id): readonly Said[] => {
    const values = valuesOf(round.parties, [id]);
    return [{ prompt: id }, cell(mean(values)), cell(spread(values), 'whole')];
  });
  return {
    kind: 'table',
    id: 'ratings',
    columns: ['statement', 'mean', 'spread'].map((say) => ({ say })),
    rows,
  };
}

/** What was written, question by question, the parties side by side. */
function words({ parties, voices }: Round): ResultBlock {
  const asked = voices.map(({ shared }) => textOf(shared['question'])).find((text) => text !== '');
  const row = (label: Said, id: string): readonly Said[] => [
    label,
    ...parties.map(({ answers }): Said => {
      const texts = answers.map((one) => textOf(one[id])).filter((text) => text !== '');
      return texts.length > 0 ? { all: texts.map((text) => ({ text })) } : { say: 'none' };
    }),
  ];
  const rows = openQuestions.map((id) => row({ prompt: id }, id));
  const own = asked === undefined ? [] : [row({ text: asked }, 'reply')];
  return {
    kind: 'table',
    id: 'words',
    columns: [{ say: 'question' }, ...parties.map(({ label }) => label)],
    rows: [...rows, ...own],
  };
}
