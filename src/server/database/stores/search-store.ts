import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import type { Language } from '#domain/language.ts';
import { wordsIn } from '#domain/search/fold.ts';
import { wordsOf } from '#features/search/index.ts';
import type {
  AskedWord,
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

export const makeSearchReader = (database: Reading): SearchReader => {
  const byIndexAlone = once(() => readByIndexAlone(database));
  return {
    words: (language, asked) => readWords(database, language, asked),
    alike: async (language, word) => {
      await byIndexAlone();
      // Not by the primary key, which would compare with every word of the language.
      const { rows } = await sql<{ word: string }>`
        select word from byg.search_word where language || '' = ${language} and word operator(public.%) ${word}
        order by public.similarity(word, ${word}) desc, entries desc limit 20`.execute(database);
      return rows.map((row) => row.word);
    },
    find: async (question) => {
      await byIndexAlone();
      return find(database, question);
    },
  };
};

/**
 * PostgreSQL thinks little of what it costs to unpack a text, and would rather read all of them than use the index. It
 * holds for the rest of the transaction, which a search has to itself.
 */
const readByIndexAlone = (database: Reading) =>
  sql`select set_config('enable_seqscan', 'off', true)`.execute(database);

function once<Answer>(deed: () => Promise<Answer>): () => Promise<Answer> {
  let done: Promise<Answer> | undefined;
  return () => (done ??= deed());
}

/** In one question: a search is mostly the way there and back. */
async function readWords(
  database: Reading,
  language: Language,
  { words, parts }: { readonly words: readonly string[]; readonly parts: readonly string[] },
): Promise<ReadonlyMap<string, AskedWord>> {
  const stem = sql`(tsvector_to_array(to_tsvector(${configuration(language)}, word)))[1] as stem`;
  const { rows } = await sql<AskedWord & { word: string }>`
    with known as materialized (select word from byg.search_word
      where language = ${language} and word = any(${[...words, ...parts]}::text[]))
    select word, true as known, ${stem} from known
    union all
    select word, false, ${stem} from unnest(${words}::text[]) as typed (word) where word not in (table known)`.execute(
    database,
  );
  return new Map(rows.map(({ word, ...told }) => [word, told]));
}

export const makeSearchStore = (database: Reading): SearchStore => ({
  ...makeSearchReader(database),
  replaceAll: async (entries) => {
    await database.deleteFrom('byg.search_entry').execute();
    await database.deleteFrom('byg.search_word').execute();
    for (const entry of entries) await keepEntry(database, entry);
    await keepWords(database, entries);
    await sql`select wall.settle_search()`.execute(database);
  },
  keepEntry: async (entry) => {
    await keepEntry(database, entry);
    await keepWords(database, [entry]);
  },
  removeEntry: async (language, kind, id) => {
    await database.deleteFrom('byg.search_entry').where('key', '=', `${language} ${kind} ${id}`).execute();
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

/** How much sooner a kind of page comes than another that fits as well; kept with each page when the index is made. */
const standings: Readonly<Record<string, number>> = {
  ...{ guide: 0.8, tools: 0.3, checklist: 0.6, page: 0, knowledge: 0.5, cases: 0.7, film: -1.3, terms: 0.3 },
  ...{ events: -1.2, publications: -1.2 },
};

/** The stems of a text in their order, without the commonest words: `Hvad er et partnerskab?` → `partnerskab`. */
const stemsOf = (language: Language, text: string) =>
  sql`(select coalesce(string_agg(lexeme, ' ' order by positions[1]), '')
    from unnest(to_tsvector(${configuration(language)}, ${text})))`;

/**
 * Only so many are weighed by their whole text: the best by name, and as many that have the words in the text alone; and
 * of them none that cannot come among those shown. A text weighs no more than 1: what stands more than that below the last
 * of those shown has no hope.
 */
const weighed = 100;
/** Of a page that has the words in its text alone the kind says less: a tool that mentions a thing is not about it. */
const inText = sql.lit(0.4);
const highestInText = sql.lit(0.4 * Math.max(...Object.values(standings)));

type Row = SearchHit & { readonly shelves: SearchFound['shelves'] | null };

/** A page whose name is the question. Who asks one word is told what it is; who gives a tool’s name in several, the tool. */
const byName = (phrase: string) => sql`case when kind = 'film' then 0
  when title_stems = stems then case when kind = 'tools' then ${sql.lit(phrase.includes(' ') ? 11 : 9)} else 10 end
  when starts_with(title_stems, stems || ' ') then 1 else 0 end`;

async function find(database: Reading, question: SearchQuestion): Promise<SearchFound> {
  const { language, phrase, shelf, offset, limit } = question;
  const most = weighed + offset;
  const spoken = sql.lit(language);
  const onShelf = shelf === undefined ? sql`true` : sql`shelf = ${shelf}`;
  const query = toQuery(question);
  const { rows } = await sql<Row>`
    with named as materialized (
      select key, standing + 6 * ts_rank('{0.1, 0.5, 0.7, 1}', head, ${query}, 1)
        + ${byName(phrase)} as standing
      from byg.search_entry, (select ${stemsOf(language, phrase)} as stems) as asked
      where language = ${spoken} and head @@ ${query} and ${onShelf}
      order by 2 desc, key limit ${most}),
    hopeless as (select standing - 1 as below from named order by standing desc offset ${offset + limit - 1} limit 1),
    told as materialized (
      select key, ${inText} * standing as standing from byg.search_entry
      where language = ${spoken} and whole @@ ${query} and ${onShelf}
        and coalesce((select below from hopeless), ${highestInText}) <= ${highestInText}
      order by standing desc, key limit ${most}),
    best as (
      select key, max(standing) as standing from (table named union all table told) as both_ways group by key
      having max(standing) >= coalesce((select below from hopeless), max(standing))),
    shown as (
      select entry.*, best.standing + least(1, 20 * ts_rank('{0.1, 0.2, 0.6, 1}', whole, ${query}) / sqrt(length(whole) + 400)) as rank
      from best join byg.search_entry as entry using (key) order by rank desc, key offset ${offset} limit ${limit}),
    counted as (select jsonb_agg(jsonb_build_object('shelf', shelf, 'count', count) order by shelf) as shelves
      from (select shelf, count(*)::int as count from byg.search_entry
        where language = ${spoken} and whole @@ ${query} group by shelf) as each_shelf)
    select shown.language, shown.kind, shown.id, shown.shelf, path, title, summary, sections, counted.shelves
    from counted left join shown on true order by rank desc, key`.execute(database);
  const hits = rows.filter(({ id }) => id !== null).map(({ shelves: _, ...hit }) => hit);
  return { hits, shelves: rows[0]?.shelves ?? [] };
}

async function keepEntry(database: Reading, entry: IndexedEntry): Promise<void> {
  const { language, kind, id, shelf, path, title, summary, sections, also, titleParts, parts } = entry;
  const config = configuration(language);
  const weighedText = (text: string, weight: 'A' | 'B' | 'C' | 'D') =>
    sql`setweight(to_tsvector(${config}, ${wordsIn(text).join(' ')}), ${sql.lit(weight)})`;
  const head = sql`${weighedText(title, 'A')} || ${weighedText(also.join(' '), 'B')} || ${weighedText(titleParts.join(' '), 'C')}`;
  const headings = sections.map(({ heading }) => heading).join(' ');
  const body = sections.map(({ text }) => text).join(' ');
  await sql`
    insert into byg.search_entry (language, kind, id, shelf, path, title, title_stems, summary, sections, standing, head, whole)
    values (${language}, ${kind}, ${id}, ${shelf}, ${path}, ${title}, ${stemsOf(language, wordsIn(title).join(' '))}, ${summary},
      ${JSON.stringify(sections)}, ${standings[kind] ?? 0}, ${head},
      ${head} || ${weighedText(`${summary} ${headings}`, 'B')} || ${weighedText(body, 'C')}
        || ${weighedText(parts.join(' '), 'D')})
    on conflict (key) do update set shelf = excluded.shelf, path = excluded.path,
      title = excluded.title, title_stems = excluded.title_stems, summary = excluded.summary,
      sections = excluded.sections, standing = excluded.standing, head = excluded.head, whole = excluded.whole`.execute(
    database,
  );
}

/** Every word with the number of entries that it stands in; words of an entry that came since are added to the rest. */
async function keepWords(database: Reading, entries: readonly IndexedEntry[]): Promise<void> {
  for (const language of ['da', 'en'] as const) {
    const counts = new Map<string, number>();
    for (const entry of entries.filter((one) => one.language === language))
      for (const word of new Set([...wordsOf(entry), ...entry.parts]))
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
