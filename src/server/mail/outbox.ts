import { sql } from 'kysely';
import type { QueryExecutorProvider } from 'kysely';

/** A mail as it is kept from the moment it is decided on. */
export type NewMail = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly kind: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly dedupeKey: string | null;
};

/** Into the outbox, in the caller's transaction; false when one with the same key is already there. */
export async function enqueue(db: QueryExecutorProvider, mail: NewMail): Promise<boolean> {
  const added = await sql`
    insert into byg.mail (id, to_address, subject, text, html, headers, kind, dedupe_key)
    values (${mail.id}, ${mail.to}, ${mail.subject}, ${mail.text}, ${mail.html},
      ${JSON.stringify(mail.headers)}::jsonb, ${mail.kind}, ${mail.dedupeKey})
    on conflict (dedupe_key) do nothing`.execute(db);
  return (added.numAffectedRows ?? 0n) > 0n;
}
