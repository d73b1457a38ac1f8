import { sql } from 'kysely';
import type { Kysely, Selectable } from 'kysely';
import type { ContentPage, ContentReader, ContentStore } from '#features/guide/ports.ts';
import type { Page, PageRequest } from '#domain/keeping.ts';
import type { Language } from '#domain/language.ts';
import type * as Tables from '../generated/database.ts';
import { deleted } from './changed.ts';
import { rowsFor, toPage } from './paging.ts';

/** Inside a request, or in the keeper's name at start: content is open to everyone. */
type Reading = Kysely<Tables.Database>;

export const makeContentStore = (database: Reading): ContentStore => ({
  ...makeContentReader(database),
  keepPage: (page) => keep(database, page),
  removePage: (language, kind, id) =>
    deleted(
      database
        .deleteFrom('byg.content_page')
        .where('language', '=', language)
        .where('kind', '=', kind)
        .where('id', '=', id),
    ),
});

const makeContentReader = (database: Reading): ContentReader => ({
  page: async (language, kind, slug) => {
    const row = await pagesOf(database, language, kind).where('slug', '=', slug).executeTakeFirst();
    return row ? toContentPage(row) : null;
  },
  pageById: async (language, kind, id) => {
    const row = await pagesOf(database, language, kind).where('id', '=', id).executeTakeFirst();
    return row ? toContentPage(row) : null;
  },
  pages: (language, kind, page) => readPage(pagesOf(database, language, kind), page),
});

const pagesOf = (database: Reading, language: Language, kind: string) =>
  database
    .selectFrom('byg.content_page')
    .selectAll()
    .where('language', '=', language)
    .where('kind', '=', kind);

async function readPage(query: ReturnType<typeof pagesOf>, page: PageRequest): Promise<Page<ContentPage>> {
  const rows = await query
    .where('id', '>', page.after ?? '')
    .orderBy('id')
    .limit(rowsFor(page))
    .execute();
  return toPage(rows, page, { key: (row) => row.id, thing: toContentPage });
}

const toContentPage = ({ updated_at, front, ...row }: Selectable<Tables.ContentPage>): ContentPage => ({
  ...row,
  front: front as ContentPage['front'],
  updatedAt: updated_at,
});

/** Only what changed is written, so that a start with the same content changes nothing. */
async function keep(database: Reading, page: Omit<ContentPage, 'updatedAt'>): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into byg.content_page as old (language, kind, id, slug, front, body, hash, origin)
    values (${page.language}, ${page.kind}, ${page.id}, ${page.slug}, ${JSON.stringify(page.front)}, ${page.body}, ${page.hash},
      ${page.origin ?? 'file'})
    on conflict (language, kind, id) do update set slug = excluded.slug, front = excluded.front,
      body = excluded.body, hash = excluded.hash, origin = excluded.origin, updated_at = now()
      where old.hash <> excluded.hash or old.origin <> excluded.origin
    returning id`.execute(database);
  return rows.length > 0;
}
