import type { Client } from 'pg';

export type ArchivedTable = {
  /** `byg.person` */
  readonly name: string;
  readonly quoted: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly key: readonly string[];
};

type Row = {
  name: string;
  quoted: string;
  columns: ArchivedTable['columns'];
  key: string[] | null;
  needs: string[];
};

/** Every table of schemas byg and auth, each after those it refers to. */
export async function readArchivedTables(client: Client): Promise<ArchivedTable[]> {
  const { rows } = await client.query<Row>(`
    select n.nspname || '.' || c.relname as name, format('%I.%I', n.nspname, c.relname) as quoted,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select array_agg(a.attname::text order by k.place) from pg_constraint p
        cross join unnest(p.conkey) with ordinality as k (number, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
        where p.conrelid = c.oid and p.contype = 'p') as key,
      coalesce((select array_agg(distinct fn.nspname || '.' || fc.relname) from pg_constraint f
        join pg_class fc on fc.oid = f.confrelid join pg_namespace fn on fn.oid = fc.relnamespace
        where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid), '{}') as needs
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('byg', 'auth') and c.relkind in ('r', 'p') order by 1`);
  return inOrder(rows);
}

/** A row never comes before the row it refers to. */
function inOrder(rows: readonly Row[]): ArchivedTable[] {
  const done = new Map<string, ArchivedTable>();
  let waiting = [...rows];
  while (waiting.length > 0) {
    const ready = waiting.filter(({ needs }) => needs.every((name) => done.has(name)));
    if (ready.length === 0)
      throw new Error(
        `tables refer to each other in a circle: ${waiting.map(({ name }) => name).join(', ')}`,
      );
    for (const { name, quoted, columns, key } of ready) {
      if (key === null) throw new Error(`${name} has no primary key to order an archive by`);
      done.set(name, { name, quoted, columns, key });
    }
    waiting = waiting.filter(({ name }) => !done.has(name));
  }
  return [...done.values()];
}
