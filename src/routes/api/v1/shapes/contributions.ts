import { z } from 'zod';
import { kindIds, standings, units } from '#domain/contributions/kinds.ts';
import { day, moment } from './paging.ts';

const kind = z.enum(kindIds);
const unit = z.enum(units);
const hundredths = z.int().meta({ description: 'In hundredths of the unit.' });

export const contribution = z
  .object({
    id: z.uuid(),
    partnershipId: z.uuid(),
    partyId: z.uuid(),
    standing: z.enum(standings),
    kind,
    unit,
    amount: hundredths,
    worth: z.int().nullable().meta({
      description: 'In hundredths of a krone, by the party’s own rate; null unless all parties want it told.',
    }),
    estimate: z.boolean().meta({ description: 'Reckoned, not counted.' }),
    what: z.string(),
    startsOn: day,
    endsOn: day.nullable(),
    withdrawn: z.boolean().meta({ description: 'Taken out of every sum.' }),
    revision: z.int(),
    at: moment,
    personName: z.string(),
  })
  .meta({ id: 'Contribution' });

const total = z.object({ amount: hundredths, lines: z.int(), estimates: z.int() });

export const contributionsRead = z.object({
  lines: z.array(contribution).readonly(),
  balance: z
    .array(z.object({ partyId: z.uuid(), kind, unit, promised: total, given: total, gained: total }))
    .readonly()
    .meta({ description: 'By party, kind and unit; nothing counted otherwise is added together.' }),
});

export const contributionWriting = z.object({
  partyId: z.uuid('not-found').optional().meta({ description: 'Your first party when it is left out.' }),
  standing: z.enum(standings, 'not-chosen'),
  kind: z.enum(kindIds, 'not-chosen'),
  unit: z.enum(units, 'not-chosen'),
  amount: z.number('not-a-number').meta({ description: 'Above 0, at most 10,000,000; two decimals count.' }),
  worth: z
    .number('not-a-number')
    .nullish()
    .meta({ description: 'In kroner; only where all parties want it.' }),
  estimate: z.boolean('not-chosen').default(false),
  what: z.string('missing').meta({ maxLength: 300 }),
  startsOn: day,
  endsOn: day.nullish(),
});

export const contributionChanging = contributionWriting.omit({ partyId: true }).extend({
  revision: z.int('bad-number').meta({ description: 'The one you read; an older one is refused with 409.' }),
});
