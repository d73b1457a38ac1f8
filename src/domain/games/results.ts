/** What a game can leave to a partnership in the real world. A hidden interest is never among it. */
export const resultKinds = ['event', 'apart', 'unmet', 'learnt', 'agreed'] as const;
export type ResultKind = (typeof resultKinds)[number];

/** What a result can become in a partnership. */
export const becomings = ['risk', 'question', 'clause'] as const;
export type Becoming = (typeof becomings)[number];

export type GameResult = {
  /** The same for the same result, so that it is taken once. */
  readonly key: string;
  readonly kind: ResultKind;
  readonly text: string;
};

/** What each kind of result may become. */
export const fitting: Readonly<Record<ResultKind, readonly Becoming[]>> = {
  event: ['risk', 'question'],
  apart: ['question'],
  unmet: ['question'],
  learnt: ['risk', 'question', 'clause'],
  agreed: ['question', 'clause'],
};

/** Different lines of a longer text, in their order. */
export const linesOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

/** A text that is too long for its place is cut after a word, and says so. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const space = text.lastIndexOf(' ', longest - 1);
  return `${text.slice(0, space > longest / 2 ? space : longest - 1).trimEnd()}…`;
}
