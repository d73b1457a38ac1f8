/** How hard a text is to read, as Björnsson counts it (1968): about 25 easy, 35 fair, 45 hard, 55 very hard. */
export type Readability = {
  readonly words: number;
  readonly sentences: number;
  /** Words of more than six letters. */
  readonly longWords: number;
  /** Words per sentence plus the percentage of long words; null for a text without words. */
  readonly lix: number | null;
};

const wordPattern = /[\p{L}\p{N}]+(?:(?:['’-]|[.,](?=\p{N}))[\p{L}\p{N}]+)*/gu;
const letters = (word: string): number => word.replace(/[^\p{L}\p{N}]/gu, '').length;
/** A full stop between figures (3.000, kl. 14.03) ends nothing. */
const sentenceEnd = /[.!?:]+(?=\s|["»”’)]|$)/u;

/** Counts each paragraph by itself, so that a heading or a point of a list without a full stop is a sentence too. */
export function readability(paragraphs: readonly string[]): Readability {
  const sentences = paragraphs
    .flatMap((text) => text.split(sentenceEnd))
    .filter((part) => /\p{L}/u.test(part));
  const words = sentences.flatMap((sentence) => sentence.match(wordPattern) ?? []);
  const longWords = words.filter((word) => letters(word) > 6).length;
  const lix = words.length ? words.length / sentences.length + (100 * longWords) / words.length : null;
  return { words: words.length, sentences: sentences.length, longWords, lix };
}
