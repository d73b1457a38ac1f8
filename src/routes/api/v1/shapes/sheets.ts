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

export const winWin = z
  .object({
    title: z.string(),
    shared: answers,
    sides: z.array(z.object({ id: z.string(), name: z.string(), answers })).readonly(),
  })
  .meta({ id: 'WinWinSheet' });

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
  state: z.enum(['private', 'revealed']),
  createdAt: moment,
  revealedAt: moment.nullable(),
  revealReason: z.enum(['all-ready', 'lead-word']).nullable(),
});

export const sheetListed = listed.meta({ id: 'Sheet' });

export const sheetRead = listed
  .extend({
    content: winWin.meta({ description: 'Before the reveal your own side alone; after it, every side.' }),
    result: winWinResult.nullable(),
    readiness: z
      .array(z.object({ partyId: z.uuid(), ready: z.boolean(), updatedAt: moment.nullable() }))
      .readonly(),
    ownSides: z
      .array(z.object({ partyId: z.uuid(), answers, ready: z.boolean(), revision: z.int() }))
      .readonly(),
    abilities: z.object({ answer: z.boolean(), revealNow: z.boolean(), leadWord: z.boolean() }),
  })
  .meta({ id: 'SheetRead' });

/** A loose sheet with what it shows. */
export const winWinAssessed = z
  .object({ sheet: winWin, result: winWinResult })
  .meta({ id: 'WinWinAssessed' });
