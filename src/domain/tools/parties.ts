import type { Answers } from '../prompts/prompt.ts';
import type { Said } from './result.ts';
import type { ToolSheet } from './tool.ts';

/** A side as a result speaks of it: what it is called, and the answers given for it, one set for each voice. */
export type Party = { readonly label: Said; readonly answers: readonly Answers[] };

/**
 * The sides of several sheets, put together by id: whoever answers alone answers on the side of their own
 * party, and leaves the others empty. A party that nobody answered for has one empty set, so that it is
 * still counted among those asked. One sheet filled in together is one voice.
 */
export function partiesOf(voices: readonly ToolSheet[]): readonly Party[] {
  const sides = voices.flatMap((voice) => voice.sides);
  const ids = [...new Set(sides.map(({ id }) => id))];
  return ids.map((id, index) => {
    const own = sides.filter((side) => side.id === id);
    const filled = own.map(({ answers }) => answers).filter((answers) => Object.keys(answers).length > 0);
    const name = own.find((side) => side.name !== '')?.name ?? '';
    return { label: called(name, index), answers: filled.length > 0 ? filled : [{}] };
  });
}

/** A side's own name; without one its number, by the tool's sentence `unnamed`. */
export const called = (name: string, index: number): Said =>
  name === '' ? { say: 'unnamed', values: { number: { number: index + 1, as: 'whole' } } } : { text: name };

/** Whether anything was answered for the party. */
export const hasAnswered = ({ answers }: Party): boolean =>
  answers.some((one) => Object.keys(one).length > 0);
