-- When a partnership has ended, the doors by link say so and take nothing more: answers to a round, times of a poll, what
-- is said and written on a sheet. Who answers at the moment it ends is heard before the end, or not at all.

-- Holds the room against ending until this is written; false when it has ended.
create function wall.still_open(room uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('room ' || room::text, 0));
  return not exists (select from byg.partnership p where p.id = room and p.state = 'ended');
end $$;

create or replace function wall.keep_answer(wanted uuid, person uuid, said jsonb) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  round byg.evaluation_round;
begin
  select r.* into round from byg.evaluation_round r where r.id = wanted for share;
  if not exists (select from byg.evaluation_seat s join wall.seated_people(round.partnership_id) h
      on h.person_id = s.person_id where s.round_id = wanted and s.person_id = person) then return 'not-asked'; end if;
  if not wall.still_open(round.partnership_id) then return 'partnership-ended'; end if;
  if round.state <> 'open' then return 'round-shown'; end if;
  insert into byg.evaluation_answer (round_id, person_id, answers) values (wanted, person, said)
    on conflict (round_id, person_id) do update set answers = excluded.answers, at = now();
  return 'kept';
end $$;

-- `over` where an open round has been left by the end of its partnership.
create or replace function wall.round_by_link(hash bytea) returns table (round_id uuid, kind text, title text,
    areas text[], open text[], question text, anonymous boolean, deadline date, state text, partnership_name text,
    party_name text, answered boolean, living boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.id, r.kind, r.title, r.areas, r.open, r.question, r.anonymous, r.deadline,
      case when r.state = 'open' and p.state = 'ended' then 'over' else r.state end, p.name, o.name,
      exists (select from byg.evaluation_answer a where a.round_id = r.id and a.person_id = l.person_id),
      exists (select from wall.seated_people(p.id) h where h.person_id = l.person_id)
    from byg.evaluation_link l join byg.evaluation_round r on r.id = l.round_id
    join byg.evaluation_seat s on s.round_id = l.round_id and s.person_id = l.person_id
    join byg.partnership p on p.id = r.partnership_id join byg.party y on y.id = s.party_id
    join byg.organisation o on o.id = y.organisation_id where l.token_hash = hash
$$;

create or replace function wall.meeting_by_link(hash bytea) returns table (alive boolean, attendee_id uuid,
    meeting_id uuid, kind text, title text, starts_at timestamptz, minutes integer, place text, link text, state text,
    language text, name text, partnership_name text, options jsonb)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select (l.expires_at > now() and a.ended_at is null), a.id, m.id, m.kind, m.title, m.starts_at, m.minutes,
      m.place, m.link, case when p.state = 'ended' then 'over' else m.state end, a.language, a.name, p.name,
      coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'startsAt', o.starts_at, 'answer', v.answer)
        order by o.starts_at) from byg.meeting_option o
        left join byg.meeting_vote v on v.option_id = o.id and v.attendee_id = a.id
        where o.meeting_id = m.id and o.ended_at is null), '[]')
    from byg.meeting_link l join byg.meeting_attendee a on a.id = l.attendee_id join byg.meeting m on m.id = a.meeting_id
    join byg.partnership p on p.id = m.partnership_id where l.token_hash = hash
$$;

-- `kept`, `closed` when the time has been found or it was called off, `over` when the partnership has ended, `ended`
-- when the link has.
create or replace function wall.vote_by_link(hash bytea, chosen uuid[], answers text[]) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  holder byg.meeting_attendee := wall.open_meeting(hash);
begin
  if holder.id is null then return 'ended'; end if;
  if not wall.still_open((select m.partnership_id from byg.meeting m where m.id = holder.meeting_id)) then
    return 'over';
  end if;
  perform from byg.meeting where id = holder.meeting_id and starts_at is null and state = 'planned' for share;
  if not found then return 'closed'; end if;
  insert into byg.meeting_vote (option_id, attendee_id, answer)
    select o.id, holder.id, given.answer from unnest(chosen, answers) as given (id, answer)
      join byg.meeting_option o on o.id = given.id
      where o.meeting_id = holder.meeting_id and o.ended_at is null
    on conflict (option_id, attendee_id) do update set answer = excluded.answer, at = now();
  return 'kept';
end $$;

-- By a link to a sheet of an ended partnership one reads.
create function wall.may_by_link(link byg.sheet_link) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when exists (select from byg.sheet s join byg.partnership p on p.id = s.partnership_id
    where s.id = link.sheet_id and p.state = 'ended') then 'view' else link.may end
$$;
do $$
declare
  spot record;
  changed text;
begin
  for spot in select p.oid, p.proname, pg_get_functiondef(p.oid) as whole from pg_proc p
      where p.pronamespace = 'wall'::regnamespace and p.proname in ('sheet_by_link', 'take_sheet_seat', 'sheet_seat') loop
    changed := regexp_replace(regexp_replace(spot.whole, '\ylink\.may\y', 'wall.may_by_link(link)'),
      ', l\.may,', ', wall.may_by_link(l),');
    if changed = spot.whole then raise exception 'nothing to change in %', spot.proname; end if;
    execute changed;
  end loop;
end $$;
