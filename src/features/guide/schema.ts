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
  /** What people type when they look for this page, where it is not what the page says. */
  also: z.array(z.string().min(2)).optional(),
});

/** A page's front matter, for the slices that have pages of their own kind. */
export const pageFront = page;

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

const line = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  text: z.string().min(1),
  /** What the line is for, in a sentence or two. */
  why: z.string().min(1),
  tool: z.string().optional(),
});

/** The checklist: a group of lines for each chapter, in the chapters' order. */
const checklist = page.extend({
  groups: z
    .array(z.object({ chapter: z.string(), title: z.string(), lines: z.array(line).length(3) }))
    .length(8),
});

const news = page.extend({ published: z.iso.date() });

const pocketPart = z.object({
  chapters: z.array(z.int().min(1).max(8)).min(1),
  title: z.string().min(1),
  text: z.string().min(1),
  ask: z.string().optional(),
});

/** The pocket edition: a cover, six pages inside, a back. */
const pixi = page.extend({
  subtitle: z.string().min(1),
  pages: z.array(z.object({ parts: z.array(pocketPart).min(1).max(2) })).length(6),
  back: z.object({
    title: z.string().min(1),
    text: z.string().min(1),
    foldTitle: z.string().min(1),
    /** What hands do, in four steps. */
    fold: z.array(z.string().min(1)).length(4),
  }),
});

const said = { title: z.string().min(1), text: z.string().default(''), note: z.string().default('') };
const point = z.object({ lead: z.string().min(1), text: z.string().min(1) });

/** One page of the presentation. The eight questions and the twelve phases are fetched, never written twice. */
const slide = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['cover', 'statement', 'questions', 'arcs']), ...said }),
  z.object({ kind: z.enum(['points', 'close']), ...said, points: z.array(point).length(3) }),
  z.object({ kind: z.literal(['pairs']), ...said, pairs: z.array(point).min(3).max(6) }),
]);

const presentation = page.extend({ slides: z.array(slide).min(8).max(14) });

/** The kinds of content that the guide knows, and the shape of their front matter. */
export const fronts = {
  guide: chapter,
  checklist,
  pixi,
  presentation,
  tools: tool,
  clauses: clause,
  about: page,
  news,
} as const;

export type ChapterFront = z.infer<typeof chapter>;
export type ToolFront = z.infer<typeof tool>;
export type ClauseFront = z.infer<typeof clause>;
export type ChecklistFront = z.infer<typeof checklist>;
export type NewsFront = z.infer<typeof news>;
export type AboutFront = z.infer<typeof page>;
export type PixiFront = z.infer<typeof pixi>;
export type PresentationFront = z.infer<typeof presentation>;
