import { Kysely, PostgresDialect, sql } from 'kysely';
import type { QueryExecutorProvider } from 'kysely';
import { nextPulse, type Rhythm } from '#domain/evaluations/next-pulse.ts';
import type { Secret } from '#domain/ambient.ts';
import type { Language } from '#domain/language.ts';
import { addDays, type Day } from '#domain/time.ts';
import { address } from '#words/addresses.ts';
import type { ReminderParts } from './reminders.ts';

type PulseParts = ReminderParts & { readonly newSecret: () => Secret };
type Due = {
  readonly partnership_id: string;
  readonly every: Rhythm;
  readonly days: readonly Day[];
  readonly next_on: Day;
};
type Asked = {
  readonly round_id: string;
  readonly person_id: string;
  readonly email: string;
  readonly language: Language;
  readonly kind: 'pulse' | 'evaluation';
  readonly title: string;
  readonly deadline: Day;
  readonly partnership_name: string;
};

/** How long there is to answer a pulse. */
const days = 14;

/** Sends the pulses that are due, reminds those who have not answered once, and shows what has run out. */
export async function askPulses(parts: PulseParts): Promise<number> {
  const db = new Kysely<Record<never, never>>({ dialect: new PostgresDialect({ pool: parts.pool }) });
  const today = parts.today();
  await sql`select wall.close_rounds(${today}::date)`.execute(db);
  const due = await sql<Due>`select * from wall.pulses_due(${today}::date)`.execute(db);
  let written = 0;
  for (const rhythm of due.rows)
    written += await db.transaction().execute((trx) => beginPulse(parts, trx, rhythm));
  const missing = await sql<Asked>`select * from wall.rounds_missing(${today}::date)`.execute(db);
  for (const asked of missing.rows)
    if (await db.transaction().execute((trx) => remindOnce(parts, trx, asked))) written += 1;
  return written;
}

/** A room's pulse, its seats, links and mails, and the rhythm's next day: all of it, or nothing. */
async function beginPulse(
  parts: PulseParts,
  trx: QueryExecutorProvider,
  { partnership_id: room, next_on: due, ...beat }: Due,
): Promise<number> {
  const [today, round] = [parts.today(), parts.newId()];
  const deadline = addDays(today, days);
  const next = nextPulse(beat, due, today);
  const asked = await sql<Omit<Asked, 'round_id' | 'kind' | 'title' | 'deadline'>>`
    select * from wall.begin_pulse(${round}, ${room}, ${today}::date, ${deadline}::date, ${next}::date)`.execute(
    trx,
  );
  for (const person of asked.rows)
    await write(parts, trx, { ...person, round_id: round, kind: 'pulse', title: '', deadline, again: false });
  return asked.rows.length;
}

/** The seat is marked in the same transaction, so that of two jobs only one writes. */
async function remindOnce(parts: PulseParts, trx: QueryExecutorProvider, asked: Asked): Promise<boolean> {
  const marked = await sql<{ done: boolean | null }>`
    select wall.remind_in_round(${asked.round_id}, ${asked.person_id}) as done`.execute(trx);
  return marked.rows[0]?.done === true && write(parts, trx, { ...asked, again: true });
}

/** Every mail has a link of its own: what was sent once is kept nowhere but in the mail. */
async function write(
  parts: PulseParts,
  trx: QueryExecutorProvider,
  asked: Asked & { readonly again: boolean },
): Promise<boolean> {
  const { secret, hash } = parts.newSecret();
  await sql`select wall.pulse_link(${asked.round_id}, ${asked.person_id}, ${hash})`.execute(trx);
  return parts.postIn(trx).send({
    kind: 'round-question',
    to: asked.email,
    language: asked.language,
    key: `${asked.round_id}:${asked.person_id}${asked.again ? ':again' : ''}`,
    partnership: asked.partnership_name,
    about: asked.kind,
    title: asked.title,
    deadline: asked.deadline,
    again: asked.again,
    path: address(asked.language, 'pulse', secret),
  });
}
