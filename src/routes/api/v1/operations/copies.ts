import { z } from 'zod';
import { operation } from '../operation.ts';

export const exportPartnership = operation({
  id: 'exportPartnership',
  method: 'GET',
  path: '/partnerships/{id}/export.zip',
  tag: 'partnerships',
  summary:
    'Everything shared in the partnership and your own party’s part, as a BagIt bag (RFC 8493) in a zip.',
  description:
    'JSON in the shape of /api/v1/room-copy.schema.json, every table as CSV, the formal documents as PDF/A-2a, the files, and checksums. For whoever answers or accepts for a party.',
  access: 'read',
  query: z.object({
    party: z
      .uuid()
      .optional()
      .meta({ description: 'Whose own part comes along; your first party by itself.' }),
    language: z.enum(['da', 'en']).optional(),
  }),
  file: 'zip',
});

export const roomCopySchema = operation({
  id: 'roomCopySchema',
  method: 'GET',
  path: '/room-copy.schema.json',
  tag: 'partnerships',
  summary: 'The shape of shared.json and own.json in a copy of a partnership, as JSON Schema.',
  access: 'public',
  file: 'json',
});

export const importPartnership = operation({
  id: 'importPartnership',
  method: 'POST',
  path: '/partnerships/import',
  tag: 'partnerships',
  summary: 'Brings in a copy that was made by another installation; all of it or nothing.',
  description:
    'The body is the zip as it was fetched, at most 40 MB. Your organisation takes the place of the party that made the copy; the others get a place without people. Refused (422): what is no whole bag (`copy-not-a-bag`, `copy-damaged`, `copy-broken`), a later format (`copy-of-later-version`), and a value or a reference that cannot stand here (`copy-unfit`). Too much is 413 (`copy-too-large`), a copy that is here already 409 (`copy-here-already`). Tables, columns and files that this installation does not know are skipped, and told in `leftOut`.',
  access: 'write',
  query: z.object({
    organisation: z.uuid('not-chosen').meta({ description: 'Yours, in whose name the copy is brought in.' }),
  }),
  sends: 'zip',
  status: 201,
  answer: z.object({
    id: z.uuid(),
    leftOut: z
      .object({
        tables: z.array(z.object({ table: z.string(), rows: z.int() })).readonly(),
        columns: z.array(z.object({ table: z.string(), column: z.string(), rows: z.int() })).readonly(),
        files: z.array(z.string()).readonly().meta({ description: 'By their paths below data/.' }),
      })
      .meta({ description: 'What the copy holds that has no place here; at most 200 of each.' }),
  }),
});
