import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Confirmed, GuestConfirmation, GuestReader, GuestStore } from '#features/partnerships/ports.ts';
import type { Page, PageRequest } from '#domain/keeping.ts';
import type { Language } from '#domain/language.ts';
import type { GuestLink } from '#domain/partnerships/model.ts';
import type { Scope } from '#domain/people/asker.ts';
import type { Inside } from '../with-asker.ts';
import { inserted, updated } from './changed.ts';
import { knownId } from './known-id.ts';
import { newestFirst } from './paging.ts';
import { linkColumns, toGuestLink } from './partnership-rows.ts';
import type { LinkRow } from './partnership-rows.ts';

export const makeGuestStore = (trx: Inside): GuestStore => ({
  ...makeGuestReader(trx),
  addLink: (link) =>
    inserted(
      trx.insertInto('byg.capability').values({
        id: link.id,
        party_id: knownId(link.partyId),
        email: link.email,
        name: link.name,
        function: link.function,
        scope: [...link.scope],
        mandate: link.mandate,
        language: link.language,
        token_hash: link.tokenHash,
        expires_at: link.expiresAt,
      }),
    ),
  revokeLink: (id) =>
    updated(
      trx
        .updateTable('byg.capability')
        .set({ revoked_at: sql<string>`now()` })
        .where('id', '=', knownId(id))
        .where('revoked_at', 'is', null),
    ),
  setCode: ({ tokenHash, codeHash, expiresAt }) =>
    isTrue(trx, sql`wall.set_confirmation_code(${tokenHash}, ${codeHash}, ${expiresAt})`),
  confirm: (confirmation) => confirm(trx, confirmation),
  openSession: ({ id, tokenHash, sessionHash, expiresAt }) =>
    isTrue(trx, sql`wall.open_guest_session(${id}, ${tokenHash}, ${sessionHash}, ${expiresAt})`),
  closeSession: async (sessionHash) => {
    await sql`select wall.close_guest_session(${sessionHash})`.execute(trx);
  },
});

async function isTrue(trx: Inside, question: RawBuilder<unknown>): Promise<boolean> {
  const { rows } = await sql<{ answer: boolean | null }>`select ${question} as answer`.execute(trx);
  return rows[0]?.answer === true;
}

type Opened = LinkRow & {
  partnership_id: string;
  partnership_name: string;
  organisation_name: string;
  language: Language;
};

const makeGuestReader = (trx: Inside): GuestReader => ({
  mayInvite: async (partyId, email) => ({
    link: await isTrue(trx, sql`wall.may_invite(${knownId(partyId)}, ${email})`),
    mandate: await isTrue(trx, sql`wall.may_mandate(${knownId(partyId)}, ${email})`),
  }),
  links: (partyId, page) => readLinks(trx, partyId, page),
  linkByToken: async (tokenHash) => {
    const { rows } = await sql<Opened>`select * from wall.link_by_token(${tokenHash})`.execute(trx);
    const [row] = rows;
    if (!row) return null;
    return {
      ...toGuestLink(row),
      partnershipId: row.partnership_id,
      partnershipName: row.partnership_name,
      organisationName: row.organisation_name,
      language: row.language,
    };
  },
  guestBySession: (sessionHash) => readGuest(trx, sessionHash),
});

async function readLinks(trx: Inside, partyId: string, page: PageRequest): Promise<Page<GuestLink>> {
  const query = trx.selectFrom('byg.capability').select(linkColumns).where('party_id', '=', knownId(partyId));
  return newestFirst(query, page, { key: (row) => row.id, thing: toGuestLink });
}

async function readGuest(trx: Inside, sessionHash: Uint8Array): ReturnType<GuestReader['guestBySession']> {
  const { rows } = await sql<
    Record<'person_id' | 'capability_id' | 'party_id' | 'partnership_id', string> & { scope: Scope[] }
  >`
    select * from wall.guest_by_session(${sessionHash})`.execute(trx);
  const [row] = rows;
  if (!row) return null;
  return {
    kind: 'guest',
    personId: row.person_id,
    capabilityId: row.capability_id,
    partyId: row.party_id,
    partnershipId: row.partnership_id,
    scope: row.scope,
  };
}

type Outcome = Extract<Confirmed, { confirmed: false }>['because'];
type Answer =
  | { outcome: 'confirmed'; person_id: string; capability_id: string }
  | { outcome: Outcome; person_id: null; capability_id: null };

async function confirm(trx: Inside, confirmation: GuestConfirmation): Promise<Confirmed> {
  const { tokenHash, codeHash, name, function: does, newPersonId } = confirmation;
  const { rows } = await sql<Answer>`
    select * from wall.confirm_guest(${tokenHash}, ${codeHash}, ${name}, ${does}, ${newPersonId})`.execute(
    trx,
  );
  const [answer] = rows;
  if (!answer) throw new Error('confirm_guest always answers');
  if (answer.outcome !== 'confirmed') return { confirmed: false, because: answer.outcome };
  return { confirmed: true, personId: answer.person_id, capabilityId: answer.capability_id };
}
