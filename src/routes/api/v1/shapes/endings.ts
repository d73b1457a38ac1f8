import { z } from 'zod';
import { caseQuestions } from '#domain/endings/case-draft.ts';
import { endingReasons, endingSteps, keptKinds } from '#domain/endings/ending.ts';
import { day, moment } from './paging.ts';

const named = z.object({ id: z.uuid(), name: z.string() });
const said = { partyId: z.uuid(), partyName: z.string(), personName: z.string(), at: moment };

const keptLine = z
  .object({
    id: z.uuid(),
    kind: z.enum(keptKinds),
    what: z.string(),
    keeperId: z.uuid().nullable().meta({ description: 'The party that keeps it; null for all together.' }),
    keeperName: z.string(),
    terms: z.string(),
    fromOn: day.nullable(),
    revision: z.int(),
    agreed: z
      .array(z.object(said))
      .readonly()
      .meta({ description: 'Parties that agree to the line as it is.' }),
  })
  .meta({ id: 'KeptLine' });

const ending = z
  .object({
    state: z.enum(['preparing', 'ended', 'reopened', 'given-up']),
    reason: z.enum(endingReasons).nullable(),
    words: z.string(),
    thanks: z.object({ da: z.string(), en: z.string() }),
    forgetOn: day.nullable().meta({ description: 'When the personal data agreed upon are deleted.' }),
    forgottenAt: moment.nullable(),
    carried: z.array(z.uuid()).readonly().meta({ description: 'Open promises that stand all the same.' }),
    caseChoice: z.enum(['drafted', 'declined']).nullable(),
    revision: z.int(),
    createdAt: moment,
    endedAt: moment.nullable(),
    lines: z.array(keptLine).readonly(),
    waitsFor: z.array(named).readonly().meta({ description: 'Parties whose yes is missing.' }),
  })
  .meta({ id: 'Ending' });

export const endingRead = z.object({
  ending: ending.nullable().meta({ description: 'Null before anybody has begun one.' }),
  steps: z
    .array(z.object({ step: z.enum(endingSteps), standing: z.enum(['done', 'open', 'waits']) }))
    .readonly(),
  yes: z.array(z.object(said)).readonly().meta({ description: 'Yeses to the ending as it stands.' }),
});

const fromRevision = z.int('bad-number').min(0, 'bad-number');
const text = z.string();

/** Checked by the deed, which leaves alone what is left out. */
export const endingWriting = z.object({
  fromRevision,
  reason: z.enum(endingReasons, 'not-chosen').optional(),
  words: text.optional().meta({ maxLength: 2000 }),
  thanksDa: text.optional().meta({ maxLength: 4000 }),
  thanksEn: text.optional().meta({ maxLength: 4000 }),
  forgetOn: text.optional().meta({ format: 'date' }),
  carried: z.array(z.uuid('not-chosen')).optional(),
  caseChoice: z.enum(['declined'], 'not-chosen').optional(),
});

const line = {
  kind: z.enum(keptKinds, 'not-chosen'),
  what: z.string('missing').meta({ maxLength: 200 }),
  keeper: z.uuid('not-chosen').optional().meta({ description: 'A party; all together when left out.' }),
  terms: text.default('').meta({ maxLength: 500 }),
  fromOn: text.optional().meta({ format: 'date' }),
};
export const keptLineWriting = z.object(line);
export const keptLineChanging = z.object({ ...line, fromRevision });
export const keptLineAgreeing = z.object({ partyId: z.uuid('not-chosen'), revision: fromRevision });
export const endingSaying = z.object({
  /** Said, not read off how it stands: the same yes sent twice must not open again what it has just ended. */
  kind: z.enum(['end', 'reopen'], 'not-chosen').default('end'),
  partyId: z.uuid('not-chosen'),
  revision: fromRevision.meta({ description: 'The ending as you read it.' }),
});
export const endingUnsaying = z.object({ partyId: z.uuid('not-chosen') });

export const caseProposed = z.object({
  title: z.string(),
  summary: z.string(),
  answers: z
    .array(
      z.object({
        question: z.enum(caseQuestions),
        text: z.string(),
        from: z.array(z.string()).readonly().meta({ description: 'Where in the room it stands.' }),
      }),
    )
    .readonly(),
});

const answer = text.optional().meta({ maxLength: 900 });
export const caseDrafting = z.object({
  libraryEmail: text.default(''),
  partnerEmail: text.default(''),
  title: text.optional().meta({ maxLength: 120 }),
  summary: text.optional().meta({ maxLength: 200 }),
  ...{ purpose: answer, experience: answer, challenges: answer, barriers: answer, gain: answer },
  partner: answer,
});
export const caseDrafted = z.object({ to: z.string().meta({ description: 'Where the link was sent.' }) });
