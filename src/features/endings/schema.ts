import { z } from 'zod';
import { endingReasons, keptKinds } from '#domain/endings/ending.ts';
import { isDay } from '#domain/time.ts';
import { line, prose } from '#features/people/index.ts';

const optional = (text: unknown): unknown => (text === '' || text === undefined ? null : text);
const day = z.preprocess(optional, z.string().refine(isDay, 'bad-date').nullable());
const partnershipId = z.uuid('not-found');
const fromRevision = z.coerce.number('bad-number').int('bad-number').min(0, 'bad-number');

/** Each step of the closing sends its own part; what is not sent stays as it is. */
export const writingInput = z.object({
  partnershipId,
  fromRevision,
  reason: z.preprocess(
    (text) => (text === '' ? undefined : text),
    z.enum(endingReasons, 'not-chosen').optional(),
  ),
  words: prose(2000).optional(),
  thanksDa: prose(4000).optional(),
  thanksEn: prose(4000).optional(),
  forgetOn: day.optional(),
  carried: z.array(z.uuid('not-chosen')).max(200, 'too-many').optional(),
  caseChoice: z.enum(['drafted', 'declined'], 'not-chosen').optional(),
});

export const lineInput = z.object({
  partnershipId,
  /** Empty for a new one. */
  id: z.preprocess(optional, z.uuid('not-found').nullable()),
  fromRevision: fromRevision.default(0),
  kind: z.enum(keptKinds, 'not-chosen'),
  what: line(200),
  keeper: z.preprocess(optional, z.uuid('not-chosen').nullable()),
  terms: prose(500),
  fromOn: day,
});

export const agreeInput = z.object({
  partnershipId,
  id: z.uuid('not-found'),
  partyId: z.uuid('not-chosen'),
  revision: fromRevision,
});

export const sayInput = z.object({
  partnershipId,
  partyId: z.uuid('not-chosen'),
  /** The ending as it was read. */
  revision: fromRevision,
});
