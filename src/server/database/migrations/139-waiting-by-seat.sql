-- What waits for a person is asked by the person's seats, a dozen or so, and not through everything in sight: who leads a
-- network of ten thousand partnerships sees them all, but not one of them waits for that. Each function answers only of
-- parties the asker acts for (or, for the gates, of partnerships the asker directs), as the walls would.

-- A dozen seats, not the thousand that is assumed of a function.
alter function wall.seats() rows 12;

create function wall.sheets_waiting() returns table (kind text, id uuid, title text, due date, partnership_id uuid,
    partnership_name text, party_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with seat as materialized (select * from wall.seats()), due as (
    select 'side' as kind, s.id, s.title, s.partnership_id, seat.party_id
      from seat join byg.sheet s on s.partnership_id = seat.partnership_id and s.state = 'private'
      left join byg.sheet_side side on side.sheet_id = s.id and side.party_id = seat.party_id
      left join byg.sheet_voice own on own.sheet_id = s.id and own.person_id = wall.asker()
      where 'answer' = any (seat.scope)
        and not coalesce(case s.mode when 'voices' then own.ready else side.ready end, false)
    union
    select 'acceptance', v.id, v.number::text, a.partnership_id, seat.party_id
      from seat join byg.agreement a on a.partnership_id = seat.partnership_id
      join byg.agreement_version v on v.agreement_id = a.id and v.state = 'put-forward'
      where seat.mandate and 'accept' = any (seat.scope)
        and not exists (select from byg.acceptance x where x.version_id = v.id and x.party_id = seat.party_id))
  select due.kind, due.id, due.title, null::date, due.partnership_id, p.name, o.name
    from due join byg.partnership p on p.id = due.partnership_id and p.state <> 'ended'
    join byg.party y on y.id = due.party_id join byg.organisation o on o.id = y.organisation_id
    order by due.id limit 100
$$;

-- Gates that a director was asked to answer, and what every party must tick and only the own one has not.
create function wall.phases_waiting() returns table (kind text, phase text, partnership_id uuid, partnership_name text, party_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with seat as materialized (select * from wall.seats() where 'answer' = any (scope)), due as (
    select 'phase-gate' as kind, g.partnership_id, g.phase, null::uuid as party_id
      from byg.phase_gate g join byg.phase_road r on r.partnership_id = g.partnership_id
      where g.partnership_id = any (array(select wall.directed_partnerships())) and g.kind = 'asked'
        and not exists (select from byg.phase_gate l where l.partnership_id = g.partnership_id and l.phase = g.phase and l.id > g.id)
        and g.round = coalesce((r.places -> g.phase ->> 'round')::int, case when r.current = g.phase then 1 else 0 end)
        and coalesce(r.places -> g.phase ->> 'state', 'not-begun') not in ('done', 'skipped')
    union
    select 'phase-tick', t.partnership_id, t.phase, seat.party_id
      from seat join byg.phase_tick t on t.partnership_id = seat.partnership_id and t.party_id <> seat.party_id
      join byg.phase_road r on r.partnership_id = t.partnership_id
      join byg.party other on other.id = t.party_id and other.left_at is null
      where t.ticked and t.shared and t.kind = 'criterion'
        and coalesce(r.places -> t.phase ->> 'state', case when r.current = t.phase then 'under-way' end) = 'under-way'
        and not exists (select from byg.phase_tick o where o.partnership_id = t.partnership_id and o.phase = t.phase
          and o.kind = 'criterion' and o.line = t.line and o.party_id = seat.party_id and o.ticked))
  select due.kind, due.phase, due.partnership_id, p.name, coalesce(o.name, '')
    from due join byg.partnership p on p.id = due.partnership_id and p.state <> 'ended'
    left join byg.party y on y.id = due.party_id left join byg.organisation o on o.id = y.organisation_id
    order by due.partnership_id, due.kind, due.phase limit 100
$$;

create function wall.meetings_waiting(moment timestamptz) returns table (kind text, id uuid, title text, due date,
    partnership_id uuid, partnership_name text, party_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with seat as materialized (select * from wall.seats() where 'answer' = any (scope)),
  mine as materialized (
    select m.* from byg.meeting m
      where m.state = 'planned' and m.partnership_id = any (array(select seat.partnership_id from seat))),
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
      from mine m where m.starts_at between moment and moment + interval '7 days'
        and not exists (select from byg.meeting_item i where i.meeting_id = m.id and i.ended_at is null))
  select due.kind, due.id, due.title, due.due, due.partnership_id, p.name, coalesce(o.name, '')
    from due join byg.partnership p on p.id = due.partnership_id and p.state <> 'ended'
    left join byg.party y on y.id = due.party_id left join byg.organisation o on o.id = y.organisation_id
    order by due.due nulls last, due.id limit 100
$$;

-- What is offered, what is the asker's own, and what nobody of the party has taken yet.
create function wall.promises_waiting(until date) returns table (kind text, id uuid, title text, due date,
    partnership_id uuid, partnership_name text, party_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with seat as materialized (select party_id from wall.seats() where 'answer' = any (scope)), due as (
    select 'promise-offered' as kind, p.*, p.offer_party_id as for_party from byg.promise p
      where p.offer_party_id = any (array(select party_id from seat))
        and (p.offer_person_id is null or p.offer_person_id = wall.asker())
    union all
    select 'promise-due', p.*, p.party_id from byg.promise p
      where p.state = 'open' and p.party_id = any (array(select party_id from seat))
        and (p.owner_id = wall.asker() or (p.owner_id is null and p.due_on < until)))
  select due.kind, due.id, due.text, due.due_on, due.partnership_id, p.name, o.name
    from due join byg.partnership p on p.id = due.partnership_id and p.state <> 'ended'
    join byg.party y on y.id = due.for_party join byg.organisation o on o.id = y.organisation_id
    order by due.due_on nulls last, due.id limit 100
$$;

-- A party's own register is read by its own seats alone.
create function wall.risks_waiting(until date) returns table (kind text, id uuid, title text, due date,
    partnership_id uuid, partnership_name text, party_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select 'risk-review', r.id, r.title, r.review_on, r.partnership_id, p.name, o.name
    from byg.risk r join byg.partnership p on p.id = r.partnership_id and p.state <> 'ended'
    join byg.party y on y.id = r.owner_party_id join byg.organisation o on o.id = y.organisation_id
    where r.state = 'open' and r.review_on < until
      and r.owner_party_id = any (array(select wall.parties_for('answer')))
      and (r.party_id is null or r.party_id = any (array(select wall.parties_for('read'))))
      and (r.owner_id is null or r.owner_id = wall.asker())
    order by r.review_on, r.id limit 100
$$;

-- Sheets where the asker is mentioned, each once, as long as the asker sees the room and the words.
create function wall.mentions_waiting() returns table (kind text, id uuid, title text, due date,
    partnership_id uuid, partnership_name text, party_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select 'mention', s.id, s.title, null::date, s.partnership_id, p.name, ''
    from (select c.sheet_id, min(c.id::text) as first from byg.sheet_mention m
      join byg.sheet_comment c on c.id = m.comment_id
      where m.person_id = wall.asker() and m.seen_at is null and c.taken_back_at is null
        and (c.within_party_id is null or c.within_party_id = any (array(select wall.parties_for('read'))))
      group by c.sheet_id) as unseen
    join byg.sheet s on s.id = unseen.sheet_id
    join byg.partnership p on p.id = s.partnership_id and p.state <> 'ended'
    where wall.sees(s.partnership_id)
    order by unseen.first limit 100
$$;

grant execute on function wall.sheets_waiting, wall.phases_waiting, wall.meetings_waiting, wall.promises_waiting,
  wall.risks_waiting, wall.mentions_waiting to :"app";
