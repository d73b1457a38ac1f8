import { z } from 'zod';
import { isDay } from '#domain/time.ts';
import { library } from '#domain/tools/risks/library.ts';
import { line, prose } from '#features/people/index.ts';

/** Most letters of each part of a risk. */
export const longest = { title: 160, text: 500 } as const;

const optional = (text: unknown): unknown => (text === '' || text === undefined ? null : text);

const step = z.preprocess(
  (value) => (optional(value) === null ? null : Number(value)),
  z.int('out-of-scale').min(1, 'out-of-scale').max(5, 'out-of-scale').nullable(),
);

const known = z.preprocess(
  optional,
  z
    .string()
    .refine((code) => library.includes(code), 'not-chosen')
    .nullable(),
);

/** A party (`party`), or a person of a party (`party/person`). */
const ownerInput = z.preprocess(
  optional,
  z
    .string()
    .transform((text) => text.split('/'))
    .pipe(z.tuple([z.uuid('not-chosen')], z.uuid('not-chosen')))
    .transform(([partyId, personId]) => ({ partyId, personId: personId ?? null }))
    .nullable(),
);

const parts = {
  known,
  title: prose(longest.title),
  probability: step,
  consequence: step,
  sign: prose(longest.text),
  prevention: prose(longest.text),
  response: prose(longest.text),
  owner: ownerInput,
  reviewOn: z.preprocess(optional, z.string().refine(isDay, 'bad-date').nullable()),
};

export const riskInput = z.object({
  partnershipId: z.uuid('not-found'),
  /** Whose register: empty for the one that all share, else an own party. */
  register: z.preprocess(optional, z.uuid('not-chosen').nullable()),
  ...parts,
});

const which = { id: z.uuid('not-found'), fromRevision: z.coerce.number('bad-number').int('bad-number') };

export const riskChangeInput = z.object({ ...which, ...parts });
export const riskStateInput = z.object({ ...which, state: z.enum(['open', 'closed'], 'not-chosen') });
export const riskPromiseInput = z.object({
  id: z.uuid('not-found'),
  text: line(500),
  partyId: z.uuid('not-chosen'),
  dueOn: z.preprocess(optional, z.string().refine(isDay, 'bad-date').nullable()),
});
