import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { QueryExecutorProvider } from 'kysely';
import type { Language } from '#domain/language.ts';
import type { Topic } from '#domain/notices/choice.ts';
import { address } from '#words/addresses.ts';

type Stopping = {
  readonly to: string;
  readonly language: Language;
  readonly topic: Topic;
  readonly publicUrl: string;
};

/** The address where this reader stops mails of this kind; null when the mail goes to no person of this house. */
export async function makeStop(
  db: QueryExecutorProvider,
  { to, language, topic, publicUrl }: Stopping,
): Promise<string | null> {
  const secret = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(secret).digest();
  const made = await sql<{ made: boolean }>`select wall.stop_link(${to}, ${topic}, ${hash}) as made`.execute(
    db,
  );
  if (made.rows[0]?.made !== true) return null;
  return new URL(address(language, 'reminders', secret), publicUrl).toString();
}
