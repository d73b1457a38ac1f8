import { z } from 'zod';
import { scopes } from '#domain/people/asker.ts';
import { day, moment } from './paging.ts';
import { organisation, person } from './people.ts';

export const party = z
  .object({
    id: z.uuid(),
    partnershipId: z.uuid(),
    organisation,
    lead: z.boolean(),
    position: z.int(),
  })
  .meta({ id: 'Party' });

export const partnership = z
  .object({
    id: z.uuid(),
    name: z.string(),
    purpose: z.string(),
    state: z.enum(['exploring', 'building', 'agreed', 'ended']),
    example: z.boolean().meta({ description: 'A constructed example, not a real partnership.' }),
    startsOn: day.nullable(),
    endsOn: day.nullable(),
    createdAt: moment,
    revision: z
      .int()
      .meta({ description: 'Send it back with a change; a change from an older one is refused.' }),
    parties: z.array(party).readonly(),
  })
  .meta({ id: 'Partnership' });

export const partyPerson = z
  .object({
    partyId: z.uuid(),
    person,
    role: z.enum(['contact', 'deputy', 'member']),
    mandate: z.boolean().meta({ description: 'May accept agreements for the party.' }),
  })
  .meta({ id: 'PartyPerson' });

export const guestLink = z
  .object({
    id: z.uuid(),
    partyId: z.uuid(),
    email: z.string(),
    name: z.string(),
    function: z.string(),
    scope: z.array(z.enum(scopes)).readonly(),
    mandate: z.boolean(),
    createdAt: moment,
    expiresAt: moment,
    confirmedAt: moment.nullable(),
    revokedAt: moment.nullable(),
    state: z.enum(['open', 'confirmed', 'expired', 'revoked']),
  })
  .meta({ id: 'GuestLink' });

export const historyEvent = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    at: moment,
    personName: z.string(),
    partyName: z.string(),
    details: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .meta({ id: 'HistoryEvent' });
