import { later, newId } from '../testing/new-id.ts';
import type { Chance } from './chance.ts';
import type { Reading } from './readable.ts';
import { hash, oneOf, type Writing } from './writing.ts';
import type { World } from './world.ts';

export type ContactRows = {
  readonly audit_read: { id: string; organisation_id: string; person_id: string }[];
  readonly retention_kept: { organisation_id: string; subject_id: string; person_id: string }[];
  readonly contact: { id: string; partnership_id: string; party_id: string; person_id: string }[];
};

type Around = Pick<World, 'party' | 'person'>;

export function makeContacts(chance: Chance, { party, person }: Around): ContactRows {
  const somebody = (): { person_id: string } => ({ person_id: chance.pick(person).id });
  const houses = [...new Set(party.map(({ organisation_id }) => organisation_id))];
  return {
    contact: party.map(({ id: party_id, partnership_id }) => ({
      id: newId(),
      partnership_id,
      party_id,
      ...somebody(),
    })),
    audit_read: houses.map((organisation_id) => ({ id: newId(), organisation_id, ...somebody() })),
    retention_kept: houses.map((organisation_id) => ({
      subject_id: newId(),
      organisation_id,
      ...somebody(),
    })),
  };
}

/** What is kept with a reason, beside that which the walls look at. */
export const wholeKept = { kind: 'contact' as const, reason: 'R', until_on: later(9).slice(0, 10) };

/** What a contact needs beside that which the walls look at. */
export const wholeContact = {
  organisation: 'O',
  function: 'F',
  name: 'N',
  source: 'S',
  known_on: later(0).slice(0, 10),
};

export const contactReadings: readonly Reading[] = [
  {
    table: 'contact',
    key: 'id',
    allowed: ({ contact }, { sees }) =>
      contact.filter(({ partnership_id }) => sees(partnership_id)).map(({ id }) => id),
  },
  { table: 'erasure', key: 'person_id', allowed: () => [] },
  { table: 'retention_reminder', key: 'organisation_id', allowed: () => [] },
  {
    table: 'retention_kept',
    key: 'subject_id',
    allowed: ({ retention_kept }, { has }) =>
      retention_kept
        .filter(({ organisation_id }) => has(organisation_id, 'administrator'))
        .map(({ subject_id }) => subject_id),
  },
  {
    table: 'audit_read',
    key: 'id',
    allowed: ({ audit_read }, { has }) =>
      audit_read.filter(({ organisation_id }) => has(organisation_id, 'administrator')).map(({ id }) => id),
  },
  { table: 'contact_link', key: 'id', allowed: () => [] },
  { table: 'contact_objection', key: 'partnership_id', allowed: () => [] },
];

export const contactInserts: readonly Writing[] = [
  (world, { seatIn }, chance) => {
    const [{ id }, party] = [chance.pick(world.partnership), chance.pick(world.party)];
    return {
      sql: `insert into byg.contact (id, partnership_id, party_id, organisation, function, name, email, source, known_on)
        values ('${newId()}', '${id}', '${party.id}', 'O', 'F', 'N', 'n@example.test', 'S', now()::date)`,
      may: party.partnership_id === id && seatIn(party.id, 'answer'),
    };
  },
  (world, { seatIn }, chance) => {
    const contact = chance.pick(world.contact);
    return {
      sql: `insert into byg.contact_link (id, contact_id, email_hash, token_hash)
        values ('${newId()}', '${contact.id}', ${hash()}, ${hash()})`,
      may: seatIn(contact.party_id, 'answer'),
    };
  },
  (world, { has }, chance) => {
    const { id } = chance.pick(world.organisation);
    return {
      sql: `insert into byg.retention_kept (organisation_id, kind, subject_id, reason, until_on)
        values ('${id}', 'contact', '${newId()}', 'R', now()::date)`,
      may: has(id, 'administrator'),
    };
  },
];

export const contactUpdates: readonly Writing[] = [
  (world, { has }, chance) => {
    const kept = chance.pick(world.retention_kept);
    return {
      sql: `update byg.retention_kept set reason = 'X', person_id = wall.person() where subject_id = '${kept.subject_id}'`,
      may: has(kept.organisation_id, 'administrator'),
    };
  },
  (world, { has }, chance) => {
    const { organisation_id } = chance.pick(world.audit_read);
    return {
      sql: `select from wall.audit_log('${organisation_id}', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 9, 'all', '', null, null)`,
      may: has(organisation_id, 'administrator'),
    };
  },
  (world, { seatIn }, chance) => {
    const contact = oneOf(chance, world.contact);
    return {
      sql: `update byg.contact set phone = '7', revision = revision + 1, person_id = wall.asker()
        where id = '${contact?.id ?? newId()}'`,
      may: contact !== undefined && seatIn(contact.party_id, 'answer'),
    };
  },
  (world, { seatIn }, chance) => {
    const contact = oneOf(chance, world.contact);
    return {
      sql: `delete from byg.contact where id = '${contact?.id ?? newId()}'`,
      may: contact !== undefined && seatIn(contact.party_id, 'answer'),
    };
  },
];

export const contactNever: readonly string[] = [
  `update byg.contact set party_id = gen_random_uuid()`,
  `update byg.contact set person_name = 'x'`,
  `update byg.contact set objected_on = now()::date`,
  `insert into byg.erasure (person_id) select wall.asker()`,
  `select wall.name_stands(wall.person(), 'T T')`,
  `select * from wall.shared_texts(array[gen_random_uuid()])`,
  `select wall.forget_signatures()`,
  `select wall.forget_own(wall.asker(), 'x@y.dk')`,
  `select wall.forget_words_in('byg.person', '{x}', '{y}', 'true')`,
  `insert into byg.audit_read (id, organisation_id, kind) select gen_random_uuid(), id, 'k' from byg.organisation`,
  `update byg.audit_read set subject = 'x'`,
  `delete from byg.audit_read`,
  `delete from byg.retention_kept`,
  `select from wall.past_time_of(gen_random_uuid(), now()::date, '{}')`,
  `select wall.mark_clean_up(gen_random_uuid(), now()::date)`,
  `delete from byg.contact_link`,
  `delete from byg.contact_objection`,
  `insert into byg.contact_objection (partnership_id, email_hash) select id, sha256('x') from byg.partnership`,
];
