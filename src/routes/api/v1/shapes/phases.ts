import { z } from 'zod';
import { placeStates } from '#domain/phases/road.ts';
import { phaseField } from '#features/phases/index.ts';
import { moment } from './paging.ts';

const tick = z.object({ partyId: z.uuid(), partyName: z.string(), personName: z.string(), at: moment });
const line = z.object({
  id: z.string().meta({ description: 'Send it as `line` to tick it.' }),
  text: z.string(),
  ticks: z.array(tick).readonly(),
});

export const phase = z
  .object({
    id: phaseField,
    number: z.int().min(1).max(12),
    arc: z.enum(['a', 'b', 'c', 'd']),
    name: z.string(),
    current: z.boolean().meta({ description: 'True of exactly one.' }),
    state: z.enum(placeStates),
    since: moment.nullable(),
    reason: z.string().meta({ description: 'Why it was skipped.' }),
    round: z.int().meta({ description: 'Which time it is under way; a yes at a gate is good for one.' }),
    tasks: z.array(line).readonly(),
    criteria: z
      .array(
        line.extend({
          both: z.boolean().meta({ description: 'Every party ticks it.' }),
          met: z.boolean(),
          seen: z.string().nullable().meta({ description: 'What the system sees that speaks for it.' }),
        }),
      )
      .readonly(),
    gate: z
      .enum(['none', 'unasked', 'asked', 'approved', 'not-yet'])
      .meta({ description: '`none` where no leader has to say yes.' }),
  })
  .meta({ id: 'Phase' });

export const phases = z
  .object({
    revision: z.int().meta({ description: 'Send it with a move.' }),
    current: phaseField,
    partnersSince: moment
      .nullable()
      .meta({ description: 'Since when the first four phases are left: we agree to be partners.' }),
    plan: z.object({ organisationName: z.string(), number: z.int() }).nullable().meta({
      description: "The organisation's own plan that the partnership runs by; null for the standard.",
    }),
    phases: z.array(phase).readonly(),
  })
  .meta({ id: 'Phases' });
