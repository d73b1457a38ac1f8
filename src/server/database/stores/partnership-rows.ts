import type { Selectable } from 'kysely';
import type { Revised } from '#domain/keeping.ts';
import type { GuestLink, Partnership, Party, PartyPerson } from '#domain/partnerships/model.ts';
import type * as Tables from '../generated/database.ts';
import { toOrganisation, toPerson } from './people-rows.ts';

export const partnershipColumns = [
  'id',
  'name',
  'purpose',
  'state',
  'example',
  'starts_on',
  'ends_on',
  'created_at',
  'revision',
] as const;

export type PartnershipRow = Pick<Selectable<Tables.Partnership>, (typeof partnershipColumns)[number]>;

export const toPartnership = (row: PartnershipRow): Revised<Partnership> => ({
  id: row.id,
  name: row.name,
  purpose: row.purpose,
  state: row.state,
  example: row.example,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  createdAt: row.created_at,
  revision: row.revision,
});

export type PartyRow = Parameters<typeof toOrganisation>[0] & {
  party: string;
  partnership_id: string;
  lead: boolean;
  position: number;
};

export const toParty = (row: PartyRow): Party => ({
  id: row.party,
  partnershipId: row.partnership_id,
  organisation: toOrganisation(row),
  lead: row.lead,
  position: row.position,
});

type SeatRow = Parameters<typeof toPerson>[0] &
  Pick<Selectable<Tables.PartyPerson>, 'party_id' | 'mandate' | 'role'> &
  Pick<Selectable<Tables.Person>, 'language'>;

export const toPartyPerson = (row: SeatRow): PartyPerson => ({
  partyId: row.party_id,
  person: toPerson(row),
  language: row.language,
  mandate: row.mandate,
  role: row.role,
});

export const linkColumns = [
  'id',
  'party_id',
  'email',
  'name',
  'function',
  'scope',
  'mandate',
  'created_at',
  'expires_at',
  'confirmed_at',
  'revoked_at',
] as const;

export type LinkRow = Pick<Selectable<Tables.Capability>, (typeof linkColumns)[number]>;

export const toGuestLink = (row: LinkRow): GuestLink => ({
  id: row.id,
  partyId: row.party_id,
  email: row.email,
  name: row.name,
  function: row.function,
  scope: row.scope,
  mandate: row.mandate,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  confirmedAt: row.confirmed_at,
  revokedAt: row.revoked_at,
});
