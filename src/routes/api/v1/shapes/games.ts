import { z } from 'zod';
import { becomings, resultKinds } from '#domain/games/results.ts';

export const seatAsked = z.object({
  code: z.string('missing').meta({ description: 'The six signs that people come in by.' }),
  name: z.string('missing').meta({ description: 'What the others at the table will see.' }),
});

export const seatTaken = z
  .object({
    game: z.uuid(),
    seat: z.string().meta({ description: 'Opens your seat, and is told this once: keep it as a password.' }),
  })
  .meta({ id: 'GameSeat' });

const gameResult = z
  .object({
    key: z.string().meta({ description: 'The same for the same result.' }),
    kind: z.enum(resultKinds),
    text: z.string(),
    may: z.array(z.enum(becomings)).readonly().meta({ description: 'What it can become.' }),
    became: z
      .enum(becomings)
      .nullable()
      .meta({ description: 'What it is already in the partnership that was asked about.' }),
  })
  .meta({ id: 'GameResult' });

export const gameLeft = z.object({
  game: z.uuid(),
  title: z.string(),
  results: z.array(gameResult).readonly().meta({
    description: 'Empty until the cards are on the table. Hidden interests are never among them.',
  }),
});

export const resultsTaken = gameLeft.extend({
  taken: z.int().meta({ description: 'How many came in by this; 0 when all were there.' }),
});

export const resultsTaking = z.object({
  game: z.uuid('not-found'),
  meetingId: z
    .uuid('not-chosen')
    .optional()
    .meta({ description: 'Whose agenda questions are put on; needed when there are any.' }),
  takes: z
    .record(z.string(), z.string('not-chosen'), 'results-not-chosen')
    .meta({ description: 'By the result’s key: `risk`, `question`, or the clause to comment, as `A06`.' }),
});
