import { knownBase, lightOf, mean, numberOf, textOf } from '../counting.ts';
import type { Bar, Said, ToolResult } from '../result.ts';
import type { ToolSheet } from '../tool.ts';

/** Is there a good purpose, undertaking, content, story and relation? */
export const five = ['purpose', 'sound', 'content', 'story', 'relation'] as const;

/** What a reader must find in a pitch, in the order of reading. */
export const parts = [
  'issue',
  'who',
  'idea',
  'why-together',
  'we-bring',
  'we-hope',
  'you-bring',
  'for-you',
  'first-step',
  'open',
] as const;

const [poor, good] = [3, 4];

/** The five as bars, the weakest to strengthen first, and what the reader will miss. */
export function assess({ shared }: ToolSheet): ToolResult {
  const scores = five.map((id) => ({ id, value: numberOf(shared[id]) }));
  const values = scores.map(({ value }) => value);
  const overall = mean(values);
  const weakest = scores
    .filter(
      (one): one is { id: (typeof five)[number]; value: number } => one.value !== null && one.value < good,
    )
    .toSorted((a, b) => a.value - b.value)
    .slice(0, 2);
  const light = lightOf(overall, poor, good);
  const missing = parts.filter((id) => textOf(shared[id]) === '');
  const words = parts.reduce((sum, id) => sum + textOf(shared[id]).split(/\s+/u).filter(Boolean).length, 0);
  const base = knownBase(values);
  return {
    blocks: [
      { kind: 'verdict', id: 'verdict', said: { say: light ?? 'unknown' }, ...(light && { light }), base },
      { kind: 'bars', id: 'five', scale: [1, 5], as: 'whole', bars: scores.map(bar) },
      {
        kind: 'list',
        id: 'strengthen',
        items: weakest.map(({ id }): Said => ({ say: `better-${id}` })),
        none: { say: 'strong' },
      },
      {
        kind: 'list',
        id: 'missing',
        items: missing.map((prompt) => ({ prompt })),
        none: { say: 'complete' },
      },
      {
        kind: 'figure',
        id: 'length',
        value: words === 0 ? null : words,
        as: 'whole',
        base: { answered: parts.length - missing.length, asked: parts.length },
      },
    ],
  };
}

function bar({ id, value }: { readonly id: string; readonly value: number | null }): Bar {
  const light = lightOf(value, poor, good);
  return { label: { say: id }, value, ...(light && { light }), base: knownBase([value]) };
}
