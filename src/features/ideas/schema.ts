import { z } from 'zod';
import { inboxWord, longestWord, replyDays } from '#domain/ideas/idea.ts';
import { organisationKinds } from '#domain/people/roles.ts';
import { emailField, line, optionalLine, prose } from '#features/people/index.ts';

const saying = (longest: number) => prose(longest).pipe(z.string().min(1, 'missing'));

export const toldInput = z.object({
  title: line(120),
  text: saying(4000),
  gain: prose(500),
  name: line(120),
  function: optionalLine(120),
  house: optionalLine(200),
  kind: z.enum(organisationKinds, 'not-chosen'),
  email: emailField,
});

const ticked = z
  .union([z.boolean(), z.string()])
  .optional()
  .transform((value) => value === true || value === 'on' || value === 'true');

export const inboxInput = z.object({
  word: line(longestWord)
    .transform((word) => word.toLowerCase())
    .refine((word) => inboxWord.test(word), 'bad-word'),
  open: ticked,
  replyDays: z.coerce
    .number('bad-number')
    .int('bad-number')
    .min(replyDays.fewest, 'bad-reply-days')
    .max(replyDays.most, 'bad-reply-days'),
  welcome: prose(600),
});

const fromRevision = z.coerce.number('bad-number').int('bad-number');

export const lookInput = z.object({ fromRevision });
export const answerInput = z.object({
  fromRevision,
  state: z.enum(['yes', 'no'], 'not-chosen'),
  answer: saying(4000),
});
export const becomeInput = z.object({ name: line(120), purpose: prose(500) });
