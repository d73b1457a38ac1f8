import { z } from 'zod';
import { languages } from '#domain/language.ts';
import { answers, winWin } from './sheets.ts';

export const languageQuery = z.object({
  language: z
    .enum(languages, 'not-chosen')
    .optional()
    .meta({ description: 'The language of the texts; otherwise that of Accept-Language.' }),
});

/** Any sheet as it may be sent; what is said in it is checked against the tool's own schema. */
export const sheetInput = z
  .object({
    title: z.string().max(120).optional(),
    shared: z.record(z.string(), z.unknown()).optional(),
    sides: z.array(
      z.object({
        id: z.string().max(64),
        name: z.string().max(120).optional(),
        answers: z.record(z.string(), z.unknown()).optional(),
      }),
    ),
  })
  .meta({
    id: 'ToolSheetInput',
    description: 'The `schema` of GET /tools/{tool}.json says what each tool takes.',
  });

const listed = z.object({
  id: z.string(),
  code: z.string().meta({ description: 'Its number in the catalogue of tools.' }),
  version: z.int().meta({ description: 'Raised when old sheets no longer fit.' }),
  url: z.url().meta({ description: 'Its page, for people.' }),
  definition: z.url().meta({ description: 'What it asks, and the schema of its sheet.' }),
  title: z.string(),
  summary: z.string(),
  chapter: z.string().meta({ description: 'The chapter of the guide it belongs to, by id.' }),
  phases: z
    .array(z.int())
    .readonly()
    .meta({ description: 'The phases of a partnership, 1-12, where it is at home.' }),
  who: z.string(),
  duration: z.string(),
  group: z.string(),
});

export const toolListed = listed.meta({ id: 'Tool' });
export const toolsListed = z.object({ items: z.array(toolListed).readonly() });

const texts = z.record(z.string(), z.unknown());

export const toolDefinition = listed
  .extend({
    groups: z
      .array(z.object({ id: z.string(), title: z.string(), prompts: z.array(z.string()).readonly() }))
      .readonly(),
    prompts: z
      .array(
        z.looseObject({
          id: z.string(),
          kind: z.string(),
          per: z.enum(['sheet', 'party']),
          visibility: z.string(),
          text: texts.meta({ description: 'Label, help, ends of a scale, choices, columns and rows.' }),
        }),
      )
      .readonly(),
    sides: z.object({ of: z.string(), start: z.int(), most: z.int() }).nullable(),
    apart: z
      .object({ least: z.int(), named: z.boolean() })
      .nullable()
      .meta({ description: 'Set when people may answer each on their own, and how few are not shown.' }),
    schema: z.record(z.string(), z.unknown()).meta({ description: 'JSON Schema 2020-12 of the sheet.' }),
  })
  .meta({ id: 'ToolDefinition' });

const base = z.object({ answered: z.int(), asked: z.int() });

/** What a block says, in words: the same as on the page and in the document. */
const told = z.object({
  id: z.string(),
  kind: z.string(),
  label: z.string(),
  explains: z.string(),
  formula: z.string(),
  caveat: z.string(),
  base: base.nullable(),
  text: z.array(z.string()).readonly(),
  table: z
    .object({
      columns: z.array(z.string()).readonly(),
      rows: z.array(z.array(z.string()).readonly()).readonly(),
    })
    .nullable(),
});

export const toolComputed = z
  .object({
    tool: z.string(),
    version: z.int(),
    sheet: winWin.omit({ shared: true, sides: true }).extend({
      shared: answers,
      sides: z.array(z.object({ id: z.string(), name: z.string(), answers })).readonly(),
    }),
    result: z.object({
      blocks: z.array(z.looseObject({ kind: z.string(), id: z.string() })).readonly(),
    }),
    told: z.array(told).readonly(),
  })
  .meta({ id: 'ToolComputed' });
