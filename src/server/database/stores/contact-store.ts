import { sql, type Selectable } from 'kysely';
import type {
  Contact,
  ContactReader,
  ContactSave,
  ContactStore,
  OpenedContact,
} from '#features/contacts/index.ts';
import type { Contact as Row } from '../generated/database.ts';
import type { Inside } from '../with-asker.ts';
import { deleted, inserted } from './changed.ts';
import { knownId, knownRevision } from './known-id.ts';
import { newestFirst } from './paging.ts';
import { notSaved } from './saved.ts';

export const makeContactStore = (trx: Inside): ContactStore => ({
  ...reader(trx),
  ...writer(trx),
  ...doors(trx),
});

const reader = (trx: Inside): Omit<ContactReader, 'contactByToken'> => ({
  contacts: async (partnershipId, page) => {
    const query = trx
      .selectFrom('byg.contact')
      .selectAll()
      .where('partnership_id', '=', knownId(partnershipId));
    return newestFirst(query, page, { key: (row) => row.id, thing: toContact });
  },
  contact: (id) => readOne(trx, id),
  objected: async (partnershipId, email) => {
    const { rows } = await sql<{ objected: boolean }>`
      select wall.contact_objected(${knownId(partnershipId)}, ${email}) as objected`.execute(trx);
    return rows[0]?.objected === true;
  },
});

const writer = (
  trx: Inside,
): Pick<ContactStore, 'addContact' | 'saveContact' | 'removeContact' | 'addContactLink'> => ({
  addContact: ({ id, partnershipId, partyId, ...contact }) =>
    inserted(
      trx.insertInto('byg.contact').values({
        id,
        partnership_id: knownId(partnershipId),
        party_id: knownId(partyId),
        ...columnsOf(contact),
      }),
    ),
  saveContact: async (id, { fromRevision, ...contact }) => {
    const row = await trx
      .updateTable('byg.contact')
      .set({
        ...columnsOf(contact),
        // A sign of life is the person's at the address.
        confirmed_on: sql<
          string | null
        >`case when email = ${contact.email}::public.citext then confirmed_on end`,
        revision: sql<number>`revision + 1`,
        at: sql<string>`now()`,
        person_id: sql<string>`wall.asker()`,
      })
      .where('id', '=', knownId(id))
      .where('revision', '=', knownRevision(fromRevision))
      .returning('revision')
      .executeTakeFirst();
    if (row) return { saved: true, revision: row.revision };
    return notSaved(await readOne(trx, id), fromRevision);
  },
  removeContact: (id) => deleted(trx.deleteFrom('byg.contact').where('id', '=', knownId(id))),
  addContactLink: async ({ id, contactId, email, tokenHash }) => {
    await sql`insert into byg.contact_link (id, contact_id, email_hash, token_hash)
      values (${id}, ${contactId}, wall.hash_of_address(${email}), ${tokenHash})`.execute(trx);
  },
});

type Opened = {
  id: string;
  partnership_name: string;
  party_name: string;
  organisation: string;
  function: string;
  name: string;
  email: string;
  phone: string;
  source: string;
  known_on: string | null;
  confirmed_on: string | null;
  state: OpenedContact['state'];
};

const doors = (trx: Inside): Pick<ContactStore, 'contactByToken' | 'objectContact' | 'confirmContact'> => ({
  contactByToken: async (tokenHash) => {
    const { rows } = await sql<Opened>`select * from wall.contact_by_token(${tokenHash})`.execute(trx);
    const row = rows[0];
    if (!row) return null;
    const { partnership_name, party_name, known_on, confirmed_on, ...plain } = row;
    return {
      ...plain,
      partnershipName: partnership_name,
      partyName: party_name,
      knownOn: known_on,
      confirmedOn: confirmed_on,
    };
  },
  objectContact: async ({ tokenHash, eventId, today }) => {
    const { rows } = await sql<{ done: boolean | null }>`
      select wall.object_contact(${tokenHash}, ${eventId}, ${today}::date) as done`.execute(trx);
    return rows[0]?.done === true;
  },
  confirmContact: async (tokenHash, today) => {
    const { rows } = await sql<{ done: boolean | null }>`
      select wall.confirm_contact(${tokenHash}, ${today}::date) as done`.execute(trx);
    return rows[0]?.done === true;
  },
});

const columnsOf = (contact: ContactSave) => ({
  organisation: contact.organisation,
  function: contact.function,
  name: contact.name,
  email: contact.email,
  phone: contact.phone,
  source: contact.source,
  known_on: contact.knownOn,
  informed_on: contact.informedOn,
});

const toContact = (row: Selectable<Row>): Contact => ({
  id: row.id,
  partnershipId: row.partnership_id,
  partyId: row.party_id,
  organisation: row.organisation,
  function: row.function,
  name: row.name,
  email: row.email,
  phone: row.phone,
  source: row.source,
  knownOn: row.known_on,
  informedOn: row.informed_on,
  confirmedOn: row.confirmed_on,
  objectedOn: row.objected_on,
  revision: row.revision,
  at: row.at,
  personName: row.person_name,
});

async function readOne(trx: Inside, id: string): Promise<Contact | null> {
  const row = await trx
    .selectFrom('byg.contact')
    .selectAll()
    .where('id', '=', knownId(id))
    .executeTakeFirst();
  return row ? toContact(row) : null;
}
