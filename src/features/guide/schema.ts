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

const promptText = z.object({
  label: z.string().min(1),
  help: z.string(),
  low: z.string().optional(),
  high: z.string().optional(),
  /** What a text is called where it stands by itself, in the language that it is written in. */
  heading: z.string().min(1).optional(),
  /** The clause of the library whose texts one may begin from, in the language that the prompt's id ends with. */
  clause: z.string().optional(),
  /** Texts to begin from, for a prompt that is `suggested`. */
  suggestions: z.array(z.object({ title: z.string().min(1), text: z.string().min(1) })).optional(),
  /** What can be chosen, by the choice's id. */
  choices: z.record(z.string(), z.string().min(1)).optional(),
  /** What the fixed rows of a table are called, by the row's id. */
  rows: z.record(z.string(), z.string().min(1)).optional(),
});

const prompt = promptText.extend({
  /** The columns of a table, by the column's id. */
  columns: z.record(z.string(), promptText).optional(),
  /** What one row of people's own is called, and the button that adds it. */
  row: z.object({ one: z.string().min(1), add: z.string().min(1) }).optional(),
});

const result = z.object({
  label: z.string(),
  explains: z.string(),
  formula: z.string(),
  caveat: z.string(),
});

const cells = z.record(z.string(), z.union([z.string(), z.int()]));

const answer = z.union([
  z.string(),
  z.number(),
  z.array(z.string()),
  z.array(z.object({ id: z.string(), cells: z.record(z.string(), z.union([z.string(), z.number()])) })),
]);
const answers = z.record(z.string(), answer);

/** A sheet filled in to show the tool in use; `case` is the note it is drawn from. */
const sample = z.object({
  note: z.string().min(1),
  case: z.string().optional(),
  title: z.string().min(1),
  shared: answers.default({}),
  sides: z.array(z.object({ name: z.string(), answers })).default([]),
});

/** Where to go on: one of `tool`, `guide`, `page`, and why. */
const step = z.object({
  tool: z.string().optional(),
  guide: z.string().optional(),
  page: z.string().optional(),
  text: z.string().min(1),
});

const tool = page.extend({
  /** T and E as in the catalogue of tools; P is for our own. */
  code: z.string().regex(/^[TEP]\d\d$/),
  chapter: z.string(),
  who: z.string(),
  duration: z.string(),
  group: z.string(),
  prompts: z.record(z.string(), prompt).default({}),
  results: z.record(z.string(), result).default({}),
  /** The phases of a partnership where the tool is at home, 1-12. */
  phases: z.array(z.int().min(1).max(12)).default([]),
  groups: z
    .record(z.string(), z.object({ title: z.string().min(1), lead: z.string().optional() }))
    .default({}),
  /** What a column is called: `Kandidat {number}`, the label and help of its name, the button that adds one. */
  sides: z
    .object({ one: z.string(), name: z.string(), help: z.string(), add: z.string(), remove: z.string() })
    .optional(),
  /** Sentences of the result, with `{names}` to fill. */
  says: z.record(z.string(), z.string().min(1)).default({}),
  next: z.array(step).default([]),
  sample: sample.optional(),
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
  /** A few sentences, for those who agree on little; the page's own text is the whole clause. */
  brief: z.string().min(1).optional(),
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
