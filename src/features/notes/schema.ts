import { z } from 'zod';
import { longestNote } from '#domain/notes/note-tool.ts';
import { line, prose } from '#features/people/index.ts';

const optional = (text: unknown): unknown => (text === '' || text === undefined ? null : text);

/** Letters of a note's name. */
export const longestName = 120;

const parts = { title: line(longestName), text: prose(longestNote) };

export const noteInput = z.object({
  partnershipId: z.uuid('not-found'),
  /** An own party, for its own note; one that all share when it is left out. */
  partyId: z.preprocess(optional, z.uuid('not-chosen').nullable()),
  ...parts,
});

export const noteChangeInput = z.object({
  id: z.uuid('not-found'),
  fromRevision: z.coerce.number('bad-number').int('bad-number'),
  ...parts,
});
