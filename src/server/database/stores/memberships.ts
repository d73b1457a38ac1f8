import { sql } from 'kysely';
import type {
  Invitation,
  Member,
  OpenedInvitation,
  OwnMembership,
  PeopleReader,
  PeopleStore,
} from '#features/people/ports.ts';
import type { Page, PageRequest } from '#domain/keeping.ts';
import type { Inside } from '../with-asker.ts';
import { inserted, updated } from './changed.ts';
import { knownId } from './known-id.ts';
import { newestFirst } from './paging.ts';
import { readInvitedTo } from './invited-to.ts';
import { organisationColumns, personColumns, toOrganisation, toPerson } from './people-rows.ts';

type Reading = Pick<
  PeopleReader,
  'myMemberships' | 'members' | 'invitations' | 'invitedTo' | 'invitationByToken'
>;

export const makeMembershipReader = (trx: Inside): Reading => ({
  myMemberships: (page) => readMine(trx, page),
  members: (organisationId, page) => readMembers(trx, organisationId, page),
  invitations: (organisationId, page) => readInvitations(trx, organisationId, page),
  invitedTo: () => readInvitedTo(trx),
  invitationByToken: async (tokenHash) => {
    const { rows } = await sql<InvitationRow & { organisation_name: string }>`
      select * from wall.invitation_by_token(${tokenHash})`.execute(trx);
    const [row] = rows;
    return row
      ? ({ ...toInvitation(row), organisationName: row.organisation_name } satisfies OpenedInvitation)
      : null;
  },
});

async function readMine(trx: Inside, page: PageRequest): Promise<Page<OwnMembership>> {
  const query = trx
    .selectFrom('byg.membership as m')
    .innerJoin('byg.organisation as o', 'o.id', 'm.organisation_id')
    .select([...organisationColumns, 'm.id as membership', 'm.person_id', 'm.roles'])
    .where('m.person_id', '=', sql<string>`wall.person()`)
    .where('m.ended_at', 'is', null);
  return newestFirst(query, page, {
    of: 'm',
    key: (row) => row.membership,
    thing: (row): OwnMembership => ({
      id: row.membership,
      organisationId: row.id,
      personId: row.person_id,
      roles: row.roles,
      organisation: toOrganisation(row),
    }),
  });
}

async function readMembers(trx: Inside, organisationId: string, page: PageRequest): Promise<Page<Member>> {
  const query = trx
    .selectFrom('byg.membership as m')
    .innerJoin('byg.person as h', 'h.id', 'm.person_id')
    .select([...personColumns, 'm.id as membership', 'm.organisation_id', 'm.roles'])
    .where('m.organisation_id', '=', knownId(organisationId))
    .where('m.ended_at', 'is', null);
  return newestFirst(query, page, {
    of: 'm',
    key: (row) => row.membership,
    thing: (row): Member => ({
      id: row.membership,
      organisationId: row.organisation_id,
      personId: row.id,
      roles: row.roles,
      person: toPerson(row),
    }),
  });
}

const invitationColumns = [
  'id',
  'organisation_id',
  'email',
  'roles',
  'created_at',
  'expires_at',
  'accepted_at',
  'revoked_at',
] as const;

type InvitationRow = Record<'id' | 'organisation_id' | 'email' | 'created_at' | 'expires_at', string> &
  Record<'accepted_at' | 'revoked_at', string | null> &
  Pick<Invitation, 'roles'>;

async function readInvitations(
  trx: Inside,
  organisationId: string,
  page: PageRequest,
): Promise<Page<Invitation>> {
  const query = trx
    .selectFrom('byg.organisation_invitation')
    .select(invitationColumns)
    .where('organisation_id', '=', knownId(organisationId));
  return newestFirst(query, page, { key: (row) => row.id, thing: toInvitation });
}

const toInvitation = (row: InvitationRow): Invitation => ({
  id: row.id,
  organisationId: row.organisation_id,
  email: row.email,
  roles: row.roles,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  acceptedAt: row.accepted_at,
  revokedAt: row.revoked_at,
});

type Deeds =
  'joinOwnOrganisation' | 'invite' | 'revokeInvitation' | 'acceptInvitation' | 'setRoles' | 'endMembership';

export const makeMembershipDeeds = (trx: Inside): Pick<PeopleStore, Deeds> => ({
  joinOwnOrganisation: async ({ id, organisationId, roles }) => {
    const { rows } = await sql<{ joined: boolean }>`
      select wall.join_own_organisation(${id}, ${knownId(organisationId)}, ${[...roles]}) as joined`.execute(
      trx,
    );
    return rows[0]?.joined === true;
  },
  invite: ({ id, email, roles, ...rest }) =>
    inserted(
      trx.insertInto('byg.organisation_invitation').values({
        id,
        email,
        roles: [...roles],
        organisation_id: knownId(rest.organisationId),
        token_hash: rest.tokenHash,
        expires_at: rest.expiresAt,
      }),
    ),
  revokeInvitation: (id) =>
    updated(
      trx
        .updateTable('byg.organisation_invitation')
        .set({ revoked_at: sql<string>`now()` })
        .where('id', '=', knownId(id))
        .where('revoked_at', 'is', null)
        .where('accepted_at', 'is', null),
    ),
  acceptInvitation: async ({ tokenHash, membershipId }) => {
    const { rows } = await sql<{ joined: boolean }>`
      select wall.accept_invitation(${tokenHash}, ${membershipId}) as joined`.execute(trx);
    return rows[0]?.joined === true;
  },
  setRoles: (membershipId, roles) =>
    updated(
      trx
        .updateTable('byg.membership')
        .set({ roles: [...roles] })
        .where('id', '=', knownId(membershipId))
        .where('ended_at', 'is', null),
    ),
  endMembership: (membershipId) =>
    updated(
      trx
        .updateTable('byg.membership')
        .set({ ended_at: sql<string>`now()` })
        .where('id', '=', knownId(membershipId))
        .where('ended_at', 'is', null),
    ),
});
