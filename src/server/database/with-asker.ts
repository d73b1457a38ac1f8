import { sql } from 'kysely';
import type { Kysely, Transaction, TransactionBuilder } from 'kysely';
import { WallRefusal } from '#domain/keeping.ts';
import type { Asker } from '#domain/people/asker.ts';
import type { Database } from './generated/database.ts';
import { knownId } from './stores/known-id.ts';

export type Inside = Transaction<Database>;

/** Thrown to undo what was done; carries what the deed answered. */
class Undo extends Error {
  readonly outcome: unknown;
  constructor(outcome: unknown) {
    super('undone');
    this.outcome = outcome;
  }
}

/**
 * One transaction in the name of the asker: the walls are told who it is before anything else is asked.
 * Kept when the deed answers; undone when it throws or answers `{ ok: false }`. What is asked through
 * `trx` after the end throws (Kysely sees to it).
 */
export const withAsker = <T>(
  database: Kysely<Database>,
  asker: Asker,
  deed: (trx: Inside) => Promise<T>,
): Promise<T> => inTransaction(database.transaction(), asker, deed);

/** The same for reading much as it was at one moment, while others go on writing; nothing can be changed inside. */
export const withSnapshot = <T>(
  database: Kysely<Database>,
  asker: Asker,
  deed: (trx: Inside) => Promise<T>,
): Promise<T> =>
  inTransaction(
    database.transaction().setIsolationLevel('repeatable read').setAccessMode('read only'),
    asker,
    deed,
  );

/** A deed of one asker among several. */
export type AsAsker = <T>(asker: Asker, deed: (trx: Inside) => Promise<T>) => Promise<T>;

/** Deeds of several askers, each behind the walls as that asker, in one transaction: all of them, or none. */
export async function withAskers<T>(
  database: Kysely<Database>,
  work: (as: AsAsker) => Promise<T>,
): Promise<T> {
  return inTransaction(database.transaction(), { kind: 'nobody' }, (trx) =>
    work(async (asker, deed) => {
      await introduce(trx, asker);
      return deed(trx);
    }),
  );
}

async function inTransaction<T>(
  transaction: TransactionBuilder<Database>,
  asker: Asker,
  deed: (trx: Inside) => Promise<T>,
): Promise<T> {
  try {
    return await transaction.execute(async (trx) => {
      await introduce(trx, asker);
      const outcome = await deed(trx);
      if (isRefusal(outcome)) throw new Undo(outcome);
      return outcome;
    });
  } catch (error) {
    if (error instanceof Undo) return error.outcome as T;
    throw asRefusal(error);
  }
}

/** One round trip: who asks, and how long a single question and a forgotten transaction may last. */
async function introduce(trx: Inside, asker: Asker): Promise<void> {
  const person = asker.kind === 'nobody' ? '' : asker.personId;
  const capability = asker.kind === 'guest' ? asker.capabilityId : '';
  await sql`select set_config('byg.person', ${person}, true), set_config('byg.capability', ${capability}, true),
    set_config('statement_timeout', '15s', true), set_config('lock_timeout', '5s', true),
    set_config('idle_in_transaction_session_timeout', '30s', true)`.execute(trx);
}

/** From here the transaction sees one room alone, of those its asker sees: ten thousand others cost nothing then. */
export const lookInto = async (trx: Inside, room: string): Promise<void> =>
  void (await sql`select set_config('byg.room', ${knownId(room)}, true)`.execute(trx));

/**
 * Against a policy or a right, beside a row that is not there, or asking for what no row can hold (a NUL in
 * a text, a number without end): to the asker the same.
 */
const refusals: readonly unknown[] = ['42501', '23503', '22021', '22003'];

function asRefusal(error: unknown): unknown {
  const refused = error instanceof Error && 'code' in error && refusals.includes(error.code);
  return refused ? new WallRefusal(error.message, { cause: error }) : error;
}

const isRefusal = (outcome: unknown): boolean =>
  typeof outcome === 'object' && outcome !== null && 'ok' in outcome && outcome.ok === false;
