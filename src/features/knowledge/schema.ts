import { z } from 'zod';
import { readPartialDay } from '#domain/partial-day.ts';
import { publicationKinds } from '#domain/publications/model.ts';
import { pageFront } from '#features/guide/index.ts';

const id = z.string().regex(/^[a-z0-9-]+$/);

/** A page of what one knows about partnerships; `order` is its place in the list. */
const knowledge = pageFront.extend({ order: z.int() });

/** A word of the field, in the language of the page; `other` is the same word in the other language. */
const term = z.object({
  id,
  slug: id,
  term: z.string().min(1),
  other: z.string().min(1),
  meaning: z.string().min(20),
  see: z.array(id).default([]),
  chapter: z.string().optional(),
  tool: z.string().optional(),
});

const author = z.union([z.object({ family: z.string(), given: z.string() }), z.object({ name: z.string() })]);

/** Where a record belongs: the original project, what came out of it, literature, toolkits, rules. */
export const publicationGroups = ['original', 'outcome', 'literature', 'toolkit', 'rule'] as const;

/** A record that can be cited. `language` is that of the work, by its code of two letters. */
const publication = z.object({
  id,
  slug: id,
  group: z.enum(publicationGroups),
  kind: z.enum(publicationKinds),
  authors: z.array(author).default([]),
  title: z.string().min(1),
  /** Absent when the source gives none. */
  year: z.int().min(1900).max(2100).optional(),
  container: z.string().optional(),
  publisher: z.string().optional(),
  language: z.string().length(2),
  url: z.url().optional(),
  /** One line of our own on what it is good for. */
  use: z.string().min(20),
  /** What could not be read or found, when something could not. */
  caveat: z.string().optional(),
});

const eventKinds = ['survey', 'interviews', 'conference', 'workshop', 'study-trip', 'milestone'] as const;

const partialDay = z.string().refine((text) => readPartialDay(text) !== null, {
  error: 'is not a date such as 2011, 2011-04, 2011-04-07 or, for the spring of a year, 2011-21',
});

/** Something dated that the source material came from: what is known of it, and what is not. */
const event = z.object({
  id,
  slug: id,
  kind: z.enum(eventKinds),
  title: z.string().min(1),
  /** As far as it is known: `2011`, `2011-04`, `2011-04-07`, or a season as `2011-21` (spring) to `2011-24`. */
  starts: partialDay,
  ends: partialDay.optional(),
  place: z.string().optional(),
  known: z.string().min(20),
  unknown: z.string().optional(),
  publications: z.array(id).default([]),
});

/** The kinds of content of the knowledge, and their shape. */
export const knowledgeFronts = {
  knowledge,
  terms: term,
  publications: publication,
  events: event,
} as const;

export type KnowledgeFront = z.infer<typeof knowledge>;
export type TermFront = z.infer<typeof term>;
export type PublicationFront = z.infer<typeof publication>;
export type EventFront = z.infer<typeof event>;
