import { z } from 'zod';
import { languages } from '#domain/language.ts';
import { barriers, forms, gains, sectors, topics } from '#features/cases/index.ts';
import { day, pageQuery } from './paging.ts';

const inLanguage = {
  language: z
    .enum(languages, 'not-chosen')
    .optional()
    .meta({ description: 'The language of the texts; otherwise that of Accept-Language.' }),
};

export const caseQuery = z.object(inLanguage);

/** One value a facet; a case must fit all that are given. */
export const caseListQuery = pageQuery.extend({
  ...inLanguage,
  barrier: z.enum(barriers, 'not-chosen').optional(),
  gain: z.enum(gains, 'not-chosen').optional(),
  sector: z.enum(sectors, 'not-chosen').optional(),
  topic: z.enum(topics, 'not-chosen').optional().meta({ description: 'One that is answered.' }),
  form: z.enum(forms, 'not-chosen').optional(),
  place: z
    .string()
    .max(80, 'too-long')
    .optional()
    .meta({ description: 'The id of a town, such as `aarhus`.' }),
  year: z.string().max(4, 'too-long').optional().meta({ description: 'The year the case was first told.' }),
});

const listed = {
  id: z.string(),
  slug: z.string().meta({ description: 'Its word in the address, in the language asked for.' }),
  url: z.url().meta({ description: 'Its page, for people.' }),
  title: z.string(),
  summary: z.string(),
  library: z.string(),
  form: z.enum(forms),
  place: z.object({
    id: z.string(),
    name: z.string(),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
  }),
  told: day.meta({ description: 'The day the case was first told.' }),
  barriers: z.array(z.enum(barriers)).readonly(),
  gains: z.array(z.enum(gains)).readonly(),
};

export const caseListed = z.object(listed).meta({ id: 'CaseListed' });

export const caseRead = z
  .object({
    ...listed,
    partners: z.array(z.object({ name: z.string(), sector: z.enum(sectors) })).readonly(),
    answeredBy: z.string().nullable().meta({ description: 'The role that answered; never a name.' }),
    period: z
      .object({ from: z.int().nullable(), to: z.int().nullable(), note: z.string().nullable() })
      .nullable(),
    targetGroup: z.string().nullable(),
    phase: z.int().min(1).max(12).nullable().meta({ description: 'Of the twelve, as we judge it.' }),
    outline: z.string().meta({ description: 'Markdown.' }),
    answers: z.partialRecord(z.enum(topics), z.string()).meta({
      description: 'By topic; what the source does not tell is not here.',
    }),
    partnerSays: z.string().nullable(),
    results: z.string().nullable(),
    reading: z.string().nullable().meta({ description: "Our words, never the source's." }),
    chapters: z.array(z.string()).readonly(),
    tools: z.array(z.string()).readonly(),
    source: z
      .object({ code: z.string(), title: z.string(), url: z.url(), published: day })
      .nullable()
      .meta({ description: 'The page that the note was written from.' }),
  })
  .meta({ id: 'Case' });
