import { z } from 'zod';
import { checkStates, planChecks } from '#domain/communication/checks.ts';
import { logoAnswers, lineStates, mostAudiences, parseAudiences } from '#domain/communication/plan.ts';
import { isDay } from '#domain/time.ts';
import { line, optionalLine, prose } from '#features/people/index.ts';

/** Most letters of each part of a line. */
export const longest = {
  message: 300,
  audience: 120,
  channel: 120,
  text: 5000,
  measure: 300,
  logoTerms: 1000,
  pressContact: 300,
  check: 300,
} as const;

const optional = (text: unknown): unknown => (text === '' || text === undefined ? null : text);

/** Typed on lines of their own, or sent by a program one by one. */
const audiences = z
  .union([z.string(), z.array(z.string())], 'missing')
  .transform((typed) => parseAudiences(typeof typed === 'string' ? typed : typed.join('\n')))
  .refine((names) => names.length > 0, 'missing')
  .refine((names) => names.length <= mostAudiences, 'too-many')
  .refine((names) => names.every((name) => name.length <= longest.audience), 'too-long');

/** A party (`party`), or a person of a party (`party/person`). */
const sender = z.preprocess(
  optional,
  z
    .string()
    .transform((text) => text.split('/'))
    .pipe(z.tuple([z.uuid('not-chosen')], z.uuid('not-chosen')))
    .transform(([partyId, personId]) => ({ partyId, personId: personId ?? null }))
    .nullable(),
);

const parts = {
  message: line(longest.message),
  audiences,
  sender,
  dueOn: z.preprocess(optional, z.string().refine(isDay, 'bad-date').nullable()),
  channel: optionalLine(longest.channel),
  logos: z.preprocess(optional, z.enum(logoAnswers, 'not-chosen').nullable()),
  text: prose(longest.text),
  measure: optionalLine(longest.measure),
};

export const lineInput = z.object({
  /** Whose: empty for what all share, else an own party. */
  house: z.preprocess(optional, z.uuid('not-chosen').nullable()),
  ...parts,
});

const fromRevision = z.coerce.number('bad-number').int('bad-number');
export const lineChangeInput = z.object({ fromRevision, ...parts });
export const lineStateInput = z.object({
  fromRevision,
  state: z.enum(lineStates, 'not-chosen'),
  outOn: z.preprocess(optional, z.string().refine(isDay, 'bad-date').nullable()),
});
export const approvalInput = z.object({
  textRevision: z.coerce.number('bad-number').int('bad-number'),
  partyId: z.preprocess(optional, z.uuid('not-chosen').nullable()),
});
export const cardInput = z.object({
  partyId: z.uuid('not-chosen'),
  logoTerms: prose(longest.logoTerms),
  pressContact: optionalLine(longest.pressContact),
});

export const checkAnswerInput = z.object({
  question: z.enum(planChecks, 'not-chosen'),
  state: z.enum(checkStates, 'not-chosen'),
  note: optionalLine(longest.check),
  fromRevision: z.coerce.number('bad-number').int('bad-number').min(0, 'bad-number'),
});
