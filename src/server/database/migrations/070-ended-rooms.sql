-- A partnership that has ended is read and not written: by its seats, and in the very moment that it ends.

-- In an ended partnership every seat reads and does nothing else; nobody leads it. Mandate stays: it opens it again.
create or replace function wall.seats()
  returns table (party_id uuid, partnership_id uuid, lead boolean, mandate boolean, scope text[], by_link boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, p.partnership_id, p.lead and r.state <> 'ended', c.mandate,
      case when r.state = 'ended' then array(select unnest(c.scope) intersect select 'read') else c.scope end, true
    from byg.capability c join byg.party p on p.id = c.party_id join byg.partnership r on r.id = p.partnership_id
    where c.id = wall.capability() and c.confirmed_person_id = wall.asker()
      and c.revoked_at is null and c.expires_at > now() and p.left_at is null
  union all
  select p.id, p.partnership_id, p.lead and r.state <> 'ended', s.mandate,
      case when r.state = 'ended' then array(select unnest(coalesce(c.scope, array['read'])) intersect select 'read')
        else coalesce(c.scope, array['read', 'answer', 'comment', 'accept']) end, s.capability_id is not null
    from byg.party_person s join byg.party p on p.id = s.party_id join byg.partnership r on r.id = p.partnership_id
    left join byg.capability c on c.id = s.capability_id
    where s.person_id = wall.person() and s.ended_at is null and p.left_at is null
      and (s.capability_id is null or (c.revoked_at is null and c.expires_at > now()))
$$;
create or replace function wall.own_partnerships() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select partnership_id from wall.seats() where not by_link and 'answer' = any (scope)
$$;
create or replace function wall.directed_partnerships() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.partnership_id from byg.party p join byg.partnership r on r.id = p.partnership_id and r.state <> 'ended'
    where p.lead and p.left_at is null and p.organisation_id = any (array(select wall.organisations_as('director')))
$$;

-- How far a partnership is follows from what is done in it; nobody writes it.
revoke update (state) on byg.partnership from :"app";

-- Who writes at the moment it ends: before it, or not at all. The house's own clocks (no asker) go on.
create function wall.refuse_when_ended() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  room uuid;
begin
  if wall.asker() is null then return new; end if;
  if tg_argv[0] = 'room' then room := new.partnership_id;
  elsif tg_argv[0] = 'agreement' then
    select a.partnership_id into room from byg.agreement a where a.id = new.agreement_id;
  else
    select a.partnership_id into room from byg.agreement_version v join byg.agreement a on a.id = v.agreement_id
      where v.id = new.version_id;
  end if;
  perform pg_advisory_xact_lock_shared(hashtextextended('room ' || room::text, 0));
  if exists (select from byg.partnership p where p.id = room and p.state = 'ended') then
    raise insufficient_privilege using message = 'the partnership has ended';
  end if;
  return new;
end $$;
do $$
declare
  kept text;
begin
  foreach kept in array array['phase_road', 'phase_tick', 'phase_gate', 'agreement', 'promise', 'risk', 'meeting',
      'contribution', 'evaluation_round', 'pulse_rhythm', 'sheet', 'handover'] loop
    if exists (select from information_schema.columns where table_schema = 'byg' and table_name = kept
        and column_name = 'partnership_id') then
      execute format('create trigger a_refuse_when_ended before insert or update on byg.%I for each row
        execute function wall.refuse_when_ended(''room'')', kept);
    end if;
  end loop;
end $$;
create trigger a_refuse_when_ended before insert or update on byg.clause
  for each row execute function wall.refuse_when_ended('agreement');
create trigger a_refuse_when_ended before insert or update on byg.agreement_version
  for each row execute function wall.refuse_when_ended('agreement');
create trigger a_refuse_when_ended before insert on byg.acceptance
  for each row execute function wall.refuse_when_ended('version');

-- On the day that was agreed: who came by a link alone is taken out, with address and name; links open nothing more,
-- and what a party's people told each other at hand-overs goes. History and what was agreed stay as they were signed.
create function wall.forget_ended_rooms(today date) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  e record;
  guests uuid[];
  done integer := 0;
begin
  for e in select id, partnership_id from byg.ending where state = 'ended' and forgotten_at is null and forget_on <= today
      order by id for update loop
    select coalesce(array_agg(distinct c.confirmed_person_id), '{}') into guests from byg.capability c
      join byg.party p on p.id = c.party_id where p.partnership_id = e.partnership_id and c.confirmed_person_id is not null;
    update byg.capability c set revoked_at = coalesce(revoked_at, now()), email = c.id::text || '@deleted.invalid',
        name = '', function = '' from byg.party p where p.id = c.party_id and p.partnership_id = e.partnership_id;
    update byg.meeting_attendee a set email = a.id::text || '@deleted.invalid', name = '' from byg.meeting m
      where m.id = a.meeting_id and m.partnership_id = e.partnership_id and a.person_id is null;
    update byg.handover_note n set answers = '{}' from byg.handover h
      where h.id = n.handover_id and h.partnership_id = e.partnership_id;
    update byg.person h set name = '', function = '', email = h.id::text || '@deleted.invalid'
      where h.id = any (guests) and not exists (select from auth."user" u where u.id = h.id)
        and not exists (select from byg.membership m where m.person_id = h.id and m.ended_at is null)
        and not exists (select from byg.party_person s where s.person_id = h.id and s.ended_at is null);
    update byg.ending set forgotten_at = now() where id = e.id;
    insert into byg.history_event (id, partnership_id, kind, person_id)
      values (wall.time_id(), e.partnership_id, 'personal-data-forgotten', null);
    done := done + 1;
  end loop;
  return done;
end $$;
grant execute on function wall.forget_ended_rooms to :"keeper";
