import { z } from 'zod';
import { choices, agreementStandings } from '#features/portfolio/index.ts';
import { organisationKinds } from '#domain/people/roles.ts';
import { healthReasons } from '#domain/portfolio/health.ts';
import { approaches } from '#domain/strategy/model.ts';
import { accountTexts, figureIds } from '#domain/yearly-account/figures.ts';
import { languages } from '#domain/language.ts';
import { phaseIds } from '#domain/tools/phases/model.ts';
import { day, moment, pageOf } from './paging.ts';

const measure = z.object({
  id: z.uuid(),
  what: z.string(),
  baseline: z.string(),
  target: z.string(),
  latest: z.string(),
  latestOn: day.nullable(),
});

export const strategyShape = z
  .object({
    mission: z.string(),
    goals: z
      .array(
        z.object({
          id: z.uuid(),
          title: z.string(),
          owner: z.string(),
          measures: z.array(measure).readonly(),
        }),
      )
      .readonly(),
    groups: z.array(z.object({ id: z.uuid(), name: z.string() })).readonly(),
    principles: z.array(z.string()).readonly(),
    redLines: z.array(z.string()).readonly(),
    from: day.nullable(),
    to: day.nullable(),
    reviewOn: day.nullable(),
    approach: z.enum(approaches).nullable(),
    revision: z.int().meta({ description: '0 where nothing has been written.' }),
    approvedVersion: z.int().nullable().meta({ description: 'The number of the newest approved version.' }),
    changed: z.boolean().meta({ description: 'The draft says something else than the approved version.' }),
  })
  .meta({ id: 'Strategy' });

const line = z.object({
  partnershipId: z.uuid(),
  name: z.string(),
  state: z.enum(['exploring', 'building', 'agreed', 'ended']),
  phase: z.enum(phaseIds).meta({ description: 'Where it stands in the twelve phases.' }),
  partners: z.array(z.object({ name: z.string(), kind: z.enum(organisationKinds) })).readonly(),
  health: z.object({
    standing: z.enum(['well', 'look', 'care', 'ended']),
    reasons: z.array(z.enum(healthReasons)).readonly(),
  }),
  pulse: z
    .object({
      day,
      mean: z.number().meta({ description: 'Of all answers that are shown, 1-5.' }),
      moved: z.number().nullable().meta({ description: 'Since the round before; null for the first.' }),
    })
    .nullable()
    .meta({ description: 'The last round that is shown; null where nobody has been asked.' }),
  goals: z.array(z.uuid()).readonly(),
  groups: z.array(z.uuid()).readonly(),
  weight: z.int().meta({ description: '1-5; 0 is not yet said.' }),
  effort: z.int().meta({ description: '1-5; 0 is not yet said.' }),
  lastContactOn: day,
  agreement: z.enum(agreementStandings),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  evaluations: z.array(day).readonly(),
  people: z.int().meta({ description: 'How many of your own people have a seat.' }),
  choice: z.enum(choices).nullable(),
  snoozedUntil: day.nullable(),
});
export const portfolioPage = pageOf(line);

export const accountShape = z
  .object({
    year: z.int(),
    language: z.enum(languages),
    countedAt: moment,
    figures: z
      .array(
        z.object({
          id: z.enum(figureIds),
          value: z.number().nullable().meta({ description: 'Null where nobody has written anything down.' }),
          of: z.int(),
          parts: z.array(z.object({ label: z.string(), value: z.number() })).readonly(),
        }),
      )
      .readonly(),
    texts: z.object(
      Object.fromEntries(accountTexts.map((id) => [id, z.string()])) as Record<
        (typeof accountTexts)[number],
        z.ZodString
      >,
    ),
    revision: z.int(),
  })
  .meta({ id: 'YearlyAccount' });
