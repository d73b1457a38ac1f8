import { z } from 'zod';
import { ideaStates, replyDays } from '#domain/ideas/idea.ts';
import { organisationKinds } from '#domain/people/roles.ts';
import { day } from './paging.ts';

const idea = z
  .object({
    id: z.uuid(),
    title: z.string(),
    text: z.string(),
    gain: z.string().meta({ description: 'What the sender hopes for.' }),
    name: z.string(),
    function: z.string(),
    house: z.string().meta({ description: 'The sender’s own organisation; empty for who comes alone.' }),
    kind: z.enum(organisationKinds),
    email: z.string(),
    receivedOn: day,
    dueOn: day.meta({ description: 'By which an answer was promised.' }),
    forgetOn: day.meta({ description: 'On which it is deleted.' }),
    state: z.enum(ideaStates),
    answer: z.string(),
    answeredOn: day.nullable(),
    partnershipId: z.uuid().nullable(),
    revision: z.int(),
  })
  .meta({ id: 'Idea' });

export const ideasRead = z.object({
  inbox: z
    .object({ word: z.string(), open: z.boolean(), replyDays: z.int(), welcome: z.string() })
    .nullable()
    .meta({ description: 'Null until one has been opened.' }),
  ideas: z.array(idea).readonly().meta({ description: 'Those that wait first, the nearest promise first.' }),
  next: z.string().nullable(),
});

export const inboxSetting = z.object({
  word: z.string('missing').meta({ maxLength: 60, description: 'The last word of the public address.' }),
  open: z.boolean('not-chosen'),
  replyDays: z.int('bad-number').meta({ minimum: replyDays.fewest, maximum: replyDays.most }),
  welcome: z.string('not-text').optional().meta({ maxLength: 600 }),
});

export const ideaAnswering = z.object({
  fromRevision: z
    .int('bad-number')
    .meta({ description: 'The one you read; an older one is refused with 409.' }),
  state: z.enum(['yes', 'no'], 'not-chosen'),
  answer: z.string('missing').meta({ maxLength: 4000, description: 'Sent by mail at once.' }),
});
