import { lightOf, mean, spread } from '../counting.ts';
import type { Bar, Light, ResultBlock, Said, ToolResult } from '../result.ts';
import type { ToolSheet } from '../tool.ts';
import { type Candidate, candidatesOf, certaintyOf, fitOf, groundOf, type Word } from './candidate.ts';
import { certainties, criteria } from './criteria.ts';
import { nextQuestions, talkingPoints } from './questions.ts';

/** From `good` one goes and talks; below `poor` one stops or waits. Both are read as shown, with one decimal. */
const [poor, good] = [3, 3.8];

/** Each candidate's fit and certainty, what speaks against it whatever it scores, and what to find out next. */
export const assess = (sheet: ToolSheet): ToolResult => ({ blocks: blocksOf(candidatesOf([sheet])) });

/** The same for colleagues who scored without seeing each other, and where they see it differently. */
export function combine(voices: readonly ToolSheet[]): ToolResult {
  const candidates = candidatesOf(voices);
  const [verdicts, ...rest] = blocksOf(candidates);
  return {
    blocks: [...(verdicts ? [verdicts] : []), talkingPoints(candidates), voicesApart(candidates), ...rest],
  };
}

const blocksOf = (candidates: readonly Candidate[]): readonly ResultBlock[] => [
  verdicts(candidates),
  nextQuestions(candidates),
  { kind: 'bars', id: 'fit', scale: [1, 5], bars: candidates.map(fitBar) },
  { kind: 'bars', id: 'certainty', scale: [0, 1], as: 'percent', bars: candidates.map(certaintyBar) },
  comparison(candidates),
];

/** With one decimal, as it is read and judged. */
const tenth = (value: number | null): number | null => (value === null ? null : Math.round(value * 10) / 10);

const fitShown = (candidate: Candidate): number | null => tenth(fitOf(candidate));

/** A veto is red, whatever the fit. */
function lightFor(candidate: Candidate): Light | undefined {
  if (candidate.vetoes.length > 0) return 'red';
  return lightOf(fitShown(candidate), poor, good);
}

function verdictOf(candidate: Candidate): Said {
  const reasons = candidate.vetoes.map((choice): Said => ({ prompt: 'vetoes', choice }));
  if (reasons.length > 0) return { say: 'veto', values: { reasons: { all: reasons } } };
  return { say: lightFor(candidate) ?? 'unknown' };
}

const shown = (value: number | null, as: 'plain' | 'percent'): Said =>
  value === null ? { say: 'none' } : { number: value, as };

function verdicts(candidates: readonly Candidate[]): ResultBlock {
  const rows = candidates.map((candidate): readonly Said[] => {
    const { answered, asked } = groundOf(candidate);
    const ground: Said = { say: 'ground', values: { answered, asked } };
    return [
      candidate.name,
      verdictOf(candidate),
      shown(fitShown(candidate), 'plain'),
      shown(certaintyOf(candidate), 'percent'),
      ground,
    ];
  });
  const columns = ['candidate', 'verdict', 'fit', 'certainty', 'answered'].map((say): Said => ({ say }));
  return { kind: 'table', id: 'verdicts', columns, rows };
}

function fitBar(candidate: Candidate): Bar {
  const light = lightFor(candidate);
  return {
    label: candidate.name,
    value: fitShown(candidate),
    ...(light && { light }),
    base: groundOf(candidate),
  };
}

const certaintyBar = (candidate: Candidate): Bar => ({
  label: candidate.name,
  value: certaintyOf(candidate),
  base: groundOf(candidate),
});

/** Every criterion beside every candidate, with a word for how sure one is. */
function comparison(candidates: readonly Candidate[]): ResultBlock {
  const columns: readonly Said[] = [
    { say: 'criterion' },
    { say: 'weight' },
    ...candidates.map(({ name }) => name),
  ];
  const rows = criteria.map((criterion): readonly Said[] => {
    const weight = mean(candidates.flatMap(({ words }) => words(criterion).map((word) => word.weight)));
    const cells = candidates.map(({ words }) => cellOf(words(criterion)));
    return [{ prompt: 'scores', row: criterion }, shown(weight, 'plain'), ...cells];
  });
  return { kind: 'table', id: 'comparison', columns, rows };
}

/** The mean of the voices, and the least sure of them. */
function cellOf(words: readonly Word[]): Said {
  const score = mean(words.map((word) => word.score));
  if (score === null) return { say: 'none' };
  const sure = [...certainties].reverse().find((one) => words.some(({ certainty }) => certainty === one));
  const value: Said = { number: score };
  if (sure === undefined) return value;
  return {
    say: 'scored',
    values: { score: value, certainty: { prompt: 'scores', column: 'certainty', choice: sure } },
  };
}

/** How far the colleagues' own fits lie from each other, candidate by candidate. */
function voicesApart(candidates: readonly Candidate[]): ResultBlock {
  const bars = candidates.map((candidate): Bar => {
    const fits = candidate.voices.map((_, index) => fitOf(voiceAlone(candidate, index)));
    const answered = fits.filter((fit) => fit !== null).length;
    return { label: candidate.name, value: tenth(spread(fits)), base: { answered, asked: fits.length } };
  });
  return { kind: 'bars', id: 'spread', scale: [0, 4], bars };
}

const voiceAlone = (candidate: Candidate, index: number): Candidate => ({
  ...candidate,
  words: (criterion) => candidate.words(criterion).slice(index, index + 1),
});
