import { z } from 'zod';

/** How words stand on the screen: plainly unless said otherwise. */
const looks = ['line', 'title', 'label'] as const;

/** Seconds from the beginning of the film. */
const span = z.object({ from: z.number().min(0), to: z.number().positive() });

const line = span.extend({
  /** As it stands on the screen, broken into rows by hand. */
  text: z.string().min(1),
  look: z.enum(looks).default(looks[0]),
});

/** A chapter of the film: what stands on the screen and when, what is heard, and what to talk about. */
const filmChapter = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  slug: z.string().regex(/^[a-z0-9-]+$/),
  chapter: z.int().min(1).max(8),
  title: z.string().min(1),
  /** What the chapter shows, in a sentence. */
  summary: z.string().min(40).max(200),
  start: z.number().min(0),
  end: z.number().positive(),
  /** The moment that stands for the chapter on paper. */
  still: z.number().min(0),
  lines: z.array(line).min(1),
  sounds: z.array(span.extend({ text: z.string().min(1) })),
  /** For the group to talk about when the film is stopped here. */
  question: z.string().min(1),
  /** Where the guide goes on: `guide:care`, `tool:win-win`. */
  leadsTo: z.string().regex(/^(guide|tool):[a-z-]+$/),
  updated: z.iso.date(),
});

export const filmFronts = { film: filmChapter } as const;
export type FilmChapter = z.infer<typeof filmChapter>;
