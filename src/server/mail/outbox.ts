import { sql } from 'kysely';
import type { QueryExecutorProvider } from 'kysely';
import type { CalendarCall } from '#domain/calendar/calendar-call.ts';
import type { Place, Topic } from '#domain/notices/choice.ts';

/** The header whose address is a secret: who has it may answer. */
export const replyTo = 'Reply-To';

/** A mail as it is kept from the moment it is decided on. */
type NewMail = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly kind: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What a calendar is to do; written as iTIP when it is sent. */
  readonly calendar: CalendarCall | null;
  readonly dedupeKey: string | null;
  /** What its reader may choose about it; null where there is nothing to choose. */
  readonly topic: Topic | null;
  /** Where it goes unless its reader has said otherwise. */
  readonly place: Place;
  /** Where it leads: what the weekly letter says of it. */
  readonly actionUrl: string | null;
};

/**
 * Into the outbox, in the caller's transaction; false when one with the same key is already there, or its reader wants
 * none of the kind. (Naming the key as the conflict would ask for the right to read the outbox, which the caller has not.)
 */
export async function enqueue(db: QueryExecutorProvider, mail: NewMail): Promise<boolean> {
  const added = await sql`
    insert into byg.mail (id, to_address, subject, text, html, headers, kind, calendar, dedupe_key,
      topic, place, action_url)
    values (${mail.id}, ${mail.to}, ${mail.subject}, ${mail.text}, ${mail.html},
      ${JSON.stringify(mail.headers)}::jsonb, ${mail.kind}, ${mail.calendar && JSON.stringify(mail.calendar)}, ${mail.dedupeKey},
      ${mail.topic}, ${mail.place}, ${mail.actionUrl})
    on conflict do nothing`.execute(db);
  return (added.numAffectedRows ?? 0n) > 0n;
}

export type WaitingMail = Omit<NewMail, 'dedupeKey' | 'topic' | 'place' | 'actionUrl'> & {
  readonly attempts: number;
};

/**
 * Older letters are not sent any more: a link in them has ended, a day in them has gone by. What is held for the weekly
 * letter may wait two weeks for it.
 */
const stale = sql`(kind in ('sign-in-link', 'one-time-code') and created_at < now() - interval '1 hour'
  or created_at < now() - case place when 'weekly' then interval '14 days' else interval '5 days' end)`;

/** What has waited too long is marked as failed, for the administrator to see. */
export async function giveUpStale(db: QueryExecutorProvider): Promise<void> {
  await sql`update byg.mail set failed_at = now(), last_error = coalesce(last_error, 'too old to send')
    where sent_at is null and failed_at is null and ${stale}`.execute(db);
}

/** The next mail to send, held for this transaction: another courier at work takes another one. */
export async function takeWaiting(db: QueryExecutorProvider): Promise<WaitingMail | undefined> {
  const found = await sql<WaitingMail>`
    select id, to_address as "to", subject, text, html, headers, kind, calendar::json as calendar, attempts from byg.mail
    where sent_at is null and failed_at is null and place = 'now' and next_attempt_at <= now()
    order by id limit 1 for update skip locked`.execute(db);
  return found.rows[0];
}

/** Delivered; what opens a door is not kept a moment longer than it must be. */
export async function markSent(db: QueryExecutorProvider, { id, kind, to }: WaitingMail): Promise<void> {
  const secret =
    kind === 'sign-in-link' ||
    kind === 'one-time-code' ||
    kind.endsWith('-invitation') ||
    kind.startsWith('meeting-') ||
    kind === 'round-question' ||
    [
      'case-draft',
      'case-confirm',
      'case-approval',
      'case-suggestion',
      'minutes-approved',
      'minutes-put-forward',
      'waiting',
      'weekly-letter',
    ].includes(kind);
  await sql`delete from byg.failing_address where address = ${to}::citext`.execute(db);
  await sql`update byg.mail set sent_at = now(), attempts = attempts + 1, last_error = null,
      text = case when ${secret} then '' else text end, html = case when ${secret} then '' else html end,
      calendar = case when ${secret} then null else calendar end, action_url = null,
      headers = headers - ${replyTo}::text
    where id = ${id}`.execute(db);
}

export type Setback = {
  readonly reason: string;
  readonly final: boolean;
  /** It is the address that is refused, not this one mail. */
  readonly address: boolean;
};
const mostAttempts = 12;

/** Tried again after 1, 2, 4 … minutes, at most every four hours; after that, or when refused for good, never. */
export async function markFailed(
  db: QueryExecutorProvider,
  mail: WaitingMail,
  setback: Setback,
): Promise<void> {
  const attempts = mail.attempts + 1;
  const minutes = Math.min(2 ** mail.attempts, 240);
  const over = setback.final || attempts >= mostAttempts;
  await sql`update byg.mail set attempts = ${attempts}, last_error = ${setback.reason.slice(0, 500)},
      next_attempt_at = now() + make_interval(mins => ${minutes}::int),
      failed_at = case when ${over} then now() end
    where id = ${mail.id}`.execute(db);
  if (setback.address)
    await sql`insert into byg.failing_address (address, reason) values (${mail.to}::citext, ${setback.reason.slice(0, 500)})
      on conflict (address) do update set failed_at = now(), reason = excluded.reason`.execute(db);
}

/** Mails of half a year ago are forgotten, sent or not. */
export async function sweepOutbox(db: QueryExecutorProvider): Promise<void> {
  await sql`delete from byg.mail where created_at < now() - interval '180 days'`.execute(db);
  await sql`select wall.sweep_mail_stops()`.execute(db);
}
