import { sql } from 'kysely';
import type { Page, PageRequest } from '#domain/keeping.ts';
import type { Account, PeopleReader, PeopleStore } from '#features/people/ports.ts';
import type { Inside } from '../with-asker.ts';
import { updated } from './changed.ts';
import { knownId } from './known-id.ts';
import { makeMembershipDeeds, makeMembershipReader } from './memberships.ts';
import { makeOrganisationDeeds, makeOrganisationReader } from './organisations.ts';
import { newestFirst } from './paging.ts';
import { personColumns, toAccount, toPerson } from './people-rows.ts';

export const makePeopleStore = (trx: Inside): PeopleStore => ({
  ...makePersonReader(trx),
  ...makeOrganisationReader(trx),
  ...makeMembershipReader(trx),
  ...makeOrganisationDeeds(trx),
  ...makeMembershipDeeds(trx),
  saveMe: (me) =>
    updated(
      trx
        .updateTable('byg.person')
        .set(me)
        .where('id', '=', sql<string>`wall.person()`),
    ),
  setEditor: async (personId, editor) => {
    const answer = await sql<{ done: boolean | null }>`
      select wall.set_editor(${knownId(personId)}, ${editor}) as done`.execute(trx);
    return answer.rows[0]?.done ?? false;
  },
});

const makePersonReader = (trx: Inside): Pick<PeopleReader, 'me' | 'person' | 'people'> => ({
  me: async () => {
    const row = await trx
      .selectFrom('byg.person as h')
      .select([...personColumns, 'h.language', 'h.site_admin', 'h.site_editor'])
      .where('h.id', '=', sql<string>`wall.person()`)
      .executeTakeFirst();
    return row ? toAccount(row) : null;
  },
  person: async (id) => {
    const query = trx.selectFrom('byg.person as h').select(personColumns).where('h.id', '=', knownId(id));
    const row = await query.executeTakeFirst();
    return row ? toPerson(row) : null;
  },
  people: (page) => readPeople(trx, page),
});

async function readPeople(trx: Inside, page: PageRequest): Promise<Page<Account>> {
  const query = trx
    .selectFrom('byg.person as h')
    .select([...personColumns, 'h.language', 'h.site_admin', 'h.site_editor'])
    .where(sql<boolean>`wall.is_site_admin()`);
  return newestFirst(query, page, { of: 'h', key: (row) => row.id, thing: toAccount });
}
