import { z } from 'zod';
import { languages } from '#domain/language.ts';
import { day, moment } from './paging.ts';

const step = z.int().min(1).max(5).nullable();

export const riskShape = z
  .object({
    id: z.uuid(),
    partnershipId: z.uuid(),
    partyId: z.uuid().nullable().meta({ description: 'Null in the shared register; else whose own it is.' }),
    known: z.string().nullable().meta({ description: 'R01-R32 of the library.' }),
    title: z.string(),
    probability: step,
    consequence: step,
    score: z.int().nullable(),
    trend: z.enum(['unjudged', 'new', 'rising', 'falling', 'steady']),
    sign: z.string(),
    prevention: z.string(),
    response: z.string(),
    owner: z.object({ partyId: z.uuid(), personId: z.uuid().nullable() }).nullable(),
    reviewOn: day.nullable(),
    state: z.enum(['open', 'closed']),
    revision: z.int(),
    scores: z
      .array(z.object({ probability: z.int(), consequence: z.int(), at: moment, personName: z.string() }))
      .readonly()
      .meta({ description: 'Every judgement, the oldest first.' }),
  })
  .meta({ id: 'Risk' });

export const registersRead = z.object({
  registers: z
    .array(
      z.object({
        partyId: z.uuid().nullable(),
        partyName: z.string(),
        risks: z.array(riskShape).readonly(),
      }),
    )
    .readonly()
    .meta({ description: 'The shared one first, then that of each party you act for.' }),
});

const typed = {
  known: z.string().optional(),
  title: z.string().optional().meta({ maxLength: 160 }),
  probability: z.int('out-of-scale').optional(),
  consequence: z.int('out-of-scale').optional(),
  sign: z.string().optional().meta({ maxLength: 500 }),
  prevention: z.string().optional().meta({ maxLength: 500 }),
  response: z.string().optional().meta({ maxLength: 500 }),
  owner: z.string().optional().meta({ description: 'A party’s id, or `party/person`.' }),
  reviewOn: z.string().optional().meta({ format: 'date' }),
};

export const riskWriting = z.object({
  register: z.uuid('not-chosen').optional().meta({
    description: 'An own party, for its own register; the shared one when it is left out.',
  }),
  ...typed,
});

export const riskChanging = z.object({ fromRevision: z.int('bad-number'), ...typed });

export const registerQuery = z.object({
  register: z.uuid('not-found').optional().meta({
    description: 'An own party, for its own register; the shared one when it is left out.',
  }),
  language: z.enum(languages, 'not-chosen').optional(),
});
