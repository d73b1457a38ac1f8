import { z } from 'zod';
import { cleanLine } from '#domain/clean-text.ts';
import { languages } from '#domain/language.ts';
import { pollAnswers } from '#domain/meetings/poll.ts';
import { meetings as meetingKinds } from '#domain/tools/meeting/questions.ts';
import { emailField, line, optionalLine, prose } from '#features/people/index.ts';

const minutes = z.coerce.number('bad-number').int('bad-number').min(5, 'bad-number').max(480, 'bad-number');

const optionalMinutes = z
  .union([z.literal('').transform(() => null), z.null(), minutes.pipe(z.number())])
  .optional()
  .transform((value) => value ?? null);

/** An address on the web, or nothing. */
const webAddress = optionalLine(500).refine(
  (text) => text === '' || /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text),
  'bad-address',
);

/** Day and clock as Danish clocks show them; both, or neither. */
const clock = {
  day: optionalLine(10),
  /** `13:30`, also written 13.30 or 9:05. */
  time: z
    .string()
    .optional()
    .transform((text) =>
      cleanLine(text ?? '')
        .replace('.', ':')
        .replace(/^(\d):/, '0$1:'),
    )
    .pipe(z.string().max(5, 'bad-time'))
    .meta({ maxLength: 5 }),
};

const shown = {
  title: optionalLine(120),
  place: optionalLine(200),
  link: webAddress,
};

export const meetingInput = z.object({
  kind: z.enum(meetingKinds, 'not-chosen'),
  ...shown,
  ...clock,
  minutes: z.union([z.literal('').transform(() => undefined), minutes]).optional(),
  /** Those with seats who are asked to come; everybody when none is named. */
  people: z.array(z.uuid('not-chosen')).max(100, 'too-many').optional(),
});

export const meetingChange = z.object({
  ...shown,
  title: line(120),
  ...clock,
  minutes,
  revision: z.coerce.number('bad-number').int('bad-number'),
});

export const dateInput = z.object(clock);

export const votesInput = z.object({
  answers: z.record(z.uuid('not-found'), z.enum(pollAnswers, 'not-chosen')),
});

export const outsiderInput = z.object({
  email: emailField,
  name: line(120),
  organisation: optionalLine(120),
  language: z.enum(languages, 'not-chosen').optional(),
});

export const itemInput = z.object({ text: line(300), minutes: optionalMinutes });

export const longest = { answer: 2000 } as const;

export const decisionInput = z.object({ text: line(500) });

export const consentInput = z.object({
  partyId: z.uuid('not-chosen'),
  answer: z.enum(['yes', 'no'], 'not-chosen'),
  revision: z.coerce.number('bad-number').int('bad-number'),
});

export const actionInput = z.object({
  text: line(500),
  /** `party`, or `party/person`. */
  who: z.string('not-chosen').regex(/^[0-9a-f-]{36}(\/[0-9a-f-]{36})?$/i, 'not-chosen'),
  dueOn: optionalLine(10),
});

export const moodInput = z.object({
  mood: z.coerce.number('not-chosen').int('not-chosen').min(1, 'not-chosen').max(5, 'not-chosen'),
});

export const minutesInput = z.object({ note: prose(1000) });

export const approvalInput = z.object({
  partyId: z.uuid('not-chosen'),
  sha256: z.string('not-found').regex(/^[0-9a-f]{64}$/, 'not-found'),
});
