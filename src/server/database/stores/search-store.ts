import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import type { Language } from '#domain/language.ts';
import { wordsIn } from '#domain/search/fold.ts';
import { wordsOf } from '#features/search/index.ts';
import type {
  IndexedEntry,
  SearchFound,
  SearchHit,
  SearchQuestion,
  SearchReader,
  SearchStore,
} from '#features/search/index.ts';
import type * as Tables from '../generated/database.ts';

/** Inside a request, or in the keeper's name at start. */
type Reading = Kysely<Tables.Database>;

const configuration = (language: Language): RawBuilder<unknown> =>
  language === 'da' ? sql`'pg_catalog.danish'::regconfig` : sql`'pg_catalog.english'::regconfig`;

export const makeSearchReader = (database: Reading): SearchReader => ({
  known: async (language, words) => {
    const rows = await database
      .selectFrom('byg.search_word')
      .select('word')
      .where('language', '=', language)
      .where(sql<boolean>`word = any(${words}::text[])`)
      .execute();
    return rows.map(({ word }) => word);
  },
  alike: async (language, word) => {
    const { rows } = await sql<{ word: string }>`
      select word from byg.search_word where language = ${language} and word operator(public.%) ${word}
      order by public.similarity(word, ${word}) desc, entries desc limit 20`.execute(database);
    return rows.map((row) => row.word);
  },
  stems: async (language, words) => {
    const { rows } = await sql<{ stem: string | null }>`
      select (tsvector_to_array(to_tsvector(${configuration(language)}, word)))[1] as stem
      from unnest(${words}::text[]) with ordinality as asked (word, place) order by place`.execute(database);
    return rows.map((row) => row.stem);
  },
  find: (question) => find(database, question),
});

export const makeSearchStore = (database: Reading): SearchStore => ({
  ...makeSearchReader(database),
  replaceAll: async (entries) => {
    await database.deleteFrom('byg.search_entry').execute();
    await database.deleteFrom('byg.search_word').execute();
    for (const entry of entries) await keepEntry(database, entry);
    await keepWords(database, entries);
  },
  keepEntry: async (entry) => {
    await keepEntry(database, entry);
    await keepWords(database, [entry]);
  },
  removeEntry: async (language, kind, id) => {
    await database
      .deleteFrom('byg.search_entry')
      .where('language', '=', language)
      .where('kind', '=', kind)
      .where('id', '=', id)
      .execute();
  },
});

/** The words of the question as one query of PostgreSQL's; words reach it as values, never as its language. */
function toQuery({ language, words, every }: SearchQuestion): RawBuilder<unknown> {
  const config = configuration(language);
  const one = (word: string) =>
    word.length < 4
      ? sql`plainto_tsquery(${config}, ${word})`
      : sql`(plainto_tsquery(${config}, ${word}) || to_tsquery('pg_catalog.simple', ${`'${word}':*`}))`;
  const asked = words.map((alternatives) => {
    const all = alternatives.map((parts) => sql`(${sql.join(parts.map(one), sql` && `)})`);
    return sql`(${sql.join(all, sql` || `)})`;
  });
  return sql`(${sql.join(asked, every ? sql` && ` : sql` || `)})`;
}

/** How much sooner a kind of page comes than another that fits as well. */
const before = sql`case kind when 'guide' then 0.35 when 'page' then 0.3 when 'tools' then 0.3 when 'checklist' then 0.25
  when 'knowledge' then 0.2 when 'cases' then 0.15 when 'terms' then 0.1 else 0 end`;

/** Only so many of the best by their titles are weighed by their whole text. */
const weighed = 200;

type Row = SearchHit & { readonly shelves: SearchFound['shelves'] | null };

async function find(database: Reading, question: SearchQuestion): Promise<SearchFound> {
  const { language, phrase, shelf, offset, limit } = question;
  const starts = `${phrase.replace(/[\\%_]/g, '\\$&')} %`;
  const { rows } = await sql<Row>`
    with asked as materialized (select ${toQuery(question)} as query),
    found as materialized (
      select kind, id, shelf, 4 * ts_rank(head, query, 2) + ${before}
        + case when folded_title = ${phrase} then 10 when folded_title like ${starts} then 2 else 0 end as standing
      from byg.search_entry, asked where language = ${language} and whole @@ query),
    best as (
      select kind, id, standing from found where ${shelf ?? null}::text is null or shelf = ${shelf ?? null}
      order by standing desc, kind, id limit ${weighed}),
    shown as (
      select entry.*, standing + 2 * ts_rank('{0.1, 0.2, 0.5, 1}', whole, query, 1) as rank
      from best join byg.search_entry as entry using (kind, id), asked where entry.language = ${language}
      order by rank desc, kind, id offset ${offset} limit ${limit}),
    counted as (select jsonb_agg(jsonb_build_object('shelf', shelf, 'count', count) order by shelf) as shelves
      from (select shelf, count(*)::int as count from found group by shelf) as each_shelf)
    select shown.language, shown.kind, shown.id, shown.shelf, path, title, summary, sections, counted.shelves
    from counted left join shown on true order by rank desc, kind, id`.execute(database);
  const hits = rows.filter(({ id }) => id !== null).map(({ shelves: _, ...hit }) => hit);
  return { hits, shelves: rows[0]?.shelves ?? [] };
}

async function keepEntry(database: Reading, entry: IndexedEntry): Promise<void> {
  const { language, kind, id, shelf, path, title, summary, sections, also, parts } = entry;
  const config = configuration(language);
  const weighedText = (text: string, weight: 'A' | 'B' | 'C' | 'D') =>
    sql`setweight(to_tsvector(${config}, ${wordsIn(text).join(' ')}), ${sql.lit(weight)})`;
  const head = sql`${weighedText(title, 'A')} || ${weighedText(also.join(' '), 'B')}`;
  const headings = sections.map(({ heading }) => heading).join(' ');
  const body = sections.map(({ text }) => text).join(' ');
  await sql`
    insert into byg.search_entry (language, kind, id, shelf, path, title, folded_title, summary, sections, head, whole)
    values (${language}, ${kind}, ${id}, ${shelf}, ${path}, ${title}, ${wordsIn(title).join(' ')}, ${summary},
      ${JSON.stringify(sections)}, ${head},
      ${head} || ${weighedText(`${summary} ${headings}`, 'B')} || ${weighedText(body, 'C')}
        || ${weighedText(parts.join(' '), 'D')})
    on conflict (language, kind, id) do update set shelf = excluded.shelf, path = excluded.path,
      title = excluded.title, folded_title = excluded.folded_title, summary = excluded.summary,
      sections = excluded.sections, head = excluded.head, whole = excluded.whole`.execute(database);
}

/** Every word with the number of entries that it stands in; words of an entry that came since are added to the rest. */
async function keepWords(database: Reading, entries: readonly IndexedEntry[]): Promise<void> {
  for (const language of ['da', 'en'] as const) {
    const counts = new Map<string, number>();
    for (const entry of entries.filter((one) => one.language === language))
      for (const word of new Set(wordsOf(entry)))
        if (word.length <= 80) counts.set(word, (counts.get(word) ?? 0) + 1);
    if (counts.size === 0) continue;
    await sql`
      insert into byg.search_word as old (language, word, entries)
      select ${language}, word, entries from unnest(${[...counts.keys()]}::text[], ${[...counts.values()]}::int[])
        as new (word, entries)
      on conflict (language, word) do update set entries = old.entries + excluded.entries`.execute(database);
  }
}

/** What the index was last made of. */
export const searchEdition = (database: Reading) => ({
  mark: async (): Promise<string | null> => {
    const row = await database.selectFrom('byg.search_edition').select('mark').executeTakeFirst();
    return row?.mark ?? null;
  },
  keepMark: async (mark: string): Promise<void> => {
    await database
      .insertInto('byg.search_edition')
      .values({ mark })
      .onConflict((conflict) => conflict.column('single').doUpdateSet({ mark }))
      .execute();
  },
});
