import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import { migrate } from './migrate.ts';
import { readMigrations } from './read-migrations.ts';
import { openDatabase } from './open-database.ts';
import { makePeopleStore } from './stores/people-store.ts';
import { asPerson, nobody } from './testing/factories.ts';
import { forgetRoles } from './testing/forget-roles.ts';
import { askServer, urlOf } from './testing/test-server.ts';
import { newId } from './testing/new-id.ts';
import { openEmptyDatabase } from './testing/open-test-database.ts';

const secret = 'one secret';

test('all migrations apply to an empty database once, and a second start changes nothing', async () => {
  await using empty = await openEmptyDatabase();
  const [one, two] = await Promise.all([
    migrate({ url: empty.url, secret }),
    migrate({ url: empty.url, secret }),
  ]);
  expect([...one.applied, ...two.applied]).toEqual(readMigrations().map(({ name }) => name));
  expect((await migrate({ url: empty.url, secret })).applied).toEqual([]);
  await forgetRoles(empty.url);
});

test('a secret that has changed opens the same database', async () => {
  await using empty = await openEmptyDatabase();
  await migrate({ url: empty.url, secret });
  await using opened = await openDatabase({ url: empty.url, secret: 'another secret' });
  await opened.check();
  await forgetRoles(empty.url);
});

test('a migration that changed, vanished or comes too late is refused in words', async () => {
  await using empty = await openEmptyDatabase();
  const first = { number: 1, name: '001-one.sql', sql: 'create table house.one ()', checksum: 'a' };
  const third = { number: 3, name: '003-three.sql', sql: 'create table house.three ()', checksum: 'c' };
  const run = (migrations: readonly (typeof first)[]) => migrate({ url: empty.url, secret, migrations });
  await run([first, third]);
  await expect(run([{ ...first, checksum: 'b' }, third])).rejects.toThrow(
    '001-one.sql was changed after it was applied',
  );
  await expect(run([first])).rejects.toThrow(
    '003-three.sql, which this version of the product does not know',
  );
  await expect(run([first, { ...third, number: 2, name: '002-two.sql' }, third])).rejects.toThrow(
    'give it a later number',
  );
  await expect(
    run([first, third, { ...third, number: 4, name: '004-bad.sql', sql: 'create nonsense' }]),
  ).rejects.toThrow('004-bad.sql could not be applied');
  await forgetRoles(empty.url);
});

test('a database user without the rights is told which', async () => {
  await using empty = await openEmptyDatabase();
  await askServer(empty.url, `create role byg_poor login password 'poor'`);
  const poor = new URL(urlOf(empty.url, new URL(empty.url).pathname.slice(1)));
  poor.username = 'byg_poor';
  poor.password = 'poor';
  try {
    await expect(migrate({ url: poor.toString(), secret })).rejects.toThrow(
      /alter role "byg_poor" createrole; grant create on database/,
    );
  } finally {
    await askServer(empty.url, 'drop role byg_poor');
  }
});

test('an ordinary owner of the database is enough, and the walls stand for it too', async () => {
  await using empty = await openEmptyDatabase();
  const name = new URL(empty.url).pathname.slice(1);
  const user = `byg_plain_${name.slice(-8)}`;
  await askServer(empty.url, `create role ${user} login createrole password 'plain'`);
  await askServer(empty.url, `alter database ${name} owner to ${user}`);
  const plain = new URL(empty.url);
  plain.username = user;
  plain.password = 'plain';
  const opened = await openDatabase({ url: plain.toString(), secret });
  expect(opened.roles.owner).toBe(user);
  const person = newId();
  const welcome = `select wall.welcome_person('${person}', 'a@b.dk', 'A', 'da')`;
  await opened.authPool.query(welcome);
  const read = (asker: Asker) => opened.within(asker, (trx) => makePeopleStore(trx).person(person));
  expect([(await read(asPerson(person)))?.name, await read(nobody)]).toEqual(['A', null]);
  await opened[Symbol.asyncDispose]();
  await askServer(empty.url, `alter database ${name} owner to current_user`);
  await forgetRoles(empty.url);
});

test('files are named 001-what-it-does.sql, each number once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'byg-migrations-'));
  try {
    writeFileSync(join(folder, '001-one.sql'), '');
    writeFileSync(join(folder, '001-two.sql'), '');
    expect(() => readMigrations(folder)).toThrow('two migrations');
    writeFileSync(join(folder, 'notes.txt'), '');
    expect(() => readMigrations(folder)).toThrow('notes.txt is not named like a migration');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
