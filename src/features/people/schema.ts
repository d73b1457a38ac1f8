import { z } from 'zod';
import { cleanLine, cleanText } from '#domain/clean-text.ts';
import { languages } from '#domain/language.ts';
import { organisationKinds, roles } from '#domain/people/roles.ts';

/** A required line of text; surrounding space and what cannot be kept are not part of it. */
export const line = (longest: number) =>
  z
    .string('missing')
    .transform(cleanLine)
    .pipe(z.string().min(1, 'missing').max(longest, 'too-long'))
    .meta({ minLength: 1, maxLength: longest });

/** A line that may be left empty. */
export const optionalLine = (longest: number) =>
  z
    .string()
    .optional()
    .transform((text) => cleanLine(text ?? ''))
    .pipe(z.string().max(longest, 'too-long'))
    .meta({ maxLength: longest });

/** Several lines, which may be left empty. */
export const prose = (longest: number) =>
  z
    .string()
    .optional()
    .transform((text) => cleanText(text ?? '').trim())
    .pipe(z.string().max(longest, 'too-long'))
    .meta({ maxLength: longest });

export const emailField = line(254)
  .pipe(z.email('bad-email'))
  .transform((email) => email.toLowerCase());

export const organisationInput = z.object({
  name: line(200),
  kind: z.enum(organisationKinds, 'not-chosen'),
  place: line(100),
  cvr: optionalLine(20),
  isil: optionalLine(20),
});

export const meInput = z.object({
  name: line(120),
  function: line(120),
  language: z.enum(languages, 'not-chosen'),
});

export const invitationInput = z.object({
  organisationId: z.uuid('not-found'),
  email: emailField,
  roles: z.array(z.enum(roles, 'not-chosen')).min(1, 'not-chosen'),
});

export const rolesInput = z.object({
  organisationId: z.uuid('not-found'),
  membershipId: z.uuid('not-found'),
  roles: z.array(z.enum(roles, 'not-chosen')).min(1, 'not-chosen'),
});

export const tokenInput = z.object({
  name: line(80),
  scopes: z.array(z.enum(['read', 'write'], 'not-chosen')).min(1, 'not-chosen'),
  days: z.coerce.number('bad-number').int('bad-number').min(1, 'bad-number').max(365, 'bad-number'),
});
