import { z } from 'zod';
import { roomKinds } from '#features/search/index.ts';
import { moment } from './paging.ts';

const pieces = z
  .array(z.object({ text: z.string(), marked: z.boolean() }))
  .readonly()
  .meta({ description: 'The text in pieces; `marked` where it is what was asked for.' });

export const roomSearchQuery = z.object({
  q: z.string('missing').max(500, 'too-long').meta({ description: 'Every word must be there.' }).optional(),
  kind: z.enum(roomKinds, 'not-chosen').optional(),
  page: z.coerce.number('bad-number').int('bad-number').min(1, 'bad-number').max(25, 'bad-number').optional(),
});

export const roomSearchRead = z.object({
  things: z
    .array(
      z.object({
        kind: z.enum(roomKinds),
        id: z.uuid(),
        place: z.array(z.string()).readonly().meta({
          description:
            'The way to its page below the room; of a workshop, which lies outside, below the language.',
        }),
        at: moment,
        title: pieces,
        excerpt: pieces,
      }),
    )
    .readonly(),
  count: z.int(),
  total: z.int(),
  kinds: z.array(z.object({ kind: z.enum(roomKinds), count: z.int() })).readonly(),
  page: z.int(),
  pages: z.int(),
});
