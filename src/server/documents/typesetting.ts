import type { Manuscript } from './manuscript.ts';

/** What is to be made, and the data it is made from; a template reads nothing else. */
export type Job =
  | {
      readonly kind: 'pdf';
      readonly template: string;
      readonly data: string;
      /** PDF/UA-1 when nothing is said. Both are tagged; the compiler claims one at a time. */
      readonly standard?: 'ua-1' | 'a-2a';
    }
  /** One page as a PNG picture, this many pixels wide. */
  | { readonly kind: 'picture'; readonly template: string; readonly data: string; readonly width: number }
  | { readonly kind: 'epub' | 'html'; readonly data: string };

/** What the press and its typesetter (a process of its own) say to each other. */
export type TypesettingOrder = { readonly order: number; readonly job: Job };

export type TypesettingReply =
  | { readonly order: number; readonly kind: 'set'; readonly bytes: Uint8Array }
  | { readonly order: number; readonly kind: 'failed'; readonly detail: string };

/** A word longer than this is given places where it may break. */
const longestWord = 24;
const breakEvery = 8;
const longWord = new RegExp(`[^\\s\\u200b]{${longestWord},}`, 'gu');
const letters = new Intl.Segmenter('da', { granularity: 'grapheme' });

/** Addresses and drawings are not words. */
const verbatim: readonly string[] = ['href', 'svg', 'alt'];

/** The manuscript as the template reads it. */
export function typesettingData(manuscript: Manuscript): string {
  const { moment, ...rest } = manuscript;
  return JSON.stringify({ ...rest, clock: clockOf(moment) }, (key, value: unknown) =>
    typeof value === 'string' && !verbatim.includes(key) ? breakLongWords(value) : value,
  );
}

/** Marks where a word that fits on no line may break. */
export const breakLongWords = (text: string): string => text.replace(longWord, breakable);

/** A moment as a template reads it. */
export const clockOf = (moment: Date): Readonly<Record<string, number>> => ({
  year: moment.getUTCFullYear(),
  month: moment.getUTCMonth() + 1,
  day: moment.getUTCDate(),
  hour: moment.getUTCHours(),
  minute: moment.getUTCMinutes(),
  second: moment.getUTCSeconds(),
});

function breakable(word: string): string {
  const clusters = Array.from(letters.segment(word), ({ segment }) => segment);
  const pieces: string[] = [];
  for (let at = 0; at < clusters.length; at += breakEvery)
    pieces.push(clusters.slice(at, at + breakEvery).join(''));
  return pieces.join('\u200b');
}
