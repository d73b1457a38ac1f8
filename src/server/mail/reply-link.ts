import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { QueryExecutorProvider } from 'kysely';
import { replyAddress } from '#domain/comments/reply-address.ts';

type Answering = { readonly base: string; readonly to: string; readonly comment: string };

/** Where this reader answers to this comment; null when the reader is not one whom it mentions. */
export async function makeReplyAddress(
  db: QueryExecutorProvider,
  { base, to, comment }: Answering,
): Promise<string | null> {
  const secret = randomBytes(16).toString('hex');
  const hash = createHash('sha256').update(secret).digest();
  const made = await sql<{ made: boolean }>`
    select wall.reply_link(${to}, ${comment}::uuid, ${hash}) as made`.execute(db);
  return made.rows[0]?.made === true ? replyAddress(base, secret) : null;
}
