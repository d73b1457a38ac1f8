import { z } from 'zod';
import { holdsPerson } from '#domain/privacy/contact.ts';
import { isDay } from '#domain/time.ts';
import { emailField, line, optionalLine } from '#features/people/index.ts';

const noDay = z
  .string()
  .nullish()
  .transform((text) => (text ?? '').trim() || null)
  .refine((text) => text === null || isDay(text), 'bad-date');

const noEmail = z
  .string()
  .nullish()
  .transform((text) => (text ?? '').trim())
  .pipe(z.union([z.literal(''), emailField], 'bad-email'));

/** A contact's fields. A person is known from somewhere; a function needs no source. */
export const contactInput = z
  .object({
    organisation: line(200),
    function: line(120),
    name: optionalLine(120),
    email: noEmail,
    phone: optionalLine(40),
    source: optionalLine(200),
    knownOn: noDay,
    informedOn: noDay,
  })
  .refine((contact) => contact.source !== '' || !holdsPerson(contact), {
    path: ['source'],
    message: 'missing',
  })
  .transform((contact) => (holdsPerson(contact) ? contact : { ...contact, source: '', informedOn: null }));
