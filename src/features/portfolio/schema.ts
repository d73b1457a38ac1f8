import { z } from 'zod';
import { isDay } from '#domain/time.ts';
import { phaseIds } from '#domain/tools/phases/model.ts';
import { line } from '#features/people/index.ts';
import { agreementStandings, choices, portfolioSorts } from './ports.ts';

const revision = z.coerce.number('bad-number').int('bad-number').min(0, 'bad-number');
const day = z.string('bad-date').refine(isDay, 'bad-date');
const optionalDay = z
  .string()
  .nullish()
  .transform((text) => (text?.trim() ? text.trim() : null))
  .refine((one) => one === null || isDay(one), 'bad-date');
const scale = z.coerce
  .number('bad-number')
  .int('bad-number')
  .min(0, 'bad-number')
  .max(5, 'bad-number')
  .default(0);

export const placeInput = z.object({
  goals: z.array(z.uuid('not-found')).max(6, 'too-many').default([]),
  groups: z.array(z.uuid('not-found')).max(12, 'too-many').default([]),
  weight: scale,
  effort: scale,
  tell: z
    .union([z.boolean(), z.string()])
    .optional()
    .transform((value) => value === true || value === 'on' || value === 'true'),
  revision,
});

export const decisionInput = z.object({
  choice: z.enum(choices, 'not-chosen'),
  reason: line(1000),
  decidedOn: day,
  againOn: optionalDay,
});

export const quietInput = z.object({ reason: line(500), until: day });

const flag = z
  .string()
  .optional()
  .transform((value) => value === '1' || value === 'on' || value === 'true');
/** From an address: what makes no sense is as if it had not been said. */
export const portfolioQuery = z.object({
  sort: z.enum(portfolioSorts).catch(portfolioSorts[0]),
  text: z.string().max(100).catch(''),
  state: z.enum(['exploring', 'building', 'agreed', 'ended']).optional().catch(undefined),
  phase: z.enum(phaseIds).optional().catch(undefined),
  agreement: z.enum(agreementStandings).optional().catch(undefined),
  choice: z
    .enum([...choices, 'none'])
    .optional()
    .catch(undefined),
  quiet: flag,
  stray: flag,
});
