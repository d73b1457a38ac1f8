import { z } from 'zod';
import { languages } from '#domain/language.ts';
import { pageFront } from '#features/guide/index.ts';

export const barriers = [
  'calendar',
  'economy',
  'procedures',
  'culture',
  'balance-of-power',
  'internal-backing',
  'legislation',
  'reorganisation',
  'communication',
  'dependence-on-persons',
] as const;
export const gains = [
  'target-groups',
  'competences',
  'fresh-eyes',
  'network',
  'visibility',
  'resources',
  'methods',
  'staff-development',
] as const;
export const sectors = [
  'library',
  'culture',
  'education',
  'municipality',
  'state',
  'company',
  'association',
  'media',
] as const;
export const forms = ['five-questions', 'story', 'travel-report'] as const;

/** The five topics of the five quick questions. */
export const topics = ['purpose', 'experience', 'challenges', 'barriers', 'gain'] as const;

const answer = z.string().min(1).max(900);

/** Where the case was first told, when it was told elsewhere. */
const source = z.object({
  code: z.string(),
  /** What the page was called there, in its own language. */
  title: z.string().min(1),
  url: z.url(),
  published: z.iso.date(),
  /** True when only the day's page is known to us, not the address of the case itself. */
  dayOnly: z.boolean().default(false),
});

/** A case that the parties have told themselves: in which language its words are, and that both have approved them. */
const told = z.object({
  language: z.enum(languages),
  approved: z.iso.date(),
  /** In whose lists it stands. */
  lists: z.array(z.enum(languages)).min(1),
});

/**
 * A case as domain.md section 4 proposes it; texts in the language of the page, everything else the same in both.
 * What the source does not tell is left out.
 */
const caseFront = pageFront.extend({
  form: z.enum(forms),
  library: z.string().min(1),
  /** The role that answered; never a name. */
  answeredBy: z.string().min(1).optional(),
  partners: z.array(z.object({ name: z.string().min(1), sector: z.enum(sectors) })).min(1),
  /** Years, as far as they are known. */
  period: z
    .object({ from: z.int().optional(), to: z.int().optional(), note: z.string().optional() })
    .optional(),
  /** `town` gathers what lies close together, on the map and in the list; `name` says it precisely. */
  place: z.object({
    town: z.string().min(1),
    name: z.string().min(1),
    latitude: z.number().min(-90).max(90).optional(),
    longitude: z.number().min(-180).max(180).optional(),
  }),
  targetGroup: z.string().min(1).optional(),
  /** 1-12 of the twelve phases at the time of writing, as we judge it. */
  phase: z.int().min(1).max(12).optional(),
  barriers: z.array(z.enum(barriers)),
  gains: z.array(z.enum(gains)),
  answers: z.partialRecord(z.enum(topics), answer),
  /** The sixth question: what would the partner say to another library? */
  partnerSays: answer.optional(),
  results: z.string().min(1).optional(),
  /** What a team may take from it: our words, never the source's. */
  reading: z.string().min(1).max(600).optional(),
  chapters: z.array(z.string()),
  tools: z.array(z.string()),
  source: source.optional(),
  told: told.optional(),
});

export const caseFronts = { cases: caseFront } as const;
export type CaseFront = z.infer<typeof caseFront>;
export type Barrier = (typeof barriers)[number];
export type Gain = (typeof gains)[number];
export type Sector = (typeof sectors)[number];
export type Topic = (typeof topics)[number];
export type CaseForm = (typeof forms)[number];
