import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Pool } from 'pg';
import type { Language } from '#domain/language.ts';
import type { Day } from '#domain/time.ts';

export type Reader = { readonly id: string; readonly language: Language };

export type LetterParts = {
  /** Its connections act as the keeper's role, which may know who the readers are and nothing of what they read. */
  readonly pool: Pool;
  readonly today: () => Day;
  /** Writes in the reader's own name, in one transaction: what is told is remembered with the mail, or neither. */
  readonly write: (reader: Reader) => Promise<number>;
};

/** For everybody who may have something waiting; one reader's letter that fails keeps nobody else's from being written. */
export async function writeLetters({ pool, today, write }: LetterParts): Promise<number> {
  const db = new Kysely<Record<never, never>>({ dialect: new PostgresDialect({ pool }) });
  const { rows } = await sql<Reader>`select id, language from wall.letter_readers(${today()}::date)`.execute(
    db,
  );
  const faults: unknown[] = [];
  let written = 0;
  for (const reader of rows)
    await write(reader).then(
      (count) => void (written += count),
      (fault: unknown) => void faults.push(fault),
    );
  // The job is tried again: those whose letters were written have them, and get no other.
  if (faults.length > 0)
    throw new AggregateError(faults, `${faults.length} of ${rows.length} letters were not written`);
  return written;
}
