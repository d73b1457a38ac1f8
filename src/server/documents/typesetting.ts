import type { Manuscript } from './manuscript.ts';

/** What the press and its typesetter (a process of its own) say to each other. */
export type TypesettingOrder = { readonly order: number; readonly data: string };

export type TypesettingReply =
  | { readonly order: number; readonly kind: 'set'; readonly pdf: Uint8Array }
  | { readonly order: number; readonly kind: 'failed'; readonly detail: string };

/** A word longer than this is given places where it may break. */
const longestWord = 24;
const breakEvery = 8;
const longWord = new RegExp(`[^\\s\\u200b]{${longestWord},}`, 'gu');
const letters = new Intl.Segmenter('da', { granularity: 'grapheme' });

/** The manuscript as the template reads it. */
export function typesettingData(manuscript: Manuscript): string {
  const { moment, ...rest } = manuscript;
  const clock = {
    year: moment.getUTCFullYear(),
    month: moment.getUTCMonth() + 1,
    day: moment.getUTCDate(),
    hour: moment.getUTCHours(),
    minute: moment.getUTCMinutes(),
    second: moment.getUTCSeconds(),
  };
  return JSON.stringify({ ...rest, clock }, (key, value: unknown) =>
    typeof value === 'string' && key !== 'href' ? value.replace(longWord, breakable) : value,
  );
}

function breakable(word: string): string {
  const clusters = Array.from(letters.segment(word), ({ segment }) => segment);
  const pieces: string[] = [];
  for (let at = 0; at < clusters.length; at += breakEvery)
    pieces.push(clusters.slice(at, at + breakEvery).join(''));
  return pieces.join('\u200b');
}
