import { z } from 'zod';
import { cleanText } from '#domain/clean-text.ts';

export const longestComment = 2000;

const text = z
  .string('missing')
  .transform((written) => cleanText(written).trim())
  .pipe(z.string().min(1, 'missing').max(longestComment, 'too-long'))
  .meta({ minLength: 1, maxLength: longestComment });

export const commentInput = z.object({
  at: z.string('not-chosen').min(1, 'not-chosen').max(200, 'not-chosen').meta({
    description: 'The answer: `<side>~<prompt>` or `<side>~<prompt>~<row>`; no side for what is asked once.',
  }),
  text,
  mention: z
    .array(z.uuid('not-mentionable'))
    .max(50, 'too-many')
    .default([])
    .meta({ description: 'People who are told; `@` and a whole name in the text does the same.' }),
});

export const commentChange = z.object({
  text,
  revision: z.int('bad-number').min(1, 'bad-number').meta({ description: 'The one you read.' }),
});
