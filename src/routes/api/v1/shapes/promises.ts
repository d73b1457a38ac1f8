import { z } from 'zod';
import { changeKinds, promiseStates, sourceKinds } from '#domain/promises/model.ts';
import { day, moment } from './paging.ts';

const source = z.object({
  kind: z.enum(sourceKinds),
  id: z.string().nullable(),
  key: z.string().optional().meta({ description: 'Which of the source’s promises it is.' }),
});

export const promiseShape = z
  .object({
    id: z.uuid(),
    partnershipId: z.uuid(),
    text: z.string(),
    partyId: z.uuid(),
    partyName: z.string(),
    ownerId: z
      .uuid()
      .nullable()
      .meta({ description: 'The person who does it, when the party has said who.' }),
    dueOn: day.nullable(),
    state: z.enum(promiseStates),
    source,
    offer: z
      .object({ partyId: z.uuid(), personId: z.uuid().nullable() })
      .nullable()
      .meta({ description: 'Who is asked to take it and has not answered yet.' }),
    createdAt: moment,
    revision: z.int(),
  })
  .meta({ id: 'Promise' });

export const promiseQuery = {
  state: z.enum(promiseStates, 'not-chosen').optional(),
  party: z.uuid('not-found').optional(),
  source: z.enum(sourceKinds, 'not-chosen').optional(),
};

export const promiseWriting = z.object({
  text: z.string('missing').meta({ maxLength: 500 }),
  partyId: z.uuid('not-chosen'),
  ownerId: z.uuid('not-chosen').optional(),
  dueOn: z.string().optional().meta({ format: 'date' }),
});

export const promiseDeeds = ['done', 'move', 'offer', 'take', 'decline', 'reopen', 'take-back'] as const;

export const promiseKeeping = z.object({
  deed: z.enum(promiseDeeds, 'not-chosen'),
  fromRevision: z.int('bad-number').optional().meta({
    description: 'The one you read; a deed upon an older one is refused with 409, save for done.',
  }),
  dueOn: z.string().optional().meta({ format: 'date', description: 'For `move`.' }),
  because: z.string().optional().meta({ maxLength: 500, description: 'Needed for `move` and `take-back`.' }),
  to: z.string().optional().meta({ description: 'For `offer`: a party’s id, or `party/person`.' }),
});

export const promiseRead = z.object({
  promise: promiseShape,
  changes: z
    .array(
      z.object({
        id: z.uuid(),
        kind: z.enum(changeKinds),
        because: z.string(),
        fromDue: day.nullable(),
        toDue: day.nullable(),
        at: moment,
        personName: z.string(),
        partyName: z.string(),
      }),
    )
    .readonly()
    .meta({ description: 'The newest first.' }),
});
