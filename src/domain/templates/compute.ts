import { lights, stepsOf } from '../prompts/check-answer.ts';
import type { Answer, Prompt } from '../prompts/prompt.ts';
import { baseOf, idsOf, knownBase, mean, numberOf, spread, textOf } from '../tools/counting.ts';
import type { Bar, ResultBlock, Said, ToolResult } from '../tools/result.ts';
import type { ToolSheet } from '../tools/tool.ts';
import { askedOf, cellsOfRow, isChosen, isNumeric, isWritten, rangeOf, type Asked } from './asked.ts';

/**
 * What any template shows: counts and means, each with how many answered. It weighs nothing against anything
 * else and sets no light: whoever wrote the questions has not said what is good.
 */
export const computeTemplate = (prompts: readonly Prompt[], sheet: ToolSheet): ToolResult => ({
  blocks: count(askedOf(prompts, [sheet])),
});

/** The same over everybody's answers, and what they wrote, without who wrote it. */
export function combineTemplate(prompts: readonly Prompt[], voices: readonly ToolSheet[]): ToolResult {
  const asked = askedOf(prompts, voices);
  return { blocks: [...count(asked), ...written(asked)] };
}

const count = (asked: readonly Asked[]): readonly ResultBlock[] => [
  answered(asked),
  ...means(asked),
  ...rowMeans(asked),
  ...numbers(asked),
  ...chosen(asked),
  ...orders(asked),
];

const isWhole = ({ label }: Asked): boolean => !('prompt' in label) || label.column === undefined;

/** "Don't know" is an answer. */
function answered(asked: readonly Asked[]): ResultBlock {
  const base = baseOf(asked.filter(isWhole).flatMap(({ answers }) => answers));
  const value = base.asked === 0 ? null : base.answered / base.asked;
  return { kind: 'figure', id: 'answered', value, as: 'percent', scale: [0, 1], base };
}

const valuesOf = (answers: readonly (Answer | undefined)[]): readonly (number | null)[] =>
  answers.map(numberOf);

const barOf = (label: Said, answers: readonly (Answer | undefined)[]): Bar => {
  const values = valuesOf(answers);
  return { label, value: mean(values), base: knownBase(values) };
};

/** Bars beside each other for all scales with the same steps. */
function means(asked: readonly Asked[]): readonly ResultBlock[] {
  const scales = asked.filter(({ prompt }) => prompt.kind === 'scale');
  const ranges = [...new Set(scales.map(({ prompt }) => rangeOf(prompt)))];
  return ranges.flatMap((range): ResultBlock[] => {
    const same = scales.filter(({ prompt }) => rangeOf(prompt) === range);
    const [first] = same;
    if (!first) return [];
    const bars = same.map(({ label, answers }) => barOf(label, answers));
    return [{ kind: 'bars', id: `means.${range}`, scale: stepsOf(first.prompt), bars }];
  });
}

/** For rows that are always there: one bar a row, for each column with a scale. */
const rowMeans = (asked: readonly Asked[]): readonly ResultBlock[] =>
  asked.flatMap((table) =>
    (table.prompt.fixed ? (table.prompt.columns ?? []) : [])
      .filter(({ kind }) => kind === 'scale')
      .map((column): ResultBlock => ({
        kind: 'bars',
        id: `rows.${table.prompt.id}.${column.id}`,
        scale: stepsOf(column),
        bars: (table.prompt.fixed ?? []).map((row) =>
          barOf({ prompt: table.prompt.id, row }, cellsOfRow(table, row, column.id)),
        ),
      })),
  );

const none: Said = { say: 'none' };
const figure = (value: number | null): Said => (value === null ? none : { number: value });
const whole = (number: number): Said => ({ number, as: 'whole' });
const ofAll = ({ answered: had, asked }: { answered: number; asked: number }): Said => ({
  say: 'of-all',
  values: { answered: whole(had), asked: whole(asked) },
});

/** Every number and scale with its mean, its ends, its spread, and how many are known. */
function numbers(asked: readonly Asked[]): readonly ResultBlock[] {
  const rows = asked
    .filter(({ prompt }) => isNumeric(prompt))
    .map(({ label, answers }): readonly Said[] => {
      const values = valuesOf(answers);
      const known = values.filter((value) => value !== null);
      const ends = known.length > 0 ? [Math.min(...known), Math.max(...known)] : [null, null];
      return [
        label,
        figure(mean(values)),
        ...ends.map(figure),
        figure(spread(values)),
        ofAll(knownBase(values)),
      ];
    });
  const columns = ['question', 'mean', 'lowest', 'highest', 'spread', 'known'].map((say): Said => ({ say }));
  return rows.length > 0 ? [{ kind: 'table', id: 'numbers', columns, rows }] : [];
}

/** How many have chosen what; a light's "don't know" is counted as itself. */
function chosen(asked: readonly Asked[]): readonly ResultBlock[] {
  const rows = asked
    .filter(({ prompt }) => isChosen(prompt))
    .flatMap((one) =>
      choicesOf(one).map(([id, name]): readonly Said[] => {
        const times = one.answers.filter((answer) => answer === id || idsOf(answer).includes(id)).length;
        return [one.label, name, whole(times), ofAll(baseOf(one.answers))];
      }),
    );
  const columns = ['question', 'choice', 'times', 'answered-by'].map((say): Said => ({ say }));
  return rows.length > 0 ? [{ kind: 'table', id: 'chosen', columns, rows }] : [];
}

function choicesOf({ prompt, label }: Asked): readonly (readonly [string, Said])[] {
  if (prompt.kind === 'light') return lights.map((light) => [light, { say: `light-${light}` }]);
  return (prompt.choices ?? []).map((choice) => [choice, 'prompt' in label ? { ...label, choice } : label]);
}

/** Rankings: by the mean of the places given; what nobody placed comes last. */
const orders = (asked: readonly Asked[]): readonly ResultBlock[] =>
  asked
    .filter(({ prompt }) => prompt.kind === 'ranking')
    .map((one): ResultBlock => {
      const { prompt, answers } = one;
      const placed = choicesOf(one)
        .map(([id, name]) => {
          const places = answers
            .map((answer) => idsOf(answer).indexOf(id))
            .map((at) => (at < 0 ? null : at + 1));
          return { name, place: mean(places), base: knownBase(places) };
        })
        .toSorted((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity));
      const rows = placed.map(({ name, place, base }): readonly Said[] => [name, figure(place), ofAll(base)]);
      const columns = ['choice', 'place', 'placed-by'].map((say): Said => ({ say }));
      return { kind: 'table', id: `order.${prompt.id}`, columns, rows };
    });

/** What people wrote, question by question; the sheet of one shows it already where it was written. */
const written = (asked: readonly Asked[]): readonly ResultBlock[] =>
  asked
    .filter(({ prompt }) => isWritten(prompt))
    .map((one): ResultBlock => ({ kind: 'list', id: writtenId(one), items: wordsOf(one), none }));

const writtenId = ({ prompt, label }: Asked): string =>
  'prompt' in label && label.column !== undefined
    ? `written.${label.prompt}.${label.column}`
    : `written.${prompt.id}`;

const wordsOf = ({ prompt, answers }: Asked): readonly Said[] =>
  answers.flatMap((answer): Said[] => {
    const text = textOf(answer);
    if (text === '') return [];
    return prompt.kind === 'date' ? [{ day: text }] : [{ text }];
  });
