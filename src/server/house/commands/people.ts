import { sql } from 'kysely';
import type { Language } from '#domain/language.ts';
import { checkEmail } from '#domain/people/check-email.ts';
import { problem, type Result } from '#domain/result.ts';
import { makeToken } from '#features/people/index.ts';
import { newId } from '../new-id.ts';
import { asPerson, type Console } from './open-console.ts';

export type Called = { readonly email: string; readonly name: string; readonly language: Language };

/** The person of an address, made when there is none. */
export async function welcome({ database }: Console, { email, name, language }: Called): Promise<string> {
  const found = await sql<{ id: string }>`
    select wall.welcome_person(${newId()}, ${email}, ${name}, ${language}) as id`.execute(database.keeper);
  return found.rows[0]?.id ?? '';
}

export type TokenWish = { readonly scopes: readonly string[]; readonly days: number; readonly name: string };

/** An API token for somebody who is known here. */
export async function tokenFor(
  house: Console,
  email: string,
  wish: TokenWish,
): Promise<Result<{ secret: string }>> {
  const checked = checkEmail(email);
  if (!checked.ok) return checked;
  const personId = await knownPerson(house, checked.value);
  if (!personId) return problem('person-unknown', { details: { email: checked.value } });
  return house.within(asPerson(personId), (needs) => makeToken(needs, wish));
}

/** Asked through the door for welcoming, and undone: a command makes nobody by mistake. */
async function knownPerson({ database }: Console, email: string): Promise<string | null> {
  const fresh = newId();
  return database.keeper.transaction().execute(async (trx) => {
    await sql`savepoint asked`.execute(trx);
    const { rows } = await sql<{ id: string }>`
      select wall.welcome_person(${fresh}, ${email}, '', 'da') as id`.execute(trx);
    await sql`rollback to savepoint asked`.execute(trx);
    const id = rows[0]?.id ?? null;
    return id === fresh ? null : id;
  });
}
