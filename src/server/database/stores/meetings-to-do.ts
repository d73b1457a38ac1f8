import { sql } from 'kysely';
import type { ToDo } from '#features/partnerships/index.ts';
import type { Moment } from '#domain/time.ts';
import type { Inside } from '../with-asker.ts';

type Row = {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly partnership_id: string;
  readonly partnership_name: string;
  readonly party_name: string;
  readonly due: string | null;
};

/** One question for all the partnerships of the asker. */
export async function readMeetingsToDo(trx: Inside, now: Moment): Promise<readonly ToDo[]> {
  const { rows } = await sql<Row>`
    with seat as materialized (select * from wall.seats() where 'answer' = any (scope)),
    mine as materialized (
      select m.* from byg.meeting m
        where m.state = 'planned' and m.partnership_id in (select partnership_id from seat)),
    due as (
      select distinct 'poll-answer' as kind, m.id, m.title, m.partnership_id, null::uuid as party_id, null::date as due
        from mine m join byg.meeting_attendee a on a.meeting_id = m.id and a.ended_at is null
        where m.starts_at is null and a.person_id = wall.asker() and exists (select from byg.meeting_option o
          where o.meeting_id = m.id and o.ended_at is null
            and not exists (select from byg.meeting_vote v where v.option_id = o.id and v.attendee_id = a.id))
      union all
      select 'minutes-approval', m.id, m.title, m.partnership_id, seat.party_id, null
        from mine m join byg.minutes x on x.meeting_id = m.id and x.state = 'put-forward'
        join seat on seat.partnership_id = m.partnership_id
        where not exists (select from byg.minutes_approval p where p.minutes_id = x.id and p.party_id = seat.party_id)
      union all
      select 'agenda-missing', m.id, m.title, m.partnership_id, null, (m.starts_at at time zone 'Europe/Copenhagen')::date
        from mine m where m.starts_at between ${now}::timestamptz and ${now}::timestamptz + interval '7 days'
          and not exists (select from byg.meeting_item i where i.meeting_id = m.id and i.ended_at is null)
    )
    select due.kind, due.id, due.title, due.partnership_id, p.name as partnership_name,
        coalesce(o.name, '') as party_name, due.due
      from due join byg.partnership p on p.id = due.partnership_id left join byg.party y on y.id = due.party_id
      left join byg.organisation o on o.id = y.organisation_id
      where p.state <> 'ended' order by due.due nulls last, due.id limit 100`.execute(trx);
  return rows.map((row) => ({
    kind: row.kind,
    partnershipId: row.partnership_id,
    partnershipName: row.partnership_name,
    id: row.id,
    title: row.title,
    partyName: row.party_name,
    due: row.due,
  }));
}
