import { sql } from 'kysely';
import type { Hinder, OwnRows, PrivacyStore } from '#features/privacy/index.ts';
import type { Inside } from '../with-asker.ts';
import { knownId } from './known-id.ts';

export const makePrivacyStore = (trx: Inside): PrivacyStore => ({
  ownRows: async () => {
    const { rows } = await sql<{ own: OwnRows | null }>`select wall.own_rows() as own`.execute(trx);
    return rows[0]?.own ?? null;
  },
  ownAccount: async () => {
    type Account = Record<string, OwnRows[string] | OwnRows[string][number]>;
    const { rows } = await sql<{ own: Account | null }>`select wall.own_account() as own`.execute(trx);
    const own = rows[0]?.own;
    if (!own) return null;
    return Object.fromEntries(
      Object.entries(own).map(([place, kept]) => [place, Array.isArray(kept) ? kept : [kept]]),
    ) as OwnRows;
  },
  erasureHinder: async (personId) => {
    const { rows } = await sql<{ hinder: Hinder | null }>`
      select wall.erasure_hinder(${knownId(personId)}) as hinder`.execute(trx);
    return rows[0]?.hinder ?? null;
  },
  signaturesKept: async (personId) => {
    const { rows } = await sql<{ partnership_name: string; number: number }>`
      select * from wall.signatures_kept(${knownId(personId)})`.execute(trx);
    return rows.map(({ partnership_name, number }) => ({ partnershipName: partnership_name, number }));
  },
  erasePerson: async ({ personId, phrases, eventIds }) => {
    // Every text of the house is read once: that takes its time, and happens seldom.
    await sql`select set_config('statement_timeout', '300s', true), set_config('lock_timeout', '30s', true)`.execute(
      trx,
    );
    const { rows } = await sql<{ hinder: Hinder | null }>`
      select wall.erase_person(${knownId(personId)}, ${[...phrases]}::text[], ${[...eventIds]}::uuid[]) as hinder`.execute(
      trx,
    );
    return rows[0]?.hinder ?? null;
  },
});
