import { later, newId } from '../testing/new-id.ts';
import type { Chance } from './chance.ts';
import type { Reading } from './readable.ts';
import { hash, oneOf, type Writing } from './writing.ts';
import type { World } from './world.ts';

export type ContactRows = {
  readonly contact: { id: string; partnership_id: string; party_id: string; person_id: string }[];
};

export const makeContacts = (
  chance: Chance,
  { party, person }: Pick<World, 'party' | 'person'>,
): ContactRows => ({
  contact: party.map(({ id: party_id, partnership_id }) => ({
    id: newId(),
    partnership_id,
    party_id,
    person_id: chance.pick(person).id,
  })),
});

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
];

export const contactUpdates: readonly Writing[] = [
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
  `select wall.forget_signatures()`,
  `select wall.forget_own(wall.asker(), 'x@y.dk')`,
  `select wall.forget_words_in('byg.person', '{x}', '{y}', 'true')`,
  `delete from byg.contact_link`,
  `delete from byg.contact_objection`,
  `insert into byg.contact_objection (partnership_id, email_hash) select id, sha256('x') from byg.partnership`,
];
