import { sql } from 'kysely';
import type {
  NewPartyPerson,
  PartnershipReader,
  PartnershipStore,
  Seat,
} from '#features/partnerships/ports.ts';
import type { Page, PageRequest } from '#domain/keeping.ts';
import type { Party, PartyPerson } from '#domain/partnerships/model.ts';
import type { Scope } from '#domain/people/asker.ts';
import type { Inside } from '../with-asker.ts';
import { inserted, updated } from './changed.ts';
import { knownId } from './known-id.ts';
import { rowsFor, toPage } from './paging.ts';
import { toParty, toPartyPerson, type PartyRow } from './partnership-rows.ts';
import { organisationColumns, personColumns } from './people-rows.ts';

type Reading = Pick<PartnershipReader, 'parties' | 'partiesOf' | 'party' | 'partyPeople' | 'mySeats'>;

export const makePartyReader = (trx: Inside): Reading => ({
  parties: (partnershipId, page) => readParties(trx, partnershipId, page),
  partiesOf: (partnershipIds) => readPartiesOf(trx, partnershipIds),
  party: async (id) => {
    const row = await seatedParties(trx).where('p.id', '=', knownId(id)).executeTakeFirst();
    return row ? toParty(row) : null;
  },
  partyPeople: (partnershipId, page) => readPeople(trx, partnershipId, page),
  mySeats: (partnershipId) => readSeats(trx, partnershipId),
});

const seatedParties = (trx: Inside) =>
  trx
    .selectFrom('byg.party as p')
    .innerJoin('byg.organisation as o', 'o.id', 'p.organisation_id')
    .select([...organisationColumns, 'p.id as party', 'p.partnership_id', 'p.lead', 'p.position'])
    .where('p.left_at', 'is', null);

async function readParties(trx: Inside, partnershipId: string, page: PageRequest): Promise<Page<Party>> {
  const { after } = page;
  const rows = await seatedParties(trx)
    .where('p.partnership_id', '=', knownId(partnershipId))
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(p.position, p.id) > (select position, id from byg.party where id = ${knownId(after ?? '')})`,
      ),
    )
    .orderBy('p.position')
    .orderBy('p.id')
    .limit(rowsFor(page))
    .execute();
  return toPage(rows, page, { key: (row) => row.party, thing: toParty });
}

async function readPartiesOf(trx: Inside, partnershipIds: readonly string[]): Promise<readonly Party[]> {
  const { rows } = await sql<PartyRow>`
    select ${sql.join(organisationColumns.map((column) => sql.ref(column)))}, p.id as party, p.partnership_id, p.lead, p.position
      from wall.parties_of(${partnershipIds.map(knownId)}::uuid[]) p
      join byg.organisation o on o.id = p.organisation_id order by p.partnership_id, p.position, p.id`.execute(
    trx,
  );
  return rows.map(toParty);
}

const noOne = '00000000-0000-0000-0000-000000000000';

/** In the order of their parties' ids; `next` names party and person, because a person may sit for two. */
async function readPeople(trx: Inside, partnershipId: string, page: PageRequest): Promise<Page<PartyPerson>> {
  const [party = noOne, person = noOne] = (page.after ?? '').split('.');
  const rows = await trx
    .selectFrom('byg.party_person as s')
    .innerJoin('byg.party as p', 'p.id', 's.party_id')
    .innerJoin('byg.person as h', 'h.id', 's.person_id')
    .select([...personColumns, 'h.language', 's.party_id', 's.mandate', 's.role'])
    .where('p.partnership_id', '=', knownId(partnershipId))
    .where('s.ended_at', 'is', null)
    .where('p.left_at', 'is', null)
    .where(sql<boolean>`(s.party_id, s.person_id) > (${knownId(party)}::uuid, ${knownId(person)}::uuid)`)
    .orderBy('s.party_id')
    .orderBy('s.person_id')
    .limit(rowsFor(page))
    .execute();
  return toPage(rows, page, { key: (row) => `${row.party_id}.${row.id}`, thing: toPartyPerson });
}

async function readSeats(trx: Inside, partnershipId: string): Promise<Seat[]> {
  const { rows } = await sql<{
    party_id: string;
    lead: boolean;
    mandate: boolean;
    scope: Scope[];
    by_link: boolean;
    ended: boolean;
  }>`
    select s.party_id, s.lead, s.mandate, s.scope, s.by_link, p.state = 'ended' as ended from wall.seats() s
    join byg.partnership p on p.id = s.partnership_id
    where s.partnership_id = ${knownId(partnershipId)} order by s.party_id`.execute(trx);
  return rows.map((row) => ({
    partyId: row.party_id,
    lead: row.lead,
    mandate: row.mandate,
    scope: row.scope,
    byLink: row.by_link,
    ended: row.ended,
  }));
}

type Deeds = 'addParty' | 'endParty' | 'addPartyPerson' | 'savePartyPerson' | 'endPartyPerson' | 'keepSeat';

export const makePartyDeeds = (trx: Inside): Pick<PartnershipStore, Deeds> => ({
  addParty: ({ id, partnershipId, organisationId, position }) =>
    inserted(
      trx.insertInto('byg.party').values({
        id,
        partnership_id: knownId(partnershipId),
        organisation_id: knownId(organisationId),
        position,
      }),
    ),
  endParty: (partyId) =>
    updated(
      trx
        .updateTable('byg.party')
        .set({ left_at: sql<string>`now()` })
        .where('id', '=', knownId(partyId))
        .where('left_at', 'is', null),
    ),
  addPartyPerson: ({ partyId, personId, role, mandate }) =>
    inserted(
      trx
        .insertInto('byg.party_person')
        .values({ party_id: knownId(partyId), person_id: knownId(personId), role, mandate }),
    ),
  savePartyPerson: (seat) => updated(livingSeat(trx, seat).set({ role: seat.role, mandate: seat.mandate })),
  endPartyPerson: (partyId, personId) =>
    updated(livingSeat(trx, { partyId, personId }).set({ ended_at: sql<string>`now()` })),
  keepSeat: async (partyId) => {
    const { rows } = await sql<{ kept: boolean }>`select wall.keep_seat(${knownId(partyId)}) as kept`.execute(
      trx,
    );
    return rows[0]?.kept === true;
  },
});

const livingSeat = (trx: Inside, { partyId, personId }: Pick<NewPartyPerson, 'partyId' | 'personId'>) =>
  trx
    .updateTable('byg.party_person')
    .where('party_id', '=', knownId(partyId))
    .where('person_id', '=', knownId(personId))
    .where('ended_at', 'is', null);
