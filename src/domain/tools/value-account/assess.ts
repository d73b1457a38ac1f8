import { cellsOf, knownBase, lightOf, mean, numberOf, spread } from '../counting.ts';
import type { Bar, ResultBlock, Said, ToolResult } from '../result.ts';
import type { ToolSheet } from '../tool.ts';
import { hourly, type Kind, kinds } from './kinds.ts';

type Line = {
  readonly side: number;
  readonly kind: Kind;
  readonly promised: number | null;
  readonly given: number | null;
};

/** A promise is kept by nine tenths of it; under half of it is worth a talk at once. */
const [kept, poor] = [0.9, 0.5];
/** Two parties this far apart in what they find fair should talk about it. */
const unlike = 2;

/** Promised against given, side by side; what each finds fair; and what to talk about. */
export function assess(sheet: ToolSheet): ToolResult {
  const lines = linesOf(sheet);
  return {
    blocks: [
      keptBlock(sheet, lines),
      accounts(sheet, lines),
      fair(sheet),
      worth(sheet, lines),
      talk(sheet, lines),
    ],
  };
}

const linesOf = ({ sides }: ToolSheet): readonly Line[] =>
  sides.flatMap(({ answers }, side) =>
    kinds.map((kind): Line => {
      const { promised, given } = cellsOf(answers['account'], kind);
      return { side, kind, promised: numberOf(promised), given: numberOf(given) };
    }),
  );

/** Given of promised, at most all of it; null when nothing was promised or nobody knows. */
export const shareOf = ({ promised, given }: Pick<Line, 'promised' | 'given'>): number | null =>
  promised === null || promised === 0 || given === null ? null : Math.min(given / promised, 1);

/** The mean of a party's lines: an hour and a krone cannot be added, but their shares can be compared. */
function keptBlock({ sides }: ToolSheet, lines: readonly Line[]): ResultBlock {
  const bars = sides.map((_, side): Bar => {
    const own = lines.filter((line) => line.side === side && line.promised !== null && line.promised > 0);
    const shares = own.map(shareOf);
    const value = mean(shares);
    const light = lightOf(value, poor, kept);
    return { label: { side }, value, ...(light && { light }), base: knownBase(shares) };
  });
  return { kind: 'bars', id: 'kept', scale: [0, 1], as: 'percent', bars };
}

function accounts({ sides }: ToolSheet, lines: readonly Line[]): ResultBlock {
  const rows = kinds.map((kind): readonly Said[] => [
    { prompt: 'account', row: kind },
    ...sides.map((_, side) => told(lines.find((line) => line.side === side && line.kind === kind))),
  ]);
  return {
    kind: 'table',
    id: 'accounts',
    columns: [{ say: 'kind' }, ...sides.map((_, side) => ({ side }))],
    rows,
  };
}

function told(line: Line | undefined): Said {
  const { promised = null, given = null } = line ?? {};
  if (promised === null && given === null) return { say: 'nothing' };
  const number = (value: number | null): Said => (value === null ? { say: 'unknown' } : { number: value });
  return { say: 'givenOf', values: { given: number(given), promised: number(promised) } };
}

function fair({ sides }: ToolSheet): ResultBlock {
  const bars = sides.map(({ answers }, side): Bar => {
    const value = numberOf(answers['fair']);
    const light = lightOf(value, 3, 4);
    return { label: { side }, value, ...(light && { light }), base: knownBase([value]) };
  });
  return { kind: 'bars', id: 'fairness', scale: [1, 5], as: 'whole', bars };
}

/** Hours given times the agreed rate, and money as it is; nothing without a rate. */
function worth({ shared, sides }: ToolSheet, lines: readonly Line[]): ResultBlock {
  const rate = numberOf(shared['rate']);
  const rows = sides.map((_, side): readonly Said[] => {
    const given = (kind: Kind) =>
      lines.find((line) => line.side === side && line.kind === kind)?.given ?? null;
    const hours = hourly.map(given);
    const known = hours.some((value) => value !== null);
    const time = known ? hours.reduce<number>((sum, value) => sum + (value ?? 0), 0) : null;
    const money = given('money');
    return [
      { side },
      time === null ? { say: 'unknown' } : { number: time },
      time === null || rate === null ? { say: 'noRate' } : { number: time * rate, as: 'whole' },
      money === null ? { say: 'unknown' } : { number: money, as: 'whole' },
    ];
  });
  const columns: readonly Said[] = [
    { say: 'party' },
    { say: 'time' },
    { say: 'timeWorth' },
    { say: 'money' },
  ];
  return { kind: 'table', id: 'worth', columns, rows };
}

function talk(sheet: ToolSheet, lines: readonly Line[]): ResultBlock {
  const short = lines
    .map((line) => ({ line, share: shareOf(line) }))
    .filter((one): one is { line: Line; share: number } => one.share !== null && one.share < kept)
    .toSorted((a, b) => a.share - b.share)
    .slice(0, 5)
    .map(({ line, share }): Said => ({
      say: 'short',
      values: {
        side: { side: line.side },
        kind: { prompt: 'account', row: line.kind },
        share: { number: share, as: 'percent' },
      },
    }));
  const fairness = spread(sheet.sides.map(({ answers }) => numberOf(answers['fair'])));
  const apart: readonly Said[] = fairness !== null && fairness >= unlike ? [{ say: 'unlike' }] : [];
  return { kind: 'list', id: 'talk', items: [...apart, ...short], none: { say: 'noTalk' } };
}
