import { z } from 'zod';

/** How every list is asked for. */
export const pageQuery = z.object({
  limit: z.coerce
    .number('bad-number')
    .int('bad-number')
    .min(1, 'bad-number')
    .max(100, 'bad-number')
    .optional()
    .meta({ description: 'How many at most; 50 unless said otherwise.' }),
  after: z.string().max(200, 'too-long').optional().meta({ description: 'The `next` of the page before.' }),
});

/** How every list is told. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item).readonly(),
    next: z
      .string()
      .nullable()
      .meta({ description: 'Send it as `after` for the next page; null on the last.' }),
  });

export const day = z.iso.date();
export const moment = z.iso.datetime();
