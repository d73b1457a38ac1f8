import { z } from 'zod';
import { scopes } from '#domain/people/asker.ts';
import { emailField, line, prose } from '#features/people/index.ts';

export const partnershipInput = z.object({
  organisationId: z.uuid('not-chosen'),
  name: line(120),
  purpose: prose(500),
});

export const purposeInput = z.object({
  name: line(120),
  purpose: prose(500),
  revision: z.coerce.number('bad-number').int('bad-number'),
});

export const partyInput = z.object({
  partnershipId: z.uuid('not-found'),
  organisationId: z.uuid('not-chosen'),
});

const ticked = z
  .union([z.boolean(), z.string()])
  .optional()
  .transform((value) => value === true || value === 'on' || value === 'true');

export const linkInput = z.object({
  partyId: z.uuid('not-chosen'),
  email: emailField,
  name: line(120),
  function: line(120),
  scope: z
    .array(z.enum(scopes, 'not-chosen'))
    .min(1, 'not-chosen')
    .default([...scopes]),
  mandate: ticked,
  days: z.coerce
    .number('bad-number')
    .int('bad-number')
    .min(1, 'bad-number')
    .max(365, 'bad-number')
    .default(60),
});

export const seatInput = z.object({
  partyId: z.uuid('not-found'),
  personId: z.uuid('not-chosen'),
  role: z.enum(['contact', 'deputy', 'member'], 'not-chosen'),
  mandate: ticked,
});
