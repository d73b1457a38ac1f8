import { askServer } from './test-server.ts';

/** Takes away the roles that a test's own database was given; the database itself is dropped after. */
export async function forgetRoles(url: string): Promise<void> {
  const roles = await askServer<{ name: string }>(
    url,
    `select name from house.role where name like 'byg\\_%'`,
  );
  for (const { name } of roles) {
    await askServer(url, `drop owned by "${name}" cascade`);
    await askServer(url, `drop role "${name}"`);
  }
}
