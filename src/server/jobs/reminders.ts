import { Kysely, PostgresDialect, sql } from 'kysely';
import type { QueryExecutorProvider } from 'kysely';
import type { Pool } from 'pg';
import { datedEvents } from '#domain/calendar/dated-events.ts';
import { dueReminders, remindersFor } from '#domain/calendar/reminders.ts';
import type { Reminder } from '#domain/calendar/reminders.ts';
import type { AgreementDates } from '#domain/agreements/model.ts';
import type { Language } from '#domain/language.ts';
import type { Day } from '#domain/time.ts';
import type { Post } from '#features/letters/index.ts';
import { address } from '#words/addresses.ts';

export type ReminderParts = {
  /** Its connections act as the keeper's role. */
  readonly pool: Pool;
  /** The outbox of a transaction. */
  readonly postIn: (db: QueryExecutorProvider) => Post;
  readonly newId: () => string;
  readonly today: () => Day;
};

type Dated = {
  readonly id: string;
  readonly name: string;
  readonly starts_on: Day | null;
  readonly ends_on: Day | null;
  readonly dates: AgreementDates | null;
};
type Reminded = { readonly id: string; readonly email: string; readonly language: Language };

const noDates: AgreementDates = {
  startsOn: null,
  endsOn: null,
  noticeDays: null,
  evaluations: [],
  lastMeetingOn: null,
};

/** Writes the reminders that are due; tells how many. A reminder and its mail are kept together or not at all. */
export async function remind(parts: ReminderParts): Promise<number> {
  const db = new Kysely<Record<never, never>>({ dialect: new PostgresDialect({ pool: parts.pool }) });
  const partnerships = await sql<Dated>`
    select id, name, starts_on::text, ends_on::text, dates from wall.dated_partnerships()`.execute(db);
  let written = 0;
  for (const partnership of partnerships.rows) {
    for (const reminder of dueFor(partnership, parts.today())) {
      const people = await sql<Reminded>`select * from wall.reminded_people(${partnership.id})`.execute(db);
      for (const person of people.rows) {
        const telling = { partnership, reminder, person };
        const told = await db.transaction().execute((trx) => tell(parts, trx, telling));
        if (told) written += 1;
      }
    }
  }
  return written;
}

function dueFor({ dates, starts_on, ends_on }: Dated, today: Day): readonly Reminder[] {
  const period = { startsOn: starts_on, endsOn: ends_on };
  return dueReminders(remindersFor(datedEvents(dates ?? noDates, period)), today);
}

/**
 * Where the end of an agreement draws near, the way leads to where the parties say what they want; not where only the
 * partnership has an end day.
 */
function wayTo({ id, dates }: Dated, { kind }: Reminder, language: Language): string {
  const decides = typeof dates?.endsOn === 'string' && (kind === 'notice' || kind === 'end');
  return address(language, 'workspace', 'partnerships', id, ...(decides ? ['agreement', 'renewal'] : []));
}

type Telling = { readonly partnership: Dated; readonly reminder: Reminder; readonly person: Reminded };

/** The row is unique, so that of two jobs, or two runs of one, only the first writes the mail. */
async function tell(
  parts: ReminderParts,
  trx: QueryExecutorProvider,
  { partnership, reminder, person }: Telling,
): Promise<boolean> {
  const { kind, day } = reminder;
  const kept = await sql`
    insert into byg.reminder (id, partnership_id, kind, due_on, person_id)
    values (${parts.newId()}, ${partnership.id}, ${kind}, ${reminder.dueOn}, ${person.id})
    on conflict do nothing`.execute(trx);
  if ((kept.numAffectedRows ?? 0n) === 0n) return false;
  const { language } = person;
  return parts.postIn(trx).send({
    kind: 'reminder',
    to: person.email,
    language,
    key: `${partnership.id}:${kind}:${day}:${person.id}`,
    partnership: partnership.name,
    about: kind,
    day,
    path: wayTo(partnership, reminder, language),
  });
}
