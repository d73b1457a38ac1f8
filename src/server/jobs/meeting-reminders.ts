import { Kysely, PostgresDialect, sql } from 'kysely';
import type { QueryExecutorProvider } from 'kysely';
import type { Secret } from '#domain/ambient.ts';
import { fromDanishClock } from '#domain/calendar/danish-clock.ts';
import type { Language } from '#domain/language.ts';
import { addDays, type Moment } from '#domain/time.ts';
import { address } from '#words/addresses.ts';
import type { ReminderParts } from './reminders.ts';

type Parts = ReminderParts & { readonly newSecret: () => Secret };
type Coming = {
  readonly attendee_id: string;
  readonly person_id: string | null;
  readonly email: string;
  readonly language: Language;
  readonly meeting_id: string;
  readonly title: string;
  readonly starts_at: Moment;
  readonly place: string;
  readonly link: string;
  readonly partnership_id: string;
  readonly partnership_name: string;
};

/** So many days after the meeting the link of somebody from outside still opens it. */
const linkDays = 60;

/** The day before a meeting, to everybody who is asked to come; once for each time the meeting is set to. */
export async function remindOfMeetings(parts: Parts): Promise<number> {
  const db = new Kysely<Record<never, never>>({ dialect: new PostgresDialect({ pool: parts.pool }) });
  const [first, last] = [1, 2].map((days) =>
    fromDanishClock({ day: addDays(parts.today(), days), time: '00:00' }),
  );
  const { rows } = await sql<Coming>`
    select * from wall.meetings_between(${first ?? null}::timestamptz, ${last ?? null}::timestamptz)`.execute(
    db,
  );
  let written = 0;
  for (const coming of rows)
    if (await db.transaction().execute((trx) => tell(parts, trx, coming))) written += 1;
  return written;
}

async function tell(parts: Parts, trx: QueryExecutorProvider, coming: Coming): Promise<boolean> {
  const { language, title, place, link } = coming;
  const { secret, hash } = parts.newSecret();
  const sent = await parts.postIn(trx).send({
    kind: 'meeting-reminder',
    to: coming.email,
    key: `${coming.attendee_id}:${coming.starts_at}`,
    startsAt: coming.starts_at,
    partnership: coming.partnership_name,
    path: pathOf(coming, secret),
    ...{ language, title, place, link },
  });
  const until = new Date(Date.parse(coming.starts_at) + linkDays * 86_400_000).toISOString();
  if (sent)
    await sql`select wall.link_attendee(${coming.attendee_id}, ${hash}, ${until}::timestamptz, ${parts.newId()})`.execute(
      trx,
    );
  return sent;
}

/** Into the room for who has a seat; who comes from outside has a link of their own. */
const pathOf = (coming: Coming, secret: string): string => {
  const { language, meeting_id: meeting, partnership_id: room } = coming;
  return coming.person_id === null
    ? address(language, 'meetings', secret)
    : address(language, 'workspace', 'partnerships', room, 'meetings', meeting);
};
