import { z } from 'zod';
import { moment } from './paging.ts';

export const noteShape = z
  .object({
    id: z.uuid(),
    partnershipId: z.uuid(),
    partyId: z.uuid().nullable().meta({ description: 'Null for one that all share; else whose own it is.' }),
    title: z.string(),
    text: z.string(),
    revision: z.int(),
    at: moment,
    personName: z.string(),
  })
  .meta({ id: 'Note' });

const typed = {
  title: z.string('missing').meta({ maxLength: 120 }),
  text: z.string().optional().meta({ maxLength: 10_000 }),
};

export const noteWriting = z.object({
  partyId: z.uuid('not-chosen').optional().meta({
    description: 'An own party, for its own note; one that all share when it is left out.',
  }),
  ...typed,
});

export const noteChanging = z.object({ fromRevision: z.int('bad-number'), ...typed });
