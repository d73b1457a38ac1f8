-- The weekly letter, and reminders of what waits: what each person has been told already, so that nothing is told
-- twice and nothing new is missing. Written in the reader's own name, through the same walls as everything they read.

create table byg.weekly_letter (
  person_id uuid not null default wall.person() references byg.person on delete cascade,
  week date not null check (extract(isodow from week) = 1),
  mailed boolean not null default false,
  -- What has been told, and in which week.
  told jsonb not null default '{}' check (octet_length(told::text) <= 200000),
  at timestamptz not null default now(),
  -- The day on which its reader's waiting things were last seen to.
  looked_on date,
  primary key (person_id, week)
);

-- What waits for somebody: since when it was seen to, and when its reader was reminded.
create table byg.awaited_thing (
  person_id uuid not null default wall.person() references byg.person on delete cascade,
  key text not null check (char_length(key) <= 200),
  seen_on date not null,
  told_on date,
  primary key (person_id, key)
);

do $$
declare
  kept text;
begin
  foreach kept in array array['weekly_letter', 'awaited_thing'] loop
    execute format('alter table byg.%I enable row level security, force row level security', kept);
    execute format('create policy %I on byg.%I to %I using (true) with check (true)', kept || '_owner', kept, current_user);
    execute format('create policy %I on byg.%I to %I using (person_id = (select wall.person()))
      with check (person_id = (select wall.person()))', kept || '_own', kept, :'app');
  end loop;
end $$;
grant select, insert (week), update (mailed, told, looked_on) on byg.weekly_letter to :"app";
grant select, insert (key, seen_on), update (told_on), delete on byg.awaited_thing to :"app";

-- Who may have something waiting and has not been seen to today: everybody with a living seat, and those who look
-- after an organisation's partnerships.
create function wall.letter_readers(today date) returns table (id uuid, language text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select h.id, h.language from byg.person h
    where (exists (select from byg.party_person s join byg.party p on p.id = s.party_id
        where s.person_id = h.id and s.ended_at is null and p.left_at is null)
      or exists (select from byg.membership m where m.person_id = h.id and m.ended_at is null
        and m.roles && array['network-lead', 'director']))
      and not exists (select from byg.weekly_letter w where w.person_id = h.id and w.looked_on = today)
    order by h.id
$$;
grant execute on function wall.letter_readers to :"keeper";

-- The asker's own mails that were held for the weekly letter; taken once, and what opens a door is blotted out.
create function wall.take_held() returns table (subject text, url text)
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with held as (select m.id, m.subject, m.action_url from byg.mail m join byg.person h on h.id = wall.person()
      where m.to_address::public.citext operator(public.=) h.email and m.place = 'weekly'
        and m.sent_at is null and m.failed_at is null order by m.id limit 200 for update of m),
    taken as (update byg.mail m set sent_at = now(), text = '', html = '', calendar = null, action_url = null
      from held where m.id = held.id returning held.id, held.subject, held.action_url)
  select t.subject, t.action_url from taken t order by t.id
$$;
grant execute on function wall.take_held to :"app";

-- The day before a meeting: everybody who is asked to come, each once (the mail's own key sees to it).
create function wall.meetings_between(first timestamptz, last timestamptz)
  returns table (attendee_id uuid, person_id uuid, email text, language text, meeting_id uuid, title text,
    starts_at timestamptz, place text, link text, partnership_id uuid, partnership_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.id, a.person_id, coalesce(h.email, a.email)::text, coalesce(h.language, a.language), m.id, m.title,
      m.starts_at, m.place, m.link, p.id, p.name
    from byg.meeting m join byg.partnership p on p.id = m.partnership_id and p.state <> 'ended'
    join byg.meeting_attendee a on a.meeting_id = m.id and a.ended_at is null
    left join byg.person h on h.id = a.person_id
    where m.state = 'planned' and m.starts_at >= first and m.starts_at < last
      and (a.person_id is null or exists (select from byg.party_person s join byg.party y on y.id = s.party_id
        where s.person_id = a.person_id and y.partnership_id = p.id and s.ended_at is null and y.left_at is null))
    order by m.starts_at, a.id
$$;
create function wall.link_attendee(wanted uuid, hash bytea, until timestamptz, fresh uuid) returns boolean
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into byg.meeting_link (id, attendee_id, token_hash, expires_at)
    select fresh, a.id, hash, until from byg.meeting_attendee a
    where a.id = wanted and a.person_id is null and a.ended_at is null returning true
$$;
grant execute on function wall.meetings_between, wall.link_attendee to :"keeper";
