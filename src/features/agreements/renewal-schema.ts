import { z } from 'zod';
import { isDay } from '#domain/time.ts';
import { prose } from '#features/people/index.ts';

const day = z.string('bad-date').trim().min(1, 'missing').refine(isDay, 'bad-date');
const optionalDay = z
  .string()
  .trim()
  .nullish()
  .transform((text) => (text ? text : null))
  .refine((text) => text === null || isDay(text), 'bad-date');
const partyId = z.uuid('not-chosen');
const note = prose(1000);

export const renewalWordInput = z.object({
  partyId,
  choice: z.enum(['renew', 'end', 'talk'], 'not-chosen'),
  note,
});

export const noticeInput = z.object({
  partyId,
  /** The day that was shown: what is said is what was read. */
  endsOn: day,
  note,
  sure: z.union([z.literal('on'), z.literal('true'), z.literal(true)], 'not-sure'),
});

export const renewInput = z.object({ endsOn: day, lastMeetingOn: optionalDay, note });
