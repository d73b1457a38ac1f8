import { fold } from './fold.ts';

/** A piece of a text for a list of results; `marked` where it is what was asked for. */
export type Piece = { readonly text: string; readonly marked: boolean };
export type Section = { readonly anchor: string; readonly heading: string; readonly text: string };
export type Excerpt = { readonly pieces: readonly Piece[]; readonly section: Section | null };

const wordPattern = /[\p{L}\p{N}]+/gu;
/** About two lines of a result. */
const length = 220;

/** The stems that a word is asked for by: it begins with one of them, or holds a longer one (a compound). */
function askedBy(word: string, stems: readonly string[]): readonly string[] {
  const folded = fold(word);
  return stems.filter((stem) => (stem.length > 3 ? folded.includes(stem) : folded.startsWith(stem)));
}

/** The text cut into marked and unmarked pieces; together they are the text. */
export function mark(text: string, stems: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { index, 0: word } of text.matchAll(wordPattern)) {
    if (askedBy(word, stems).length === 0) continue;
    if (index > at) pieces.push({ text: text.slice(at, index), marked: false });
    pieces.push({ text: word, marked: true });
    at = index + word.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}

/** A word that was asked for: where it stands, and by which of the stems. */
type Place = { readonly index: number; readonly end: number; readonly stems: readonly string[] };
type Window = { readonly section: Section; readonly start: number; readonly stems: number };

/** The place in the text where most of what was asked for stands close together; the summary when there is none. */
export function excerpt(summary: string, sections: readonly Section[], stems: readonly string[]): Excerpt {
  const best = bestWindow(sections, stems);
  const told = countStems(placesIn(summary, stems));
  if (!best || told >= best.stems) return { pieces: mark(summary, stems), section: best?.section ?? null };
  return { pieces: mark(cut(best.section.text, best.start), stems), section: best.section };
}

/** The first window with most of the stems; nothing more is looked through when it has all. */
function bestWindow(sections: readonly Section[], stems: readonly string[]): Window | null {
  const all = new Set(stems).size;
  let best: Window | null = null;
  for (const section of sections)
    for (const window of windowsOf(section, stems)) {
      if (window.stems > (best?.stems ?? 0)) best = window;
      if (best?.stems === all) return best;
    }
  return best;
}

/** Every word of a text is looked at once. */
function placesIn(text: string, stems: readonly string[]): Place[] {
  const places: Place[] = [];
  const folded = fold(text);
  if (!stems.some((stem) => folded.includes(stem))) return places;
  for (const { index, 0: word } of text.matchAll(wordPattern)) {
    const asked = askedBy(word, stems);
    if (asked.length > 0) places.push({ index, end: index + word.length, stems: asked });
  }
  return places;
}

const countStems = (places: readonly Place[]): number => new Set(places.flatMap(({ stems }) => stems)).size;

/** One window for each word that is asked for, beginning a little before it. */
function* windowsOf(section: Section, stems: readonly string[]): Generator<Window> {
  const places = placesIn(section.text, stems);
  for (const { index } of places.slice(0, 50)) {
    const start = Math.max(0, index - 60);
    const inside = places.filter((one) => one.index >= start && one.end <= start + length);
    yield { section, start, stems: countStems(inside) };
  }
}

/** A stretch of about two lines on whole words. */
function cut(text: string, from: number): string {
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1;
  const end = text.length <= start + length ? text.length : text.lastIndexOf(' ', start + length);
  const [before, after] = [start > 0 ? '… ' : '', end < text.length ? ' …' : ''];
  return `${before}${text.slice(start, Math.max(end, start + 1))}${after}`;
}
