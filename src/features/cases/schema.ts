import { z } from 'zod';
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

/** The five topics of the five quick questions. */
export const topics = ['purpose', 'experience', 'challenges', 'barriers', 'gain'] as const;

const answer = z.string().min(1).max(900);

/** A case as domain.md section 4 proposes it; texts in the language of the page, everything else the same in both. */
const caseFront = pageFront.extend({
  form: z.enum(['five-questions', 'story', 'travel-report']),
  library: z.string().min(1),
  /** The role that answered; never a name. */
  answeredBy: z.string().min(1),
  partners: z.array(z.object({ name: z.string().min(1), sector: z.enum(sectors) })).min(1),
  /** Years, as far as they are known. */
  period: z.object({ from: z.int().optional(), to: z.int().optional(), note: z.string().optional() }),
  place: z.object({ name: z.string(), latitude: z.number().optional(), longitude: z.number().optional() }),
  targetGroup: z.string(),
  /** 1-12 of the twelve phases at the time of writing. */
  phase: z.int().min(1).max(12),
  barriers: z.array(z.enum(barriers)),
  gains: z.array(z.enum(gains)),
  answers: z.partialRecord(z.enum(topics), answer),
  /** The sixth question: what would the partner say to another library? */
  partnerSays: answer.optional(),
  results: z.string().optional(),
  chapters: z.array(z.string()),
  tools: z.array(z.string()),
  source: z.object({ code: z.string(), url: z.url(), published: z.iso.date() }).optional(),
});

export const caseFronts = { cases: caseFront } as const;
export type CaseFront = z.infer<typeof caseFront>;
