import { createHash, createHmac } from 'node:crypto';

/** What each role is for; their rights are in the migrations. */
export const duties = ['owner', 'app', 'auth', 'keeper'] as const;
export type Duty = (typeof duties)[number];
export type Roles = Readonly<Record<Duty, string>>;
/** The roles that the product connects as. */
export const loginDuties = ['app', 'auth', 'keeper'] as const;
export type LoginDuty = (typeof loginDuties)[number];

/** Roles belong to the whole server, so their names carry the database's: two may live beside each other. */
export function roleNames(database: string): Roles {
  const mark = createHash('sha256').update(database).digest('hex').slice(0, 8);
  const name = (duty: Duty): string => `byg_${duty}_${mark}`;
  return { owner: name('owner'), app: name('app'), auth: name('auth'), keeper: name('keeper') };
}

/** The role's password, from the installation's secret: nothing more to keep, the same on every node. */
export const rolePassword = (secret: string, role: string): string =>
  createHmac('sha256', secret).update(`database role ${role}`).digest('base64url');

/** The same server and database, as another role. Behind a socket the password is not asked for. */
export function urlAs(url: string, role: string, secret: string): string {
  const address = new URL(url);
  address.username = encodeURIComponent(role);
  address.password = rolePassword(secret, role);
  return address.toString();
}
