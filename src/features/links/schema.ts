import { z } from 'zod';
import { isDay } from '#domain/time.ts';
import { line, optionalLine } from '#features/people/index.ts';
import { linkRights } from './ports.ts';

export const longestDays = 365;

export const sheetLinkInput = z.object({
  label: optionalLine(120),
  may: z.enum(linkRights, 'not-chosen'),
  until: z
    .string('missing')
    .refine(isDay, 'not-within-a-year')
    .meta({ description: 'The last day on which it opens, at most a year from now.', format: 'date' }),
});

export const seatInput = z.object({ name: line(80) });
