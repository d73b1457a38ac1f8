import { knownBase, lightOf, mean, textOf } from '../counting.ts';
import type { Bar, ResultBlock, Said, ToolResult } from '../result.ts';
import type { ToolSheet } from '../tool.ts';
import { formalities } from '../relations/kinds.ts';
import { forms, type Relation, relationsIn, rings, unplanned } from './circle.ts';

/** Below `poor` a relation is being neglected; from `good` it is well looked after. */
const [poor, good] = [3, 4];

/** How each relation is kept, what its plan lacks, and what people say is missing. */
export function assess(sheet: ToolSheet): ToolResult {
  const relations = relationsIn(sheet);
  return {
    blocks: [
      planned(relations),
      circle(relations),
      attention(relations),
      due(relations, textOf(sheet.shared['day'])),
      { kind: 'bars', id: 'tended', scale: [1, 5], bars: rings.map((_, ring) => ringBar(relations, ring)) },
      grid(relations),
      plan(relations),
      missing(relations),
    ],
  };
}

const choiceSaid = (column: string, choice: string): Said => ({ prompt: 'relations', column, choice });
const ringSaid = (ring: number): Said => choiceSaid('ring', rings[ring] ?? 'loose');

/** How many have something to do, somebody who does it, and a day. */
function planned(relations: readonly Relation[]): ResultBlock {
  const whole = relations.filter((one) => unplanned(one).length === 0);
  const value = relations.length > 0 ? whole.length / relations.length : null;
  const begun = relations.filter((one) => unplanned(one).length < 3);
  const base = { answered: begun.length, asked: relations.length };
  return { kind: 'figure', id: 'planned', value, as: 'percent', scale: [0, 1], base };
}

function circle(relations: readonly Relation[]): ResultBlock {
  const items = relations.flatMap(({ name, ring, form, tended }) => {
    if (ring === null) return [];
    const light = lightOf(tended, poor, good);
    const group = form === '' ? {} : { group: choiceSaid('form', form) };
    return [{ label: { text: name }, at: ring, ...group, ...(light && { light }) }];
  });
  return { kind: 'rings', id: 'circle', heads: rings.map((_, ring) => ringSaid(ring)), items };
}

/** The two inner rings where a relation is neglected, or its plan lacks something. */
function attention(relations: readonly Relation[]): ResultBlock {
  const inner = relations.filter(({ ring }) => ring !== null && ring < 2);
  const items = inner.flatMap((one): readonly Said[] => {
    const name: Said = { text: one.name };
    const lacking = unplanned(one).map((part): Said => ({ say: `no-${part}` }));
    const neglected: readonly Said[] =
      one.tended !== null && one.tended < poor
        ? [{ say: 'neglected', values: { name, tended: one.tended } }]
        : [];
    return lacking.length > 0
      ? [...neglected, { say: 'lacks', values: { name, lacking: { all: lacking } } }]
      : neglected;
  });
  return { kind: 'list', id: 'attention', items, none: { say: 'noAttention' } };
}

/** Those one should have been in touch with before the given day, the longest ago first. */
function due(relations: readonly Relation[], day: string): ResultBlock {
  const items = relations
    .filter(({ next }) => next !== '' && next < day)
    .toSorted((a, b) => (a.next < b.next ? -1 : a.next > b.next ? 1 : 0))
    .map(({ name, next }): Said => ({ say: 'due', values: { name: { text: name }, day: { day: next } } }));
  return { kind: 'list', id: 'due', items, none: { say: day === '' ? 'noDay' : 'nothingDue' } };
}

function ringBar(relations: readonly Relation[], ring: number): Bar {
  const values = relations.filter((one) => one.ring === ring).map(({ tended }) => tended);
  const value = mean(values);
  const light = lightOf(value, poor, good);
  return { label: ringSaid(ring), value, ...(light && { light }), base: knownBase(values) };
}

/** What one does together against what has been agreed about it. */
function grid(relations: readonly Relation[]): ResultBlock {
  const at = (list: readonly string[], one: string): number => list.indexOf(one);
  const items = relations
    .filter(({ form, formality }) => form !== '' && formality !== '')
    .map(({ name, form, formality }) => ({
      label: { text: name },
      x: at(formalities, formality),
      y: at(forms, form),
    }));
  const axis = (column: string, list: readonly string[]) => ({
    title: { prompt: 'relations', column },
    heads: list.map((choice) => choiceSaid(column, choice)),
  });
  return { kind: 'grid', id: 'grid', x: axis('formality', formalities), y: axis('form', forms), items };
}

/** The plan of care: one line for each, from the middle outwards. */
function plan(relations: readonly Relation[]): ResultBlock {
  const shown = (text: string): Said => (text === '' ? { say: 'none' } : { text });
  const rows = relations.map((one): readonly Said[] => [
    { text: one.name },
    one.ring === null ? { say: 'none' } : ringSaid(one.ring),
    shown(one.care),
    shown(one.who),
    one.next === '' ? { say: 'none' } : { day: one.next },
  ]);
  const columns = ['organisation', 'ring', 'care', 'who', 'next'].map((say): Said => ({ say }));
  return { kind: 'table', id: 'plan', columns, rows };
}

function missing(relations: readonly Relation[]): ResultBlock {
  const items = relations
    .filter((one) => one.missing !== '')
    .map((one): Said => ({
      say: 'misses',
      values: { name: { text: one.name }, missing: { text: one.missing } },
    }));
  return { kind: 'list', id: 'missing', items, none: { say: 'nothingMissing' } };
}
