import { z } from 'zod';
import { cycleSteps } from '#domain/strategy/cycle.ts';
import { approaches, mostGoals, mostGroups, mostLines, mostMeasures } from '#domain/strategy/model.ts';
import { isDay } from '#domain/time.ts';
import { line, prose } from '#features/people/index.ts';

const free = (longest: number) => prose(longest).transform((text) => text.replace(/\s+/g, ' '));
export const optionalDay = z
  .string()
  .nullish()
  .transform((text) => (text?.trim() ? text.trim() : null))
  .refine((day) => day === null || isDay(day), 'bad-date');
const revision = z.coerce.number('bad-number').int('bad-number').min(0, 'bad-number');
const year = z.coerce.number('bad-number').int('bad-number').min(2000, 'bad-number').max(2199, 'bad-number');
const scale = z.coerce.number('not-chosen').int('not-chosen').min(1, 'not-chosen').max(5, 'not-chosen');

const measure = z.object({
  id: z.uuid('not-found'),
  what: line(200),
  baseline: free(80),
  target: free(80),
  latest: free(80),
  latestOn: optionalDay,
});
const goal = z.object({
  id: z.uuid('not-found'),
  title: line(200),
  owner: free(120),
  measures: z.array(measure).max(mostMeasures, 'too-many').default([]),
});

const content = z.object({
  mission: prose(1500),
  goals: z.array(goal).max(mostGoals, 'too-many').default([]),
  groups: z
    .array(z.object({ id: z.uuid('not-found'), name: line(120) }))
    .max(mostGroups, 'too-many')
    .default([]),
  principles: z.array(line(300)).max(mostLines, 'too-many').default([]),
  redLines: z.array(line(300)).max(mostLines, 'too-many').default([]),
  from: optionalDay,
  to: optionalDay,
  reviewOn: optionalDay,
  approach: z.enum(approaches, 'not-chosen').nullish().default(null),
});

export const strategyInput = content
  .extend({ revision })
  .refine(({ from, to }) => !from || !to || from <= to, { error: 'ends-before-start', path: ['to'] });
/** What was kept, read again; anything that older versions lack has its usual value. */
export const keptStrategy = content;

export const approvalInput = z.object({ note: prose(1000), revision });
export const stepInput = z.object({
  year,
  step: z.enum(cycleSteps, 'not-chosen'),
  day: optionalDay,
  doneOn: optionalDay,
  note: prose(2000),
  revision,
});
export const nominationInput = z.object({
  year,
  department: line(120),
  title: line(200),
  why: prose(1000),
  fit: scale,
  ambition: scale,
  effort: scale,
});
export const choosingInput = z
  .object({
    id: z.uuid('not-found'),
    state: z.enum(['nominated', 'chosen', 'declined'], 'not-chosen'),
    owner: free(120),
    revision,
  })
  .refine(({ state, owner }) => state !== 'chosen' || owner !== '', {
    error: 'missing',
    path: ['owner'],
  });
