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
