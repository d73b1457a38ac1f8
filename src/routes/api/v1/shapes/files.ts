import { z } from 'zod';
import { fileKinds } from '#domain/files/model.ts';
import { day, moment } from './paging.ts';

const content = z.union([
  z.object({
    kind: z.enum(fileKinds),
    name: z.string().meta({ description: 'What it was called, without its ending.' }),
    size: z.int().meta({ description: 'In bytes.' }),
    sha256: z.string(),
  }),
  z.object({ kind: z.literal('link'), url: z.url() }),
]);

const versionShape = z.object({
  number: z.int(),
  content,
  at: moment,
  personName: z.string(),
  partyName: z.string(),
});

export const fileShape = z
  .object({
    id: z.uuid(),
    partnershipId: z.uuid(),
    partyId: z.uuid().meta({ description: 'The party that put it here and may take it away.' }),
    own: z.boolean().meta({ description: 'For that party’s own people alone.' }),
    title: z.string(),
    addedOn: day,
    latest: versionShape,
  })
  .meta({ id: 'RoomFile' });

export const fileRead = z.object({
  file: fileShape,
  versions: z.array(versionShape).readonly().meta({ description: 'The newest first.' }),
});

export const linkWriting = z.object({
  url: z.string('missing').meta({ description: 'Begins with https:// or http://.', maxLength: 2000 }),
  title: z.string('missing').meta({ maxLength: 160 }),
  partyId: z.uuid('not-chosen').optional().meta({ description: 'For which own party; the first by itself.' }),
  own: z.boolean().optional().meta({ description: 'For that party’s own people alone.' }),
});
