import type { Cells } from '../../prompts/prompt.ts';
import { lightOf, numberOf, rowsOf, textOf } from '../counting.ts';
import type { Light, Said } from '../result.ts';
import type { ToolSheet } from '../tool.ts';
import { library } from './library.ts';

/** A line of the register, read. */
export type Risk = {
  readonly name: Said;
  /** Which of the library's it is; empty for people's own. */
  readonly known: string;
  readonly probability: number | null;
  readonly consequence: number | null;
  /** Probability times consequence; null as long as one of them is missing. */
  readonly score: number | null;
  readonly prevention: string;
  readonly response: string;
  readonly owner: string;
  readonly review: string;
  readonly shared: boolean;
  readonly cells: Cells;
};

/** From `severe` something is done now; below `mild` it is enough to keep an eye on it. */
const [mild, severe] = [8, 15];

export const lightFor = (score: number | null): Light | undefined => {
  const light = lightOf(score, mild, severe);
  return light === 'green' ? 'red' : light === 'red' ? 'green' : light;
};

/** Every risk with a name, the gravest first; of equals, the one that would hurt most, then the one written first. */
export const risksIn = ({ shared }: ToolSheet): readonly Risk[] =>
  rowsOf(shared['risks'])
    .map(({ cells }) => riskFrom(cells))
    .filter(({ cells }) => textOf(cells['title']) !== '' || textOf(cells['risk']) !== '')
    .toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0) || (b.consequence ?? 0) - (a.consequence ?? 0));

function riskFrom(cells: Cells): Risk {
  const text = (column: string): string => textOf(cells[column]);
  const [probability, consequence] = [numberOf(cells['probability']), numberOf(cells['consequence'])];
  const choice = text('risk');
  return {
    name: text('title') === '' ? { prompt: 'risks', column: 'risk', choice } : { text: text('title') },
    known: library.includes(choice) ? choice : '',
    probability,
    consequence,
    score: probability === null || consequence === null ? null : probability * consequence,
    prevention: text('prevention'),
    response: text('response'),
    owner: text('owner'),
    review: text('review'),
    shared: text('shared') === 'yes',
    cells,
  };
}
