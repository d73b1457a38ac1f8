import { z } from 'zod';
import { moment, pageQuery } from './paging.ts';

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
    awaySince: moment
      .nullable()
      .meta({ description: 'Since when it is put away: read and not written, until it is brought back.' }),
  })
  .meta({ id: 'Note' });

export const noteQuery = pageQuery.extend({
  away: z
    .enum(['true', 'false'], 'not-chosen')
    .optional()
    .meta({ description: 'Those that are put away instead of those that are not.' }),
});

export const noteVersion = z
  .object({
    id: z.uuid(),
    noteId: z.uuid(),
    name: z.string().meta({ description: 'Empty for one that was kept by itself.' }),
    title: z.string(),
    text: z.string(),
    personName: z.string(),
    at: moment,
  })
  .meta({ id: 'NoteVersion' });

export const noteVersionNaming = z.object({ name: z.string('missing').meta({ maxLength: 120 }) });

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
