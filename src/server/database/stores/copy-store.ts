import { sql, type RawBuilder } from 'kysely';
import { nothingLeft, type LeftOut } from '#domain/copies/left-out.ts';
import type { RoomOrigin } from '#domain/copies/room-origin.ts';
import type { Brought, CopyStore } from '#features/copies/index.ts';
import { allCopied } from '../copies/rows-of-room.ts';
import type { Inside } from '../with-asker.ts';

export const makeCopyStore = (trx: Inside): CopyStore => ({
  origin: (partnershipId) => readOrigin(trx, partnershipId),
  roomTables: async () => ({
    order: allCopied,
    references: await readReferences(trx),
    columns: await readColumns(trx),
  }),
  beginCopy: async ({ room, parties, ownPartyId, organisationId, origin }) => {
    const from = {
      made_at: origin.madeAt,
      made_by: origin.madeBy,
      people: origin.people,
      left_out: origin.leftOut,
    };
    return brought(
      trx,
      sql`select wall.begin_copy(${JSON.stringify(room)}::jsonb, ${ownPartyId}, ${organisationId},
        ${JSON.stringify(parties)}::jsonb, ${JSON.stringify(from)}::jsonb) as here`,
    );
  },
  bringPeople: (partnershipId, people) =>
    brought(
      trx,
      sql`select wall.bring_people(${partnershipId}, ${JSON.stringify(people)}::jsonb) > 0 as here`,
    ),
  bringRows: (partnershipId, table, rows) =>
    brought(
      trx,
      sql`select wall.bring_in(${partnershipId}, ${table}, ${JSON.stringify(rows)}::jsonb) > 0 as here`,
    ),
});

async function readOrigin(trx: Inside, partnershipId: string): Promise<RoomOrigin | null> {
  const row = await trx
    .selectFrom('byg.room_origin')
    .select(['at', 'person_name', 'made_at', 'made_by', 'people', 'left_out'])
    .where('partnership_id', '=', partnershipId)
    .executeTakeFirst();
  if (!row) return null;
  const { at, person_name: personName, made_at: madeAt, made_by: madeBy } = row;
  const leftOut = { ...nothingLeft, ...(row.left_out as Partial<LeftOut>) };
  return { at, personName, madeAt, madeBy, people: row.people as RoomOrigin['people'], leftOut };
}

/** Which column leads to which table, as the database itself keeps it. */
async function readReferences(trx: Inside): Promise<Record<string, Record<string, string>>> {
  const { rows } = await sql<{ table: string; columns: Record<string, string> }>`
    select c.relname as table, json_object_agg(a.attname, o.relname) as columns
    from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_class o on o.oid = f.confrelid
    join pg_attribute a on a.attrelid = c.oid and a.attnum = f.conkey[1]
    where f.contype = 'f' and cardinality(f.conkey) = 1 and c.relnamespace = 'byg'::regnamespace
    group by c.relname`.execute(trx);
  return Object.fromEntries(rows.map(({ table, columns }) => [table, columns]));
}

/** The columns of each table of a room, whoever may read them. */
async function readColumns(trx: Inside): Promise<Record<string, string[]>> {
  const { rows } = await sql<{ table: string; columns: string[] }>`
    select c.relname as table, array_agg(a.attname::text) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'byg'::regnamespace and c.relname = any (${allCopied}) and a.attnum > 0
      and not a.attisdropped and a.attgenerated = '' group by c.relname`.execute(trx);
  return Object.fromEntries(rows.map(({ table, columns }) => [table, columns]));
}

/** What cannot stand in the tables (classes 22 and 23) or refers to what is not the copy's (42501) is the file's fault. */
async function brought(trx: Inside, question: RawBuilder<unknown>): Promise<Brought> {
  try {
    const { rows } = await (question as RawBuilder<{ here: boolean }>).execute(trx);
    return rows[0]?.here ? 'brought' : 'here-already';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '23505') return 'here-already';
    if (/^2[23]|^42501$/.test(code)) return 'unfit';
    throw error;
  }
}
