import type { DeleteResult, InsertQueryBuilder, InsertResult, UpdateResult } from 'kysely';
import type { Database } from '../generated/database.ts';

type Change<Result> = { executeTakeFirst(): Promise<Result> };

/**
 * False when the row was there before. No column is named as the conflict's: that would ask for the right to
 * read the row, which who writes it does not always have.
 */
export async function inserted<Table extends keyof Database>(
  insertion: InsertQueryBuilder<Database, Table, InsertResult>,
): Promise<boolean> {
  const added = await insertion.onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function updated(change: Change<UpdateResult>): Promise<boolean> {
  return (await change.executeTakeFirst()).numUpdatedRows > 0n;
}

export async function deleted(change: Change<DeleteResult>): Promise<boolean> {
  return (await change.executeTakeFirst()).numDeletedRows > 0n;
}
