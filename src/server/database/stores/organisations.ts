import { sql } from 'kysely';
import { cleanText } from '#domain/clean-text.ts';
import type { PeopleReader, PeopleStore } from '#features/people/ports.ts';
import type { Page, PageRequest } from '#domain/keeping.ts';
import type { Organisation } from '#domain/partnerships/model.ts';
import type { Inside } from '../with-asker.ts';
import { inserted, updated } from './changed.ts';
import { knownId } from './known-id.ts';
import { newestFirst } from './paging.ts';
import { organisationColumns, toOrganisation } from './people-rows.ts';

type Reading = Pick<PeopleReader, 'organisation' | 'organisations' | 'organisationsByCvr'>;

export const makeOrganisationReader = (trx: Inside): Reading => ({
  organisation: async (id) => {
    const row = await register(trx).where('o.id', '=', knownId(id)).executeTakeFirst();
    return row ? toOrganisation(row) : null;
  },
  organisations: ({ text = '', ...page }) => {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8);
    return readPage(
      words.reduce(
        (query, word) => query.where(sql`lower(o.name || ' ' || o.place)`, 'like', `%${literally(word)}%`),
        register(trx),
      ),
      page,
    );
  },
  organisationsByCvr: (cvr, page) => readPage(register(trx).where('o.cvr', '=', cvr), page),
});

const register = (trx: Inside) => trx.selectFrom('byg.organisation as o').select(organisationColumns);

const readPage = (query: ReturnType<typeof register>, page: PageRequest): Promise<Page<Organisation>> =>
  newestFirst(query, page, { of: 'o', key: (row) => row.id, thing: toOrganisation });

/** `%` and `_` as themselves. */
export const literally = (text: string): string => cleanText(text).replace(/[\\%_]/g, '\\$&');

export const makeOrganisationDeeds = (
  trx: Inside,
): Pick<PeopleStore, 'addOrganisation' | 'saveOrganisation'> => ({
  addOrganisation: ({ id, kind, name, place, cvr, isil }) =>
    inserted(trx.insertInto('byg.organisation').values({ id, kind, name, place, cvr, isil })),
  saveOrganisation: ({ id, kind, name, place, cvr, isil }) =>
    updated(
      trx.updateTable('byg.organisation').set({ kind, name, place, cvr, isil }).where('id', '=', knownId(id)),
    ),
});
