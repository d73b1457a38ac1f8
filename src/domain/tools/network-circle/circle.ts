import type { Cells } from '../../prompts/prompt.ts';
import { numberOf, rowsOf, textOf } from '../counting.ts';
import type { ToolSheet } from '../tool.ts';

/** From the library outwards. */
export const rings = ['close', 'running', 'loose'] as const;

/** What one does with each other. */
export const forms = [
  'meetings',
  'project',
  'events',
  'referral',
  'knowledge',
  'sharing',
  'group',
  'occasional',
] as const;

export type Relation = {
  readonly name: string;
  /** Its ring counted from the library; null when nobody has said. */
  readonly ring: number | null;
  readonly form: string;
  readonly formality: string;
  /** How well it is looked after, 1-5. */
  readonly tended: number | null;
  readonly care: string;
  readonly who: string;
  readonly next: string;
  readonly missing: string;
};

/** Every relation with a name, from the middle outwards. */
export const relationsIn = ({ shared }: ToolSheet): readonly Relation[] =>
  rowsOf(shared['relations'])
    .map(({ cells }) => relationFrom(cells))
    .filter(({ name }) => name !== '')
    .toSorted((a, b) => (a.ring ?? rings.length) - (b.ring ?? rings.length));

function relationFrom(cells: Cells): Relation {
  const text = (column: string): string => textOf(cells[column]);
  const ring = rings.findIndex((one) => one === text('ring'));
  return {
    name: text('organisation'),
    ring: ring < 0 ? null : ring,
    form: text('form'),
    formality: text('formality'),
    tended: numberOf(cells['tended']),
    care: text('care'),
    who: text('who'),
    next: text('next'),
    missing: text('missing'),
  };
}

/** What a plan of care is: something to do, somebody who does it, and a day. */
export const unplanned = ({ care, who, next }: Relation): readonly ('care' | 'who' | 'next')[] =>
  (['care', 'who', 'next'] as const).filter((part) => ({ care, who, next })[part] === '');
