import { baseOf, textOf } from '../counting.ts';
import type { ResultBlock, Said, ToolResult } from '../result.ts';
import type { ToolSheet } from '../tool.ts';

/** The five, in their order. */
export const questions = ['brings', 'gains', 'barriers', 'success', 'advice'] as const;

const asked = ['parties', 'outline', ...questions] as const;

/** A reader puts a note away after this many words. */
export const fewest = 150;
export const most = 450;

export const wordsOf = (text: string): number =>
  text.split(/\s+/u).filter((word) => /\p{L}|\d/u.test(word)).length;

/** What stands between the sheet and a case that can be sent in. */
export function assess({ shared }: ToolSheet): ToolResult {
  const missing = asked.filter((id) => textOf(shared[id]) === '');
  const words = asked.reduce((sum, id) => sum + wordsOf(textOf(shared[id])), 0);
  const agreed = shared['agreed'] === 'yes';
  const ready = missing.length === 0 && agreed;
  const base = baseOf(asked.map((id) => shared[id]));
  const still: readonly Said[] = [
    ...missing.map((prompt) => ({ prompt })),
    ...(agreed ? [] : [{ say: 'askPartner' }]),
  ];
  const blocks: readonly ResultBlock[] = [
    {
      kind: 'verdict',
      id: 'verdict',
      said: { say: ready ? 'ready' : missing.length === asked.length ? 'empty' : 'onTheWay' },
      ...(missing.length < asked.length && { light: ready ? ('green' as const) : ('amber' as const) }),
      base,
    },
    { kind: 'list', id: 'missing', items: still, none: { say: 'nothingMissing' } },
    { kind: 'figure', id: 'length', value: words === 0 ? null : words, as: 'whole', base },
    { kind: 'list', id: 'advice', items: lengthAdvice(words), none: { say: 'goodLength' } },
  ];
  return { blocks };
}

function lengthAdvice(words: number): readonly Said[] {
  if (words === 0) return [{ say: 'begin' }];
  if (words < fewest) return [{ say: 'short' }];
  return words > most ? [{ say: 'long' }] : [];
}
