-- Finding a time: proposed times, and who can come when. People with a seat answer in their own name; people from
-- outside through the link in their mail, which opens this one meeting and nothing else.

create table byg.meeting_option (
  id uuid primary key,
  meeting_id uuid not null references byg.meeting,
  starts_at timestamptz not null,
  ended_at timestamptz,
  unique (meeting_id, starts_at)
);

create table byg.meeting_vote (
  option_id uuid not null references byg.meeting_option,
  attendee_id uuid not null references byg.meeting_attendee,
  answer text not null check (answer in ('yes', 'maybe', 'no')),
  at timestamptz not null default now(),
  primary key (option_id, attendee_id)
);
create index meeting_vote_by_attendee on byg.meeting_vote (attendee_id);

do $$
declare
  kept text;
begin
  foreach kept in array array['meeting_option', 'meeting_vote'] loop
    execute format('alter table byg.%I enable row level security, force row level security', kept);
    execute format('create policy %I on byg.%I to %I using (true) with check (true)', kept || '_owner', kept, current_user);
  end loop;
end $$;

grant select on byg.meeting_option, byg.meeting_vote to :"app";
grant insert (id, meeting_id, starts_at) on byg.meeting_option to :"app";
grant update (ended_at) on byg.meeting_option to :"app";
grant insert (option_id, attendee_id, answer) on byg.meeting_vote to :"app";
grant update (answer, at) on byg.meeting_vote to :"app";

-- Meetings that are still finding a time, in which the asker answers.
create function wall.polled_meetings() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select id from byg.meeting where starts_at is null and state = 'planned'
    and partnership_id = any (array(select wall.partnerships_for('answer')))
$$;
-- An open question to this attendee, who is the asker.
create function wall.may_vote(option uuid, attendee uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from byg.meeting_option o join byg.meeting_attendee a using (meeting_id)
    where o.id = option and a.id = attendee and o.ended_at is null and a.ended_at is null
      and a.person_id = wall.asker() and o.meeting_id in (select wall.polled_meetings()))
$$;
create function wall.seen_options() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select id from byg.meeting_option where meeting_id = any (array(select wall.seen_meetings()))
$$;
grant execute on function wall.polled_meetings, wall.may_vote, wall.seen_options to :"app";

create policy meeting_option_read on byg.meeting_option for select to :"app"
  using (meeting_id = any (array(select wall.seen_meetings())));
create policy meeting_option_add on byg.meeting_option for insert to :"app"
  with check (meeting_id = any (array(select wall.polled_meetings())));
create policy meeting_option_change on byg.meeting_option for update to :"app"
  using (meeting_id = any (array(select wall.polled_meetings())));
create policy meeting_vote_read on byg.meeting_vote for select to :"app"
  using (option_id = any (array(select wall.seen_options())));
create policy meeting_vote_add on byg.meeting_vote for insert to :"app" with check (wall.may_vote(option_id, attendee_id));
create policy meeting_vote_change on byg.meeting_vote for update to :"app" using (wall.may_vote(option_id, attendee_id));

-- The doors for people from outside. Who asks is nobody to this house: the hash of the link's secret is all there is.
create function wall.open_meeting(hash bytea) returns byg.meeting_attendee
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a from byg.meeting_link l join byg.meeting_attendee a on a.id = l.attendee_id
    where l.token_hash = hash and l.expires_at > now() and a.ended_at is null
$$;

-- The meeting as this link's holder meets it, also when the link has ended: then nothing but that.
create function wall.meeting_by_link(hash bytea) returns table (alive boolean, attendee_id uuid, meeting_id uuid,
    kind text, title text, starts_at timestamptz, minutes integer, place text, link text, state text, language text,
    name text, partnership_name text, options jsonb)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select (l.expires_at > now() and a.ended_at is null), a.id, m.id, m.kind, m.title, m.starts_at, m.minutes,
      m.place, m.link, m.state, a.language, a.name, p.name,
      coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'startsAt', o.starts_at, 'answer', v.answer)
        order by o.starts_at) from byg.meeting_option o
        left join byg.meeting_vote v on v.option_id = o.id and v.attendee_id = a.id
        where o.meeting_id = m.id and o.ended_at is null), '[]')
    from byg.meeting_link l join byg.meeting_attendee a on a.id = l.attendee_id join byg.meeting m on m.id = a.meeting_id
    join byg.partnership p on p.id = m.partnership_id where l.token_hash = hash
$$;

-- `kept`, `closed` when the time has been found or it was called off, `ended` when the link has.
create function wall.vote_by_link(hash bytea, chosen uuid[], answers text[]) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  holder byg.meeting_attendee := wall.open_meeting(hash);
begin
  if holder.id is null then return 'ended'; end if;
  perform from byg.meeting where id = holder.meeting_id and starts_at is null and state = 'planned' for share;
  if not found then return 'closed'; end if;
  insert into byg.meeting_vote (option_id, attendee_id, answer)
    select o.id, holder.id, given.answer from unnest(chosen, answers) as given (id, answer)
      join byg.meeting_option o on o.id = given.id
      where o.meeting_id = holder.meeting_id and o.ended_at is null
    on conflict (option_id, attendee_id) do update set answer = excluded.answer, at = now();
  return 'kept';
end $$;
grant execute on function wall.meeting_by_link, wall.vote_by_link to :"app";
