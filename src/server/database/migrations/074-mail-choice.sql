-- What a reader wants of mails: each kind at once, in the weekly letter or not at all; hours in which nothing comes
-- that can wait; a link in each mail that stops its kind; and addresses that no mail server will take mail for.

create table byg.mail_choice (
  person_id uuid not null default wall.person() references byg.person on delete cascade,
  topic text not null check (topic in ('meetings', 'minutes', 'agreements', 'dates', 'rounds', 'gates', 'promises',
    'comments', 'news', 'digest')),
  place text not null check (place in ('now', 'weekly', 'never')),
  primary key (person_id, topic),
  check (topic <> 'digest' or place <> 'now')
);

create table byg.mail_hours (
  person_id uuid primary key default wall.person() references byg.person on delete cascade,
  from_at time not null,
  to_at time not null check (to_at <> from_at),
  zone text not null check (zone in ('Europe/Copenhagen', 'Atlantic/Faroe', 'America/Nuuk', 'Atlantic/Reykjavik',
    'Europe/London', 'Europe/Paris', 'Europe/Helsinki', 'America/New_York', 'America/Los_Angeles', 'Asia/Tokyo',
    'Australia/Sydney'))
);

-- Only the hash of what stands in the mail; it stops one kind of mail to one person, and lives as long as the mail is kept.
create table byg.mail_stop (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  person_id uuid not null references byg.person on delete cascade,
  topic text not null check (char_length(topic) <= 20),
  expires_at timestamptz not null default now() + interval '180 days'
);
create index mail_stop_by_person on byg.mail_stop (person_id);

create table byg.failing_address (
  address public.citext primary key check (char_length(address::text) between 3 and 400),
  failed_at timestamptz not null default now(),
  reason text not null check (char_length(reason) <= 500)
);

do $$
declare
  kept text;
begin
  foreach kept in array array['mail_choice', 'mail_hours', 'mail_stop', 'failing_address'] loop
    execute format('alter table byg.%I enable row level security, force row level security', kept);
    execute format('create policy %I on byg.%I to %I using (true) with check (true)', kept || '_owner', kept, current_user);
  end loop;
end $$;

grant select on byg.mail_choice, byg.mail_hours, byg.failing_address to :"app";
grant insert (topic, place), update (place), delete on byg.mail_choice to :"app";
grant insert (from_at, to_at, zone), update (from_at, to_at, zone), delete on byg.mail_hours to :"app";
create policy mail_choice_own on byg.mail_choice to :"app"
  using (person_id = (select wall.person())) with check (person_id = (select wall.person()));
create policy mail_hours_own on byg.mail_hours to :"app"
  using (person_id = (select wall.person())) with check (person_id = (select wall.person()));

-- Who was asked to be left alone before there was more to choose between.
insert into byg.mail_choice (person_id, topic, place)
  select h.id, said.topic, 'never' from byg.person h cross join (values ('dates'), ('rounds')) as said (topic)
  where not h.reminders;
update byg.person set reminders = true where not reminders;
drop function wall.set_reminders;

alter table byg.mail add column topic text check (char_length(topic) <= 20),
  add column place text not null default 'now' check (place in ('now', 'weekly')),
  add column action_url text check (char_length(action_url) <= 2000);
grant insert (topic, place, action_url) on byg.mail to :"app", :"auth", :"keeper";
grant update (place, action_url) on byg.mail to :"keeper";
create index mail_held on byg.mail (to_address) where place = 'weekly' and sent_at is null and failed_at is null;

-- When something that can wait is let through to this reader.
create function wall.after_quiet(reader uuid, at timestamptz) returns timestamptz
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select case
      when h.from_at > h.to_at and clock::time >= h.from_at then (clock::date + 1 + h.to_at) at time zone h.zone
      when (h.from_at > h.to_at and clock::time < h.to_at)
        or (clock::time >= h.from_at and clock::time < h.to_at) then (clock::date + h.to_at) at time zone h.zone
      else at end
    from byg.mail_hours h cross join lateral (select at at time zone h.zone as clock) c where h.person_id = reader), at)
$$;

-- Where a mail goes is its reader's to say. To an address that was refused for good, one try a week is enough.
create function wall.place_mail() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  reader uuid;
  chosen text;
begin
  if new.topic is null then return new; end if;
  select h.id into reader from byg.person h where h.email operator(public.=) new.to_address::public.citext;
  if reader is null then
    new.place := 'now';
    return new;
  end if;
  select c.place into chosen from byg.mail_choice c where c.person_id = reader and c.topic = new.topic;
  if chosen = 'never' then return null; end if;
  if new.topic = 'digest' then new.place := 'now';
  elsif chosen is not null then new.place := chosen;
  end if;
  if new.place = 'now' then new.next_attempt_at := greatest(new.next_attempt_at, wall.after_quiet(reader, now())); end if;
  if exists (select from byg.failing_address f where f.address operator(public.=) new.to_address::public.citext
      and f.failed_at > now() - interval '7 days') then
    new.failed_at := now();
    new.last_error := 'the address was refused within the last week';
  end if;
  return new;
end $$;
create trigger place_mail before insert on byg.mail for each row execute function wall.place_mail();

-- A link for the mail that is being written; none to who is no person here.
create function wall.stop_link(address text, about text, hash bytea) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into byg.mail_stop (token_hash, person_id, topic)
    select hash, h.id, about from byg.person h where h.email operator(public.=) address::public.citext;
  return found;
end $$;
-- What the link is about, and what was chosen; the place is null where nothing was.
create function wall.stop_by_link(hash bytea) returns table (topic text, place text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.topic, c.place from byg.mail_stop s
    left join byg.mail_choice c on c.person_id = s.person_id and c.topic = s.topic
    where s.token_hash = hash and s.expires_at > now()
$$;
create function wall.choose_by_link(hash bytea, wanted text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into byg.mail_choice (person_id, topic, place)
    select s.person_id, s.topic, wanted from byg.mail_stop s where s.token_hash = hash and s.expires_at > now()
    on conflict (person_id, topic) do update set place = excluded.place;
  return found;
end $$;
create function wall.sweep_mail_stops() returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from byg.mail_stop where expires_at < now()
$$;
grant execute on function wall.stop_link to :"app", :"keeper";
grant execute on function wall.stop_by_link, wall.choose_by_link to :"app";
grant execute on function wall.sweep_mail_stops to :"keeper";

-- The courier says which addresses were refused for good, and takes it back when one takes mail again.
grant select, insert, update, delete on byg.failing_address to :"keeper";
create policy failing_address_keeper on byg.failing_address to :"keeper" using (true) with check (true);
-- Read by the site's administrator; and by the people of a room, who can write the address right.
create policy failing_address_read on byg.failing_address for select to :"app" using ((select wall.is_site_admin()));
create function wall.failing_in(room uuid) returns table (person_id uuid, capability_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.person_id, null::uuid from byg.party p join byg.party_person s on s.party_id = p.id
    join byg.person h on h.id = s.person_id join byg.failing_address f on f.address operator(public.=) h.email
    where p.partnership_id = room and p.left_at is null and s.ended_at is null
      and room in (select wall.partnerships_for('answer'))
  union
  select null, c.id from byg.party p join byg.capability c on c.party_id = p.id
    join byg.failing_address f on f.address operator(public.=) c.email
    where p.partnership_id = room and p.left_at is null and c.revoked_at is null and c.confirmed_person_id is null
      and room in (select wall.partnerships_for('answer'))
$$;
grant execute on function wall.failing_in to :"app";
