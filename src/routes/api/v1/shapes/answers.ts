import { z } from 'zod';
import { longestAnswer } from '#features/guide/index.ts';
import { moment } from './paging.ts';

const name = z.string().regex(/^[a-z0-9-]{1,64}$/, 'not-found');

export const chapterAnswer = z
  .object({
    id: z.uuid(),
    partnershipId: z.uuid(),
    chapter: z.string().meta({ description: 'The chapter’s id, the same in both languages.' }),
    prompt: z.string().meta({ description: 'The question’s id, the same in both languages.' }),
    question: z.string().meta({ description: 'As it was asked.' }),
    partyId: z.uuid(),
    text: z.string(),
    revision: z.int(),
    at: moment,
    personName: z.string(),
  })
  .meta({ id: 'ChapterAnswer' });

export const chapterQuery = { chapter: name.optional() };

export const answersWriting = z.object({
  partyId: z.uuid('not-found').optional().meta({
    description: 'The party to write for; your first one when it is left out.',
  }),
  answers: z.record(
    name,
    z.object({
      text: z.string('missing').meta({ maxLength: longestAnswer }),
      revision: z.int('bad-number').min(0, 'bad-number').meta({
        description:
          'The one you read; 0 for the first answer. A save from an older one is refused with 409.',
      }),
    }),
    'not-an-answer',
  ),
});
