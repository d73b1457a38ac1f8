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

const optionalDay = z.string().nullish().meta({ format: 'date' });

/** Checked by the deed; ids are the sender's, so that goals and measures stay the same ones. */
export const strategyWriting = z.object({
  revision: z.int('bad-number').min(0, 'bad-number').meta({
    description: 'The one you read; 0 for the first save. A save from an older one is refused with 409.',
  }),
  mission: z.string('missing').meta({ maxLength: 1500 }),
  goals: z.array(z.looseObject({})).optional(),
  groups: z.array(z.looseObject({})).optional(),
  principles: z.array(z.string()).optional(),
  redLines: z.array(z.string()).optional(),
  ...{ from: optionalDay, to: optionalDay, reviewOn: optionalDay },
  approach: z.enum(approaches, 'not-chosen').nullish(),
});
export const strategyApproving = z.object({
  note: z.string().default(''),
  revision: z.int('bad-number').min(0, 'bad-number').meta({ description: 'The draft as you read it.' }),
});
export const strategyApproved = z.object({ number: z.int() });

export const stepWriting = z.object({
  ...{ day: optionalDay, doneOn: optionalDay },
  note: z.string().default('').meta({ maxLength: 2000 }),
  revision: z.int('bad-number').min(0, 'bad-number'),
});
const oneToFive = z.int('not-chosen').min(1, 'not-chosen').max(5, 'not-chosen');
export const nominationWriting = z.object({
  department: z.string('missing').meta({ maxLength: 120 }),
  title: z.string('missing').meta({ maxLength: 200 }),
  why: z.string().default('').meta({ maxLength: 1000 }),
  ...{ fit: oneToFive, ambition: oneToFive, effort: oneToFive },
});
export const nominationMade = z.object({ id: z.uuid() });
export const nominationChoosing = z.object({
  state: z.enum(['nominated', 'chosen', 'declined'], 'not-chosen'),
  owner: z.string().default('').meta({ maxLength: 120, description: 'Needed for one that is chosen.' }),
  revision: z.int('bad-number').min(0, 'bad-number'),
});

const ownDay = z.object({
  id: z.uuid(),
  kind: z.enum(['date', 'busy']),
  title: z.string(),
  from: day,
  to: day,
  shown: z.boolean().meta({ description: 'Told to the organisations you have partnerships with.' }),
});
export const wheelQuery = z.object({
  year: z.coerce
    .number('bad-number')
    .int('bad-number')
    .min(2000, 'bad-number')
    .max(2199, 'bad-number')
    .optional()
    .meta({ description: 'This year unless said otherwise.' }),
  month: z.coerce
    .number('bad-number')
    .int('bad-number')
    .min(1, 'bad-number')
    .max(12, 'bad-number')
    .optional(),
});
const busyTimes = z
  .array(
    z.object({
      organisationId: z.uuid(),
      organisationName: z.string(),
      title: z.string(),
      ...{ from: day, to: day },
    }),
  )
  .readonly()
  .meta({ description: 'When partners have said that they are busy.' });
export const busyTimesRead = z.object({ from: day, to: day, busy: busyTimes }).meta({ id: 'BusyTimes' });
export const wheelRead = z
  .object({
    year: z.int(),
    month: z.int().nullable(),
    counts: z.array(z.int()).readonly().meta({ description: 'Days in each month, January first.' }),
    days: z
      .array(
        z.object({
          day,
          kind: z.enum(['start', 'evaluation', 'notice', 'last-meeting', 'end', 'promise']),
          partnershipId: z.uuid(),
          name: z.string(),
        }),
      )
      .readonly(),
    more: z.boolean().meta({ description: 'There are more days than are told; ask for a month.' }),
    own: z.array(ownDay).readonly(),
    busy: busyTimes,
  })
  .meta({ id: 'YearWheel' });
export const ownDayWriting = z.object({
  kind: z.enum(['date', 'busy'], 'not-chosen'),
  title: z.string('missing').meta({ maxLength: 200 }),
  from: z.string('bad-date').meta({ format: 'date' }),
  to: z.string().optional().meta({ format: 'date' }),
  shown: z.boolean('not-chosen').default(false),
});
export const ownDayMade = z.object({ id: z.uuid() });
