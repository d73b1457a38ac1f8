import type { Client } from 'pg';

/** As the owner, to whom the walls show everything, with values written the same way on every server. */
export async function actAsOwner(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`select name from house.role where duty = 'owner'`);
  await client.query(`set role ${client.escapeIdentifier(rows[0]?.name ?? '')}`);
  await client.query(`set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres';
    set bytea_output = 'hex'; set extra_float_digits = 1; set search_path = pg_catalog`);
}
