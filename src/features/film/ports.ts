import type { FilmChapter } from './schema.ts';

/** A chapter with what is to be seen in it, in plain paragraphs. */
export type FilmScene = { readonly front: FilmChapter; readonly seen: string };
