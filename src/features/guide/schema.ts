import { z } from 'zod';

/** The front matter of every page of content: what it is called and where it is. */
const page = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  slug: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  short: z.string().min(1),
  /** Shown in search results and as the page's description; 140 to 160 characters read best. */
  summary: z.string().min(80).max(200),
  updated: z.iso.date(),
});

const chapter = page.extend({ chapter: z.int().min(1).max(8) });

const prompt = z.object({
  label: z.string().min(1),
  help: z.string(),
  low: z.string().optional(),
  high: z.string().optional(),
});

const result = z.object({
  label: z.string(),
  explains: z.string(),
  formula: z.string(),
  caveat: z.string(),
});

const cells = z.record(z.string(), z.union([z.string(), z.int()]));

const tool = page.extend({
  code: z.string().regex(/^[TE]\d\d$/),
  chapter: z.string(),
  who: z.string(),
  duration: z.string(),
  group: z.string(),
  prompts: z.record(z.string(), prompt).default({}),
  results: z.record(z.string(), result).default({}),
  example: z
    .object({ note: z.string(), parties: z.array(cells) })
    .catchall(z.union([z.string(), z.array(cells)]))
    .optional(),
});

const clause = z.object({
  id: z.string().regex(/^A\d\d$/),
  title: z.string().min(1),
  hint: z.string().min(1),
  ask: z.array(z.string()).min(2).max(4),
  evaluate: z.string().min(1),
});

/** Each kind of content and the shape of its front matter. */
export const fronts = { guide: chapter, tools: tool, clauses: clause, about: page } as const;

export type ContentKind = keyof typeof fronts;
export type ChapterFront = z.infer<typeof chapter>;
export type ToolFront = z.infer<typeof tool>;
export type ClauseFront = z.infer<typeof clause>;
export type AboutFront = z.infer<typeof page>;
