import { z } from 'zod';
import { packParts, unwrittenRules } from '#domain/handovers/handover.ts';
import { isDay } from '#domain/time.ts';
import { prose } from '#features/people/index.ts';

const optional = (text: unknown): unknown => (text === '' || text === undefined ? null : text);
const day = z.preprocess(optional, z.string().refine(isDay, 'bad-date').nullable());
const which = { id: z.uuid('not-found') };
const fromRevision = z.coerce.number('bad-number').int('bad-number').min(0, 'bad-number');

export const beginInput = z.object({
  partnershipId: z.uuid('not-found'),
  /** Who leaves: a party and a person of it. */
  leaver: z
    .string('not-chosen')
    .transform((text) => text.split('/'))
    .pipe(z.tuple([z.uuid('not-chosen'), z.uuid('not-chosen')], 'not-chosen')),
  leavesOn: day,
});

export const successorInput = z.object({ ...which, personId: z.uuid('not-chosen') });

/** Most letters of each unwritten rule. */
const longestRule = 1500;

export const rulesInput = z.object({
  ...which,
  fromRevision,
  ...(Object.fromEntries(unwrittenRules.map((rule) => [rule, prose(longestRule)])) as Record<
    (typeof unwrittenRules)[number],
    ReturnType<typeof prose>
  >),
});

export const walkInput = z.object({ ...which, part: z.enum(packParts, 'not-chosen') });
export const confirmInput = z.object({ ...which, partyId: z.uuid('not-chosen') });
