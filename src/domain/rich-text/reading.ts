/** What one rich text may hold at most. Characters are UTF-16 units, as in a form's `maxlength`. */
export const richTextLimits = { characters: 20_000, nodes: 4_000, listDepth: 4, href: 2_000 } as const;

export type RichTextRefusal = 'not-rich-text' | 'text-too-long' | 'text-too-complex' | 'lists-too-deep';

/** Keeps count while a text of unknown origin is read, and remembers the first reason to refuse it. */
export type Reading = { characters: number; nodes: number; refusal: RichTextRefusal | null };

export const newReading = (): Reading => ({ characters: 0, nodes: 0, refusal: null });

export const refuse = (reading: Reading, refusal: RichTextRefusal): void => {
  reading.refusal ??= refusal;
};

/** Counts one node; false when there is no room for it, or the text is already refused. */
export function count(reading: Reading, characters = 0): boolean {
  reading.nodes += 1;
  reading.characters += characters;
  if (reading.nodes > richTextLimits.nodes) refuse(reading, 'text-too-complex');
  if (reading.characters > richTextLimits.characters) refuse(reading, 'text-too-long');
  return reading.refusal === null;
}
