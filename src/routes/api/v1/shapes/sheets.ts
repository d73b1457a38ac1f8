import { z } from 'zod';
import { moment } from './paging.ts';

const simple = z.union([z.string(), z.number()]);
const row = z.object({ id: z.string(), cells: z.record(z.string(), simple.optional()) });
const answer = z.union([simple, z.array(z.string()).readonly(), z.array(row).readonly()]);

export const answers = z.record(z.string(), answer.optional()).meta({
  id: 'Answers',
  description:
    'Answers by prompt; an absent one is not answered. A scale is a step of it or "dont-know"; several and a ranking are ids; a table is rows of cells.',
});

const sheet = z.object({
  title: z.string(),
  shared: answers,
  sides: z.array(z.object({ id: z.string(), name: z.string(), answers })).readonly(),
});

export const winWin = sheet.meta({ id: 'WinWinSheet' });
export const toolSheet = sheet.meta({
  id: 'ToolSheet',
  description: 'A sheet of any tool; what it asks is told by `/tools`.',
});

/** What several answered or one sheet shows: blocks that the tool names. */
export const toolResult = z
  .object({ blocks: z.array(z.looseObject({ kind: z.string(), id: z.string() })).readonly() })
  .meta({ id: 'ToolResult' });

/** As it may be sent: every answer is checked against its prompt. */
export const winWinInput = z.object({
  title: z.string().max(120).optional(),
  shared: z.record(z.string(), z.union([z.string(), z.int()])).optional(),
  sides: z
    .array(
      z.object({
        id: z.string().max(64),
        name: z.string().max(120).optional(),
        answers: z.record(z.string(), z.union([z.string(), z.int()])).optional(),
      }),
    )
    .max(12),
});

export const winWinResult = z
  .object({
    sides: z
      .array(
        z.object({
          id: z.string(),
          name: z.string(),
          balance: z
            .int()
            .nullable()
            .meta({ description: 'Gain minus effort; null while either is unknown.' }),
          answered: z.int(),
          asked: z.int(),
          noWish: z.boolean(),
        }),
      )
      .readonly(),
    mutuality: z.number().nullable().meta({ description: '1 − (largest difference of balances) / 8.' }),
    answeredBalances: z.int(),
    asked: z.int(),
    answered: z.int(),
  })
  .meta({ id: 'WinWinResult' });

const listed = z.object({
  id: z.uuid(),
  partnershipId: z.uuid(),
  tool: z.string(),
  title: z.string(),
  mode: z.enum(['sides', 'open', 'voices']).meta({
    description:
      'Each party its own side until the reveal, all together at once, or everybody alone until enough have answered.',
  }),
  state: z.enum(['private', 'revealed']),
  least: z.int().nullable().meta({ description: 'Voices needed before anything is shown.' }),
  named: z.boolean().meta({ description: 'Whether one sees afterwards who said what.' }),
  createdAt: moment,
  revealedAt: moment.nullable(),
  revealReason: z.enum(['all-ready', 'lead-word', 'open']).nullable(),
});

export const sheetListed = listed.meta({ id: 'Sheet' });

export const sheetRead = listed
  .extend({
    content: toolSheet,
    result: toolResult.nullable(),
    readiness: z
      .array(z.object({ partyId: z.uuid(), ready: z.boolean(), updatedAt: moment.nullable() }))
      .readonly(),
    ownSides: z
      .array(z.object({ partyId: z.uuid(), answers, ready: z.boolean(), revision: z.int() }))
      .readonly(),
    voices: z
      .object({
        count: z.object({ begun: z.int(), ready: z.int() }),
        asked: z
          .object({
            parties: z.int(),
            invited: z.int().nullable(),
            answerBy: z.iso.date().nullable(),
            over: z.boolean(),
          })
          .meta({
            description:
              'Parties that have answered, how many are invited and until when. With a number, any party may show the answers when two parties and 70 % have answered, or when the day is past.',
          }),
        own: z.object({ sheet: toolSheet, ready: z.boolean(), revision: z.int() }),
        named: z.array(z.object({ party: z.string(), name: z.string(), sheet: toolSheet })).readonly(),
      })
      .nullable()
      .meta({ description: 'What people answer alone: how many have, and your own.' }),
    abilities: z.object({
      answer: z.boolean(),
      revealNow: z.boolean(),
      leadWord: z.boolean(),
      invite: z.boolean(),
    }),
  })
  .meta({ id: 'SheetRead' });

/** A loose sheet with what it shows. */
export const winWinAssessed = z
  .object({ sheet: winWin, result: winWinResult })
  .meta({ id: 'WinWinAssessed' });
