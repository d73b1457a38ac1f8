-- A demonstration is silent: the house's clocks write to nobody about it, and it stands in nothing that others meet.

alter function wall.dated_partnerships() rename to every_dated_partnership;
create function wall.dated_partnerships() returns table (id uuid, name text, starts_on date, ends_on date, dates jsonb)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select d.* from wall.every_dated_partnership() d
    where d.id not in (select p.id from byg.partnership p where p.demonstration_id is not null)
$$;

alter function wall.pulses_due(date) rename to every_pulse_due;
create function wall.pulses_due(today date) returns table (partnership_id uuid, every text, days text[], next_on text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select d.* from wall.every_pulse_due(today) d
    where d.partnership_id not in (select p.id from byg.partnership p where p.demonstration_id is not null)
$$;

alter function wall.rounds_missing(date) rename to every_round_missing;
create function wall.rounds_missing(today date) returns table (round_id uuid, person_id uuid, email text, language text,
    kind text, title text, deadline text, partnership_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select d.* from wall.every_round_missing(today) d
    where d.round_id not in (select r.id from byg.evaluation_round r join byg.partnership p on p.id = r.partnership_id
      where p.demonstration_id is not null)
$$;

alter function wall.meetings_between(timestamptz, timestamptz) rename to every_meeting_between;
create function wall.meetings_between(first timestamptz, last timestamptz)
  returns table (attendee_id uuid, person_id uuid, email text, language text, meeting_id uuid, title text,
    starts_at timestamptz, place text, link text, partnership_id uuid, partnership_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select d.* from wall.every_meeting_between(first, last) d
    where d.partnership_id not in (select p.id from byg.partnership p where p.demonstration_id is not null)
$$;

alter function wall.clean_ups_due(date, jsonb) rename to every_clean_up_due;
create function wall.clean_ups_due(today date, months jsonb)
  returns table (organisation_id uuid, organisation_name text, past integer, person_id uuid, email text, language text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select d.* from wall.every_clean_up_due(today, months) d
    where d.organisation_id not in (select o.id from byg.organisation o where o.demonstration_id is not null)
$$;

alter function wall.letter_readers(date) rename to every_letter_reader;
create function wall.letter_readers(today date) returns table (id uuid, language text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select d.* from wall.every_letter_reader(today) d where d.id not in (select m.person_id from byg.demonstration_person m)
$$;
grant execute on function wall.dated_partnerships, wall.pulses_due, wall.rounds_missing, wall.meetings_between,
  wall.clean_ups_due, wall.letter_readers to :"keeper";

-- The page for ideas from outside is met by the player alone.
alter function wall.inbox_by_word(text) rename to every_inbox_by_word;
create function wall.inbox_by_word(wanted text) returns table (organisation_id uuid, name text, place text, open boolean,
    reply_days integer, welcome text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.* from wall.every_inbox_by_word(wanted) i join byg.organisation o on o.id = i.organisation_id
    where o.demonstration_id is null or o.demonstration_id in (select wall.own_demonstrations())
$$;
grant execute on function wall.inbox_by_word to :"app";

-- The first steps are of a real library, and so are the ideas that wait.
create or replace function wall.first_hour() returns table (away boolean, organisation_id uuid, goals integer, partnership_id uuid,
    invited boolean, ideas jsonb)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select f.away from byg.first_hour f where f.person_id = wall.person()), false), h.organisation_id,
      coalesce(h.goals, 0), h.partnership_id, coalesce(h.invited, false),
      (select coalesce(jsonb_agg(jsonb_build_object('organisationId', w.id, 'name', w.name, 'count', w.count) order by w.name), '[]')
        from (select o.id, o.name, count(*)::int as count from byg.idea i join byg.organisation o on o.id = i.organisation_id
          where i.state in ('new', 'looking') and o.demonstration_id is null and o.id in (select wall.idea_houses()) group by o.id limit 100) w)
    from (values (1)) one left join lateral (
      select o.organisation_id, coalesce(jsonb_array_length(s.content -> 'goals'), 0) as goals, p.partnership_id,
          p.partnership_id is not null and (
            exists (select from byg.capability c join byg.party q on q.id = c.party_id
              where q.partnership_id = p.partnership_id and q.organisation_id <> o.organisation_id)
            or exists (select from byg.party_person b join byg.party q on q.id = b.party_id
              where q.partnership_id = p.partnership_id and q.organisation_id <> o.organisation_id)) as invited
        from wall.organisations_as('worker', 'partnership-lead', 'network-lead', 'director', 'editor', 'administrator')
            as o (organisation_id)
          join byg.organisation real on real.id = o.organisation_id and real.demonstration_id is null
          left join byg.strategy s on s.organisation_id = o.organisation_id
          left join lateral (select y.partnership_id from byg.party y join byg.partnership r on r.id = y.partnership_id
            where y.organisation_id = o.organisation_id and y.left_at is null and not r.example
              and y.partnership_id in (select wall.seen_partnerships())
            order by y.partnership_id limit 1) p on true
        order by p.partnership_id is null, 2 desc, 1 limit 1) h on true
$$;
