import type { Cells } from '../../prompts/prompt.ts';
import { rowsOf, textOf } from '../counting.ts';
import type { Light, ResultBlock, Said, ToolResult } from '../result.ts';
import type { ToolSheet } from '../tool.ts';
import { type Fit, fitOf, formalities, type Formality, type Kind, kinds } from './kinds.ts';

type Relation = {
  readonly name: Said;
  readonly kind: Kind | undefined;
  readonly formality: Formality | undefined;
  readonly nearness: string;
};

type Sorted = Relation & { readonly kind: Kind; readonly formality: Formality };

/** Each relation where it belongs, and those whose agreement does not match what they are. */
export function assess({ shared }: ToolSheet): ToolResult {
  const relations = rowsOf(shared['relations']).flatMap(({ cells }) => relationFrom(cells));
  const sorted = relations.filter(isSorted);
  return {
    blocks: [
      fittingShare(relations, sorted),
      mismatches(sorted),
      grid(sorted),
      byKind(relations),
      unsorted(relations),
    ],
  };
}

function relationFrom(cells: Cells): readonly Relation[] {
  const name = textOf(cells['organisation']);
  if (name === '') return [];
  return [
    {
      name: { text: name },
      kind: kinds.find((one) => one === cells['kind']),
      formality: formalities.find((one) => one === cells['formality']),
      nearness: textOf(cells['nearness']),
    },
  ];
}

const isSorted = (one: Relation): one is Sorted => one.kind !== undefined && one.formality !== undefined;

/** Two steps too loose is red; one step, or firmer than needed, is amber. */
export const lightFor = (fit: Fit): Light =>
  fit.is === 'fitting' ? 'green' : fit.is === 'too-loose' && fit.steps >= 2 ? 'red' : 'amber';

const fitFor = ({ kind, formality }: Sorted): Fit => fitOf(kind, formality);

/** What a kind is called for short; on the form each is explained as well. */
const kindSaid = (kind: Kind): Said => ({ say: `kind-${kind}` });
/** What has been agreed, as it is said within a sentence. */
const agreedSaid = (formality: Formality): Said => ({ say: `agreed-${formality}` });
const formalitySaid = (choice: Formality): Said => ({ prompt: 'relations', column: 'formality', choice });

function fittingShare(all: readonly Relation[], sorted: readonly Sorted[]): ResultBlock {
  const fitting = sorted.filter((one) => fitFor(one).is === 'fitting');
  const value = sorted.length > 0 ? fitting.length / sorted.length : null;
  const base = { answered: sorted.length, asked: all.length };
  return { kind: 'figure', id: 'fitting', value, as: 'percent', scale: [0, 1], base };
}

const order: readonly Light[] = ['red', 'amber', 'green'];

/** What does not match, the gravest first: the agreement, or how near one is. */
function mismatches(sorted: readonly Sorted[]): ResultBlock {
  const off = sorted
    .filter((one) => fitFor(one).is !== 'fitting')
    .toSorted((a, b) => order.indexOf(lightFor(fitFor(a))) - order.indexOf(lightFor(fitFor(b))));
  const far = sorted.filter(({ kind, nearness }) => nearness === 'loose' && isDeep(kind));
  const items = [
    ...off.map(mismatchSaid),
    ...far.map(({ name, kind }): Said => ({ say: 'far', values: { name, kind: kindSaid(kind) } })),
  ];
  return { kind: 'list', id: 'mismatches', items, none: { say: 'allFit' } };
}

const isDeep = (kind: Kind): boolean => kind === 'partnership' || kind === 'strategic';

function mismatchSaid(one: Sorted): Said {
  const fit = fitFor(one);
  const bound = fit.is === 'fitting' ? one.formality : fit.bound;
  return {
    say: fit.is === 'too-firm' ? 'tooFirm' : 'tooLoose',
    values: {
      name: one.name,
      kind: kindSaid(one.kind),
      formality: agreedSaid(one.formality),
      bound: agreedSaid(bound),
    },
  };
}

function grid(sorted: readonly Sorted[]): ResultBlock {
  return {
    kind: 'grid',
    id: 'grid',
    x: { title: { prompt: 'relations', column: 'formality' }, heads: formalities.map(formalitySaid) },
    y: { title: { prompt: 'relations', column: 'kind' }, heads: kinds.map(kindSaid) },
    items: sorted.map((one) => ({
      label: one.name,
      x: formalities.indexOf(one.formality),
      y: kinds.indexOf(one.kind),
      light: lightFor(fitFor(one)),
    })),
    cells: kinds.map((kind) => formalities.map((formality) => lightFor(fitOf(kind, formality)))),
  };
}

/** The relations sorted: who is of which kind, and how many. */
function byKind(relations: readonly Relation[]): ResultBlock {
  const rows = kinds.map((kind): readonly Said[] => {
    const own = relations.filter((one) => one.kind === kind);
    const names: Said = own.length > 0 ? { all: own.map(({ name }) => name) } : { say: 'none' };
    return [kindSaid(kind), { number: own.length, as: 'whole' }, names];
  });
  return {
    kind: 'table',
    id: 'byKind',
    columns: ['kind', 'number', 'names'].map((say): Said => ({ say })),
    rows,
  };
}

function unsorted(relations: readonly Relation[]): ResultBlock {
  const items = relations
    .filter((one) => !isSorted(one))
    .map(({ name, kind }): Said => ({
      say: kind === undefined ? 'noKind' : 'noFormality',
      values: { name },
    }));
  return { kind: 'list', id: 'unsorted', items, none: { say: 'allSorted' } };
}
