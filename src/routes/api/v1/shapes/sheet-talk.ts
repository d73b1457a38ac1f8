import { z } from 'zod';
import { linkRights } from '#features/links/ports.ts';
import { moment } from './paging.ts';
import { toolResult, toolSheet } from './sheets.ts';

export const sheetComment = z
  .object({
    id: z.uuid(),
    sideId: z.string().nullable().meta({ description: 'Null beside what is asked once.' }),
    promptId: z.string(),
    rowId: z.string().nullable(),
    withinPartyId: z
      .uuid()
      .nullable()
      .meta({ description: 'Only this party’s own people see it; null for all who see the sheet.' }),
    text: z.string().meta({ description: 'Empty once it is taken back.' }),
    personName: z.string(),
    partyName: z.string(),
    byLink: z.boolean(),
    mine: z.boolean(),
    at: moment,
    editedAt: moment.nullable(),
    takenBackAt: moment.nullable(),
    resolvedAt: moment.nullable(),
    resolvedName: z.string(),
    revision: z.int(),
    mentioned: z.array(z.string()).readonly(),
  })
  .meta({ id: 'SheetComment' });

const link = z.object({
  id: z.uuid(),
  label: z.string(),
  may: z.enum(linkRights),
  createdName: z.string(),
  partyName: z.string(),
  createdAt: moment,
  expiresAt: moment,
  lastUsedAt: moment.nullable(),
  state: z.enum(['open', 'expired', 'revoked']),
  people: z.array(z.string()).readonly(),
});

export const sheetLink = link.meta({ id: 'SheetLink' });
export const sheetLinks = z.object({ items: z.array(sheetLink).readonly() }).meta({ id: 'SheetLinks' });
export const sheetLinkMade = z
  .object({
    id: z.uuid(),
    url: z.url().meta({ description: 'Told once and kept nowhere: whoever has it has the sheet.' }),
  })
  .meta({ id: 'SheetLinkMade' });

export const sheetVersion = z
  .object({
    id: z.uuid(),
    sheetId: z.uuid(),
    name: z.string().meta({ description: 'Empty for one that was kept by itself.' }),
    partyName: z.string(),
    personName: z.string(),
    at: moment,
  })
  .meta({ id: 'SheetVersion' });

export const sheetVersionRead = sheetVersion
  .extend({ content: toolSheet, result: toolResult.nullable() })
  .meta({ id: 'SheetVersionRead' });

export const sheetComparison = z
  .object({
    label: z.string(),
    at: moment,
    figures: z
      .array(
        z.object({
          block: z.string(),
          bar: z.int().nullable(),
          before: z.number().nullable(),
          after: z.number().nullable(),
        }),
      )
      .readonly(),
    changes: z.array(z.looseObject({ do: z.string() })).readonly(),
    unlike: z
      .object({ before: z.array(z.string()).readonly(), after: z.array(z.string()).readonly() })
      .meta({ description: 'Prompts that only one of the two asks: of two versions of a template.' }),
  })
  .meta({ id: 'SheetComparison' });
