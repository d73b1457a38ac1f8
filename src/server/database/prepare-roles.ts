import type { Client } from 'pg';
import { DatabaseRefusal } from './database-refusal.ts';
import { loginDuties, roleNames, rolePassword } from './roles.ts';
import type { Roles } from './roles.ts';
import { scramVerifier } from './scram-verifier.ts';

type Self = {
  name: string;
  superuser: boolean;
  mayCreateRoles: boolean;
  mayCreate: boolean;
  database: string;
};

/**
 * The roles of this database, made the first time. A superuser lends everything to an owner without
 * rights over the server; an ordinary user is the owner itself, and must be allowed to make roles.
 */
export async function prepareRoles(client: Client, secret: string): Promise<Roles> {
  const self = await readSelf(client);
  const roles = (await keptRoles(client)) ?? wantedRoles(self);
  const found = await client.query<{ rolname: string }>(
    'select rolname from pg_roles where rolname = any ($1)',
    [Object.values(roles)],
  );
  const there = new Set(found.rows.map((row) => row.rolname));
  if (there.size < 4) refuseWithoutRights(self);
  if (!there.has(roles.owner)) await makeOwner(client, roles.owner);
  for (const duty of loginDuties) {
    if (!there.has(roles[duty])) await makeLogin(client, roles[duty], secret);
  }
  return roles;
}

async function readSelf(client: Client): Promise<Self> {
  const { rows } = await client.query<Self>(`
    select rolname as name, rolsuper as superuser, rolsuper or rolcreaterole as "mayCreateRoles",
      current_database() as database, has_database_privilege(current_database(), 'CREATE') as "mayCreate"
    from pg_roles where rolname = current_user`);
  const [self] = rows;
  if (!self) throw new DatabaseRefusal('PostgreSQL does not tell who is connected.');
  return self;
}

/** As written down by the first start: a database that was renamed or copied keeps its roles. */
async function keptRoles(client: Client): Promise<Roles | undefined> {
  const there = await client.query<{ found: boolean }>(
    `select to_regclass('house.role') is not null as found`,
  );
  if (there.rows[0]?.found !== true) return undefined;
  const { rows } = await client.query<Roles>(`
    select max(name) filter (where duty = 'owner') as owner, max(name) filter (where duty = 'app') as app,
      max(name) filter (where duty = 'auth') as auth, max(name) filter (where duty = 'keeper') as keeper
    from house.role`);
  return rows[0];
}

const wantedRoles = (self: Self): Roles => ({
  ...roleNames(self.database),
  ...(self.superuser ? {} : { owner: self.name }),
});

function refuseWithoutRights(self: Self): void {
  const lacks: string[] = [];
  if (!self.mayCreateRoles) lacks.push(`alter role "${self.name}" createrole;`);
  if (!self.mayCreate) lacks.push(`grant create on database "${self.database}" to "${self.name}";`);
  if (lacks.length === 0) return;
  throw new DatabaseRefusal(
    `The database user "${self.name}" of DATABASE_URL may not do what the first start needs. Have the server's administrator run: ${lacks.join(' ')}`,
  );
}

async function makeOwner(client: Client, owner: string): Promise<void> {
  const name = client.escapeIdentifier(owner);
  const { rows } = await client.query<{ name: string }>('select quote_ident(current_database()) as name');
  await client.query(`create role ${name} nologin`);
  await client.query(`grant create on database ${rows[0]?.name ?? ''} to ${name}`);
}

async function makeLogin(client: Client, role: string, secret: string): Promise<void> {
  const name = client.escapeIdentifier(role);
  await client.query(`create role ${name} login noinherit`);
  await setPassword(client, role, secret);
  const { rows } = await client.query<{ name: string }>('select quote_ident(current_database()) as name');
  await client.query(`grant connect on database ${rows[0]?.name ?? ''} to ${name}`);
}

/** Also when the installation's secret has changed since the role was made. */
export async function setPassword(client: Client, role: string, secret: string): Promise<void> {
  const verifier = scramVerifier(rolePassword(secret, role));
  await client.query(
    `alter role ${client.escapeIdentifier(role)} password ${client.escapeLiteral(verifier)}`,
  );
}
