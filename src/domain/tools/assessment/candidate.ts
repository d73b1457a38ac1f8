import { cellsOf, idsOf, numberOf, spread, textOf, weightedMean } from '../counting.ts';
import type { Base, Said } from '../result.ts';
import type { Side, ToolSheet } from '../tool.ts';
import { type Criterion, criteria, ordinaryWeight, vetoes } from './criteria.ts';

/** One voice's word on one criterion of one candidate. */
export type Word = {
  readonly score: number | null;
  readonly weight: number;
  readonly certainty: string;
  readonly ask: string;
};

/** A candidate with what every voice has said about it. */
export type Candidate = {
  readonly name: Said;
  readonly voices: readonly Side[];
  readonly words: (criterion: Criterion) => readonly Word[];
  readonly vetoes: readonly string[];
};

/** The candidates of the first voice, with what each voice says of the same ones. */
export function candidatesOf(sheets: readonly ToolSheet[]): readonly Candidate[] {
  const [first] = sheets;
  return (first?.sides ?? []).map(({ id }, index) => {
    const said = sheets.flatMap((sheet) => {
      const side = sheet.sides.find((one) => one.id === id);
      return side ? [{ sheet, side }] : [];
    });
    const raised = new Set(said.flatMap(({ side }) => idsOf(side.answers['vetoes'])));
    return {
      name: { side: index },
      voices: said.map(({ side }) => side),
      words: (criterion) => said.map(({ sheet, side }) => wordOf(sheet, side, criterion)),
      vetoes: vetoes.filter((veto) => raised.has(veto)),
    };
  });
}

function wordOf({ shared }: ToolSheet, { answers }: Side, criterion: Criterion): Word {
  const cells = cellsOf(answers['scores'], criterion);
  return {
    score: numberOf(cells['score']),
    weight: numberOf(cellsOf(shared['weights'], criterion)['weight']) ?? ordinaryWeight,
    certainty: textOf(cells['certainty']),
    ask: textOf(cells['ask']),
  };
}

const every = ({ words }: Candidate): readonly Word[] => criteria.flatMap((criterion) => words(criterion));

/** Σ(w·score)/Σw over what is answered; null when nothing with weight is. */
export const fitOf = (candidate: Candidate): number | null =>
  weightedMean(every(candidate).map(({ score, weight }) => ({ value: score, weight })));

/** How much of all the weight is answered with "we know"; null when nothing has weight. */
export function certaintyOf(candidate: Candidate): number | null {
  const words = every(candidate);
  const whole = words.reduce((sum, { weight }) => sum + weight, 0);
  const known = words.filter(({ score, certainty }) => score !== null && certainty === 'know');
  return whole > 0 ? known.reduce((sum, { weight }) => sum + weight, 0) / whole : null;
}

/** How many scores of weight there are, of those there could be. */
export function groundOf(candidate: Candidate): Base {
  const weighted = every(candidate).filter(({ weight }) => weight > 0);
  return { answered: weighted.filter(({ score }) => score !== null).length, asked: weighted.length };
}

/** How far apart the voices are on one criterion; null with fewer than two scores. */
export const apartOn = ({ words }: Candidate, criterion: Criterion): number | null =>
  spread(words(criterion).map(({ score }) => score));
