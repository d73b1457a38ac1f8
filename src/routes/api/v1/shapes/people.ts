import { z } from 'zod';
import { languages } from '#domain/language.ts';
import { organisationKinds, roles } from '#domain/people/roles.ts';

export const organisation = z
  .object({
    id: z.uuid(),
    kind: z.enum(organisationKinds),
    name: z.string(),
    place: z.string(),
    cvr: z.string().nullable().meta({ description: 'Danish business number, eight figures.' }),
    isil: z.string().nullable().meta({ description: 'ISO 15511 library number, such as DK-726500.' }),
  })
  .meta({ id: 'Organisation' });

export const me = z
  .object({
    id: z.uuid(),
    name: z.string(),
    function: z.string(),
    email: z.string(),
    language: z.enum(languages),
    memberships: z
      .array(z.object({ id: z.uuid(), organisation, roles: z.array(z.enum(roles)).readonly() }))
      .readonly(),
  })
  .meta({ id: 'Me' });

export const person = z
  .object({ id: z.uuid(), name: z.string(), function: z.string(), email: z.string() })
  .meta({ id: 'Person' });
