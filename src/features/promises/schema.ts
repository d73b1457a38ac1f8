import { z } from 'zod';
import { promiseStates, sourceKinds } from '#domain/promises/model.ts';
import { isDay } from '#domain/time.ts';
import { line, prose } from '#features/people/index.ts';

const optionalId = z
  .union([z.uuid('not-chosen'), z.literal(''), z.null()])
  .optional()
  .transform((id) => (id ? id : null));

const optionalDay = z
  .union([z.string(), z.null()])
  .optional()
  .transform((text) => (text?.trim() ? text.trim() : null))
  .refine((text) => text === null || isDay(text), 'bad-date');

/** Most letters of a promise, and of a word why. */
export const longest = { text: 500, because: 500 } as const;

const sourceInput = z
  .object({
    kind: z.enum(sourceKinds, 'not-chosen'),
    id: z.string().min(1).max(100).nullable(),
    key: z.string().min(1).max(100).optional(),
  })
  .default({ kind: 'own', id: null });

export const promiseInput = z.object({
  partnershipId: z.uuid('not-found'),
  text: line(longest.text),
  partyId: z.uuid('not-chosen'),
  ownerId: optionalId,
  dueOn: optionalDay,
  source: sourceInput,
});

const which = {
  id: z.uuid('not-found'),
  /** The save that the asker saw; a deed upon an older one is not done. */
  fromRevision: z.coerce.number('bad-number').int('bad-number').optional(),
};

export const endingInput = z.object(which);
export const movingInput = z.object({
  ...which,
  dueOn: z.string('missing').trim().min(1, 'missing').refine(isDay, 'bad-date'),
  because: line(longest.because),
});
export const explainedInput = z.object({ ...which, because: line(longest.because) });
export const optionallyExplainedInput = z.object({ ...which, because: prose(longest.because) });

/** To a person of a party (`party/person`), or to a party as such. */
const takerInput = z
  .string('not-chosen')
  .transform((text) => text.split('/'))
  .pipe(z.tuple([z.uuid('not-chosen')], z.uuid('not-chosen')))
  .transform(([partyId, personId]) => ({ partyId, personId: personId ?? null }));

export const offeringInput = z.object({ ...which, to: takerInput, because: prose(longest.because) });

export const filterInput = z.object({
  party: z.uuid().optional().catch(undefined),
  state: z.enum(promiseStates).optional().catch(undefined),
  source: z.enum(sourceKinds).optional().catch(undefined),
});
