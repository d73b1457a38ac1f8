import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { format, resolveConfig } from 'prettier';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WallRefusal } from '#domain/keeping.ts';
import { asPerson, nobody } from './testing/factories.ts';
import { newId } from './testing/new-id.ts';
import { close, openTestDatabase } from './testing/open-test-database.ts';
import type { TestDatabase } from './testing/open-test-database.ts';
import type { Inside } from './with-asker.ts';
import { writeTypes } from './write-types.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => close(database));

const ask = async <Row>(trx: Inside, question: string): Promise<Row[]> =>
  (await sql.raw<Row>(question).execute(trx)).rows;

test('the checked-in types are those of the migrations (else: npm run types)', async () => {
  const path = new URL('./generated/database.ts', import.meta.url);
  const written = await format(await writeTypes(database.ownerUrl), {
    ...(await resolveConfig(path.pathname)),
    filepath: path.pathname,
  });
  expect(readFileSync(path, 'utf8')).toBe(written);
});

describe('the walls stand', () => {
  test('around every table, also for its owner, with a way through for nobody but the named', async () => {
    const rows = await sql<{ relname: string }>`
      select relname from pg_class where relnamespace = 'byg'::regnamespace and relkind in ('r', 'p', 'v', 'm')
        and not (relrowsecurity and relforcerowsecurity and relkind = 'r')`.execute(database.owner);
    expect(rows.rows).toEqual([]);
  });

  test('and the owner sees all of each, so that an archive misses nothing', async () => {
    const rows = await sql`
      select relname from pg_class c where relnamespace = 'byg'::regnamespace and relkind = 'r' and not exists (
        select from pg_policy p where p.polrelid = c.oid and p.polcmd = '*' and p.polpermissive
          and p.polroles = array[c.relowner] and pg_get_expr(p.polqual, c.oid) = 'true')`.execute(
      database.owner,
    );
    expect(rows.rows).toEqual([]);
  });

  test('and the roles that knock can neither bypass them nor own anything', async () => {
    const { app, auth, keeper } = database.roles;
    const rights = await sql<{ rolname: string; power: boolean; owned: number }>`
      select rolname, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as power,
        (select count(*) from pg_class where relowner = r.oid) as owned
      from pg_roles r where rolname = any (${[app, auth, keeper]})`.execute(database.owner);
    expect(rights.rows.map(({ power, owned }) => ({ power, owned: Number(owned) }))).toEqual(
      Array.from({ length: 3 }, () => ({ power: false, owned: 0 })),
    );
  });

  test('and the application may not read an account, a session or a code', async () => {
    for (const table of [
      'auth.session',
      'byg.guest_session',
      'byg.confirmation_code',
      'byg.reminder',
      'house.role',
    ]) {
      await expect(database.within(nobody, (trx) => ask(trx, `select * from ${table}`))).rejects.toThrow(
        WallRefusal,
      );
    }
  });

  test('and neither sign-in nor keeper can read a side', async () => {
    for (const pool of [database.authPool, database.keeperPool]) {
      await expect(pool.query('select * from byg.sheet_side')).rejects.toThrow(/permission denied/);
    }
  });
});

describe('a transaction', () => {
  test('says who asks, and forgets it at its end', async () => {
    const person = newId();
    const question = `select wall.person() as person`;
    expect(await database.within(asPerson(person), (trx) => ask(trx, question))).toEqual([{ person }]);
    expect(await database.within(nobody, (trx) => ask(trx, question))).toEqual([{ person: null }]);
  });

  test('is undone when the deed answers no or throws', async () => {
    const add = async (trx: Inside, slug: string): Promise<void> => {
      await ask(
        trx,
        `insert into byg.mail (id, to_address, subject, text, html, kind) values ('${newId()}', '${slug}@x.dk', '', '', '', 'test')`,
      );
    };
    const answer = await database.within(nobody, async (trx) => {
      await add(trx, 'refused');
      return { ok: false as const, problem: { kind: 'no' } };
    });
    expect(answer).toEqual({ ok: false, problem: { kind: 'no' } });
    await expect(
      database.within(nobody, async (trx) => {
        await add(trx, 'thrown');
        throw new Error('surprise');
      }),
    ).rejects.toThrow('surprise');
    await database.within(nobody, (trx) => add(trx, 'kept'));
    const { rows } = await sql`select to_address from byg.mail`.execute(database.owner);
    expect(rows).toEqual([{ to_address: 'kept@x.dk' }]);
  });

  test('answers no question after its end', async () => {
    const kept = await database.within(nobody, (trx) => Promise.resolve({ trx }));
    const question = kept.trx.selectFrom('byg.content_page').selectAll().execute();
    await expect(question).rejects.toThrow(/committed/);
  });

  test('does not last for ever', async () => {
    const { rows } = await database.within(nobody, (trx) => sql`show statement_timeout`.execute(trx));
    expect(rows).toEqual([{ statement_timeout: '15s' }]);
  });
});
