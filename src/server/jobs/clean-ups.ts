import { Kysely, PostgresDialect, sql } from 'kysely';
import { retentionMonths } from '#domain/privacy/retention.ts';
import type { Language } from '#domain/language.ts';
import { address } from '#words/addresses.ts';
import type { ReminderParts } from './reminders.ts';

type Due = {
  readonly organisation_id: string;
  readonly organisation_name: string;
  readonly past: number;
  readonly person_id: string;
  readonly email: string;
  readonly language: Language;
};

/** Tells the administrators once a year that something is past its time; the mark and the mails are kept together. */
export async function remindOfCleanUps(parts: ReminderParts): Promise<number> {
  const db = new Kysely<Record<never, never>>({ dialect: new PostgresDialect({ pool: parts.pool }) });
  const today = parts.today();
  const months = JSON.stringify(retentionMonths);
  const due = await sql<Due>`select * from wall.clean_ups_due(${today}::date, ${months}::jsonb)`.execute(db);
  let written = 0;
  for (const told of Map.groupBy(due.rows, ({ organisation_id }) => organisation_id).values())
    written += await db.transaction().execute(async (trx) => {
      const id = told[0]?.organisation_id ?? null;
      const marked = await sql<{ done: boolean | null }>`
        select wall.mark_clean_up(${id}, ${today}::date) as done`.execute(trx);
      if (marked.rows[0]?.done !== true) return 0;
      for (const one of told)
        await parts.postIn(trx).send({
          kind: 'clean-up-due',
          key: `${one.organisation_id}:${today.slice(0, 4)}:${one.person_id}`,
          to: one.email,
          language: one.language,
          organisation: one.organisation_name,
          count: one.past,
          path: address(one.language, 'workspace', 'organisations', one.organisation_id, 'clean-up'),
        });
      return told.length;
    });
  return written;
}
