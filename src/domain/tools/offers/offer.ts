import type { Cells } from '../../prompts/prompt.ts';
import { rowsOf, textOf } from '../counting.ts';
import type { Light } from '../result.ts';
import { addDays } from '../../time.ts';
import type { ToolSheet } from '../tool.ts';
import { type Contribution, contributions } from './contributions.ts';

export type Offer = {
  readonly title: string;
  readonly type: Contribution | undefined;
  readonly forWhom: string;
  readonly limits: string;
  readonly team: string;
  readonly contact: string;
  readonly until: string;
  readonly example: string;
  readonly approved: boolean;
};

/** Every offer with a title, as they were written. */
export const offersIn = ({ shared }: ToolSheet): readonly Offer[] =>
  rowsOf(shared['offers'])
    .map(({ cells }) => offerFrom(cells))
    .filter(({ title }) => title !== '');

function offerFrom(cells: Cells): Offer {
  const text = (column: string): string => textOf(cells[column]);
  return {
    title: text('title'),
    type: contributions.find((one) => one === text('type')),
    forWhom: text('forWhom'),
    limits: text('limits'),
    team: text('team'),
    contact: text('contact'),
    until: text('until'),
    example: text('example'),
    approved: text('state') === 'approved',
  };
}

/** Days before its end that an offer wants looking at. */
const notice = 60;

export type Freshness = 'fresh' | 'soon' | 'past' | 'undated';

/** Whether an offer still holds on the day; without a day, or without an end, nobody can tell. */
export function freshnessOf({ until }: Pick<Offer, 'until'>, day: string): Freshness {
  if (until === '' || day === '') return 'undated';
  if (until < day) return 'past';
  return until < addDays(day, notice) ? 'soon' : 'fresh';
}

export const lightFor: Readonly<Record<Freshness, Light | undefined>> = {
  fresh: 'green',
  soon: 'amber',
  past: 'red',
  undated: undefined,
};
