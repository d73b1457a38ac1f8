import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Language } from '#domain/language.ts';
import type { AuthTables } from './tables.ts';

type Newcomer = { readonly email: string; readonly name: string; readonly language: Language };

/** What signing in needs to know of people, and no more: doors in the walls, see migration 016. */
export type Persons = {
  /** The person of an address; made when there is none. */
  welcome(newcomer: Newcomer): Promise<string>;
  makeAdministrator(personId: string): Promise<void>;
  hasAdministrator(): Promise<boolean>;
};

export const makePersons = (db: Kysely<AuthTables>, newId: () => string): Persons => ({
  async welcome({ email, name, language }) {
    const found = await sql<{ id: string }>`
      select wall.welcome_person(${newId()}, ${email}, ${name}, ${language}) as id`.execute(db);
    const id = found.rows[0]?.id;
    if (!id) throw new Error('wall.welcome_person answered nothing');
    return id;
  },
  async makeAdministrator(personId) {
    await sql`select wall.make_administrator(${personId})`.execute(db);
  },
  async hasAdministrator() {
    const told = await sql<{ there: boolean }>`select wall.has_administrator() as there`.execute(db);
    return told.rows[0]?.there ?? false;
  },
});
