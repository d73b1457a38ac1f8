import { sql, type RawBuilder } from 'kysely';
import type { Language } from '#domain/language.ts';
import type { RoomFound, RoomHit, RoomQuestion, RoomSearchReader } from '#features/search/index.ts';
import type { Inside } from '../with-asker.ts';
import { knownId } from './known-id.ts';
import { roomTexts } from './room-texts.ts';

/** Letters as the words of a question are folded: `å` as `aa`, `æ` as `ae`, `ø` as `oe`. */
const folded = (column: string): RawBuilder<unknown> =>
  sql`replace(replace(replace(lower(${sql.raw(column)}), 'å', 'aa'), 'æ', 'ae'), 'ø', 'oe')`;

const configuration = (language: Language): RawBuilder<unknown> =>
  language === 'da' ? sql`'pg_catalog.danish'::regconfig` : sql`'pg_catalog.english'::regconfig`;

/** A word in any of its forms, or at the beginning of a longer one. */
function queryOf(language: Language, word: string): RawBuilder<unknown> {
  const asked = sql`plainto_tsquery(${configuration(language)}, ${word})`;
  return word.length < 4 ? asked : sql`(${asked} || to_tsquery('pg_catalog.simple', ${`'${word}':*`}))`;
}

/** Or inside a compound: `aftale` in `partnerskabsaftale`. Folded words hold letters and digits alone, so none is a pattern. */
function holds(language: Language, word: string): RawBuilder<unknown> {
  const told = sql`words @@ ${queryOf(language, word)}`;
  return word.length < 4 ? told : sql`(${told} or folded like ${`%${word}%`})`;
}

type Row = Omit<RoomHit, 'kind'> & {
  readonly kind: RoomHit['kind'] | null;
  readonly kinds: RoomFound['kinds'] | null;
};

export const makeRoomSearchStore = (trx: Inside): RoomSearchReader => ({
  findInRoom: async ({ partnershipId, language, words, kind, offset, limit }: RoomQuestion) => {
    const config = configuration(language);
    const ranking = sql`(${sql.join(
      words.map((word) => queryOf(language, word)),
      sql` || `,
    )})`;
    const { rows } = await sql<Row>`
      with written as materialized (
        select kind, id, title, coalesce(text, '') as text, place, at,
          ${folded('title')} as folded_title, ${folded(`title || ' ' || coalesce(text, '')`)} as folded
        from (${roomTexts(knownId(partnershipId))}) as room (kind, id, title, text, place, at)),
      told as (select *, setweight(to_tsvector(${config}, folded_title), 'A')
          || to_tsvector(${config}, left(folded, 200000)) as words from written),
      found as materialized (select kind, id, title, text, place, at, ts_rank(words, ${ranking}) as rank
        from told where ${sql.join(
          words.map((word) => holds(language, word)),
          sql` and `,
        )}),
      counted as (select jsonb_agg(jsonb_build_object('kind', kind, 'count', count)) as kinds
        from (select kind, count(*)::int as count from found group by kind) as each_kind)
      select shown.kind, shown.id, shown.title, shown.text, shown.place, shown.at, counted.kinds
      from counted left join (select * from found where ${kind === undefined ? sql`true` : sql`kind = ${kind}`}
        order by rank desc, at desc, id limit ${limit} offset ${offset}) as shown on true
      order by rank desc, at desc, id`.execute(trx);
    const hits = rows.flatMap(({ kinds: _, ...row }) =>
      row.kind === null ? [] : [{ ...row, kind: row.kind }],
    );
    return { hits, kinds: rows[0]?.kinds ?? [] };
  },
});
