/** The screenplay in a language, from the same files that the page shows. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Language } from '../../src/domain/language.ts';
import type { FilmScene } from '../../src/features/film/ports.ts';
import { filmFronts } from '../../src/features/film/schema.ts';
import type { Words } from './picture.ts';

export function readScreenplay(language: Language): readonly FilmScene[] {
  const folder = join(import.meta.dirname, '../../content', language, 'film');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => {
      const [, front = '', seen = ''] = readFileSync(join(folder, name), 'utf8').split(/^---$/m);
      return { front: filmFronts.film.parse(parse(front)), seen: seen.trim() };
    });
}

/** What stands on the screen: the lines, and each chapter's number and name in its first seconds and on. */
export function wordsOf(scenes: readonly FilmScene[]): Words {
  const last = scenes.at(-1)?.front.end ?? 0;
  const lines = scenes
    .flatMap(({ front }) => front.lines)
    // What stands at the end stays: it is what a screen shows when the film is over.
    .map((line) => (line.to >= last ? { ...line, to: Infinity } : line));
  const opening = lines.find(({ look }) => look === 'title')?.to ?? 0;
  const closing = lines.findLast(({ look }) => look === 'title')?.from ?? Infinity;
  const headings = scenes.map(({ front: { start, end, chapter, title } }) => ({
    from: Math.max(start + 0.5, start === 0 ? opening + 0.9 : 0),
    to: Math.min(end + 0.3, closing - 0.4),
    number: chapter,
    title,
  }));
  return { headings, lines };
}
