import { z } from 'zod';
import { checkStates, planChecks } from '#domain/communication/checks.ts';
import { lineStates, logoAnswers } from '#domain/communication/plan.ts';
import { day, moment } from './paging.ts';

const sender = z.object({ partyId: z.uuid(), personId: z.uuid().nullable() }).nullable();

const communicationLine = z
  .object({
    id: z.uuid(),
    partyId: z.uuid().nullable().meta({ description: 'Null for what all share; else in whose own house.' }),
    message: z.string(),
    audiences: z.array(z.string()).readonly(),
    sender,
    senderName: z.string(),
    dueOn: day.nullable(),
    channel: z.string(),
    logos: z.enum(logoAnswers),
    text: z.string(),
    measure: z.string(),
    textRevision: z.int().meta({ description: 'Counts up with the words; an approval is of one of these.' }),
    state: z.enum(lineStates),
    outOn: day.nullable(),
    revision: z.int(),
    approvals: z
      .array(z.object({ partyId: z.uuid(), partyName: z.string(), personName: z.string(), at: moment }))
      .readonly()
      .meta({ description: 'Of the words as they stand.' }),
    missing: z.array(z.object({ partyId: z.uuid(), name: z.string() })).readonly(),
  })
  .meta({ id: 'CommunicationLine' });

export const communicationRead = z.object({
  parts: z
    .array(
      z.object({
        partyId: z.uuid().nullable(),
        partyName: z.string(),
        lines: z.array(communicationLine).readonly(),
        notTold: z
          .array(z.object({ audience: z.string(), dueOn: day.nullable() }))
          .readonly()
          .meta({ description: 'Those in the plan whom no line that is out has reached.' }),
      }),
    )
    .readonly()
    .meta({ description: 'What all share first, then the own house of each party you act for.' }),
  checks: z
    .array(
      z.object({
        question: z.string().meta({ description: 'One of those it is answered by.' }),
        state: z.enum(checkStates).nullable().meta({ description: 'Null where nobody has looked.' }),
        note: z.string(),
        personName: z.string(),
        at: moment.nullable(),
        revision: z.int(),
      }),
    )
    .readonly()
    .meta({ description: 'What is looked at before anything is told outside.' }),
});

const writing = {
  message: z.string('missing').meta({ maxLength: 300 }),
  audiences: z.array(z.string('not-text')).meta({ maxItems: 12 }),
  sender: z.string('not-text').optional().meta({ description: '`party`, or `party/person`.' }),
  dueOn: day.nullish(),
  channel: z.string('not-text').optional().meta({ maxLength: 120 }),
  logos: z.enum(logoAnswers, 'not-chosen').default('not-needed'),
  text: z.string('not-text').optional().meta({ maxLength: 5000 }),
  measure: z.string('not-text').optional().meta({ maxLength: 300 }),
};

export const communicationWriting = z.object({
  house: z.uuid('not-chosen').optional().meta({ description: 'An own party; what all share when left out.' }),
  ...writing,
});

const fromRevision = z
  .int('bad-number')
  .meta({ description: 'The one you read; an older one is refused with 409.' });

export const communicationChanging = z.object({ fromRevision, ...writing });
export const communicationSetting = z.object({
  fromRevision,
  state: z.enum(lineStates, 'not-chosen'),
  outOn: day.nullish(),
});
export const communicationApproving = z.object({
  textRevision: z.int('bad-number').meta({ description: 'Of the words that you read.' }),
  partyId: z.uuid('not-chosen').optional().meta({ description: 'Your first party that may, when left out.' }),
});
export const communicationWritten = z.object({ id: z.uuid() });

export const pressKitRead = z.object({
  name: z.string(),
  purpose: z.string(),
  parties: z
    .array(z.object({ name: z.string(), place: z.string(), contact: z.string(), logoTerms: z.string() }))
    .readonly(),
  texts: z
    .array(
      z.object({
        message: z.string(),
        text: z.string(),
        outOn: day.nullable(),
        dueOn: day.nullable(),
        logos: z.enum(logoAnswers),
      }),
    )
    .readonly()
    .meta({ description: 'Those that every party has approved, and no other.' }),
});

export const planCheckWriting = z.object({
  question: z.enum(planChecks, 'not-chosen'),
  state: z.enum(checkStates, 'not-chosen'),
  note: z.string().default('').meta({ maxLength: 300 }),
  fromRevision: z.int('bad-number').min(0, 'bad-number').meta({ description: '0 for the first answer.' }),
});
