-- What is past its time, for who administers an organisation: kept with a reason, or let go. And the log of who saw and
-- changed what, of the own organisation alone.

create table byg.retention_kept (
  organisation_id uuid not null references byg.organisation on delete cascade,
  kind text not null check (kind in ('contact', 'guest-link', 'quiet-member', 'former-member')),
  subject_id uuid not null,
  reason text not null check (char_length(reason) between 1 and 300),
  until_on date not null,
  at timestamptz not null default now(),
  person_id uuid not null default wall.person() references byg.person,
  person_name text not null default '',
  primary key (organisation_id, kind, subject_id)
);
-- One reminder a year.
create table byg.retention_reminder (
  organisation_id uuid not null references byg.organisation on delete cascade,
  year integer not null,
  primary key (organisation_id, year)
);
-- What was seen of private things: a register of the own, a copy of the room, a file with people in it.
create table byg.audit_read (
  id uuid primary key,
  organisation_id uuid not null references byg.organisation on delete cascade,
  partnership_id uuid references byg.partnership on delete cascade,
  kind text not null check (char_length(kind) between 1 and 60),
  subject text not null default '' check (char_length(subject) <= 300),
  person_id uuid not null default wall.asker() references byg.person,
  person_name text not null default '',
  at timestamptz not null default now()
);
create index audit_read_by_organisation on byg.audit_read (organisation_id, id desc);

do $$
declare
  kept text;
begin
  foreach kept in array array['retention_kept', 'retention_reminder', 'audit_read'] loop
    execute format('alter table byg.%I enable row level security, force row level security', kept);
    execute format('create policy %I on byg.%I to %I using (true) with check (true)', kept || '_owner', kept, current_user);
  end loop;
end $$;

grant select on byg.retention_kept, byg.audit_read to :"app";
grant insert (organisation_id, kind, subject_id, reason, until_on), update (reason, until_on, at, person_id)
  on byg.retention_kept to :"app";
create policy retention_kept_read on byg.retention_kept for select to :"app"
  using (organisation_id = any (array(select wall.organisations_as('administrator'))));
create policy retention_kept_add on byg.retention_kept for insert to :"app" with check (
  person_id = (select wall.person()) and organisation_id = any (array(select wall.organisations_as('administrator'))));
create policy retention_kept_change on byg.retention_kept for update to :"app"
  using (organisation_id = any (array(select wall.organisations_as('administrator'))))
  with check (person_id = (select wall.person()));
create policy audit_read_read on byg.audit_read for select to :"app"
  using (organisation_id = any (array(select wall.organisations_as('administrator'))));
create trigger sign_answer before insert or update on byg.retention_kept
  for each row execute function wall.sign_answer();
create trigger sign_answer before insert on byg.audit_read
  for each row execute function wall.sign_answer();

-- Everything of an organisation that is past its time; `months` are the clocks, by kind.
create function wall.past_time_of(house uuid, today date, months jsonb)
  returns table (kind text, id uuid, title text, about text, since_on date)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with past as (
    select 'contact' as kind, c.id, c.name as title, c.function || ', ' || c.organisation || ' · ' || s.name as about,
        greatest(c.known_on, c.confirmed_on, c.informed_on) as since_on
      from byg.party p join byg.contact c on c.party_id = p.id join byg.partnership s on s.id = p.partnership_id
      where p.organisation_id = house and (c.name <> '' or c.email <> '' or c.phone <> '')
    union all
    select 'guest-link', c.id, c.name, s.name, coalesce(c.revoked_at, c.expires_at)::date
      from byg.party p join byg.capability c on c.party_id = p.id join byg.partnership s on s.id = p.partnership_id
      where p.organisation_id = house and c.email not like '%@slettet.invalid' and c.name <> ''
        and coalesce(c.revoked_at, c.expires_at) < now()
    union all
    select 'quiet-member', m.id, h.name, h.function, greatest(m.created_at,
        (select max(v.at) from byg.room_visit v where v.person_id = h.id),
        (select max(t.last_used_at) from byg.api_token t where t.person_id = h.id),
        (select max(x.updated_at) from auth.session x where x.user_id = h.id))::date
      from byg.membership m join byg.person h on h.id = m.person_id
      where m.organisation_id = house and m.ended_at is null and not 'administrator' = any (m.roles)
    union all
    select 'former-member', m.id, h.name, h.function, m.ended_at::date
      from byg.membership m join byg.person h on h.id = m.person_id
      where m.organisation_id = house and m.ended_at is not null
        and not exists (select from byg.erasure e where e.person_id = h.id)
        and not exists (select from byg.membership o where o.person_id = h.id and o.ended_at is null)
        and not exists (select from byg.party_person s join byg.party p on p.id = s.party_id
          where s.person_id = h.id and s.ended_at is null and p.left_at is null)
  )
  select p.kind, p.id, p.title, p.about, p.since_on from past p
    where p.since_on < today - make_interval(months => (months ->> p.kind)::int)
      and not exists (select from byg.retention_kept k where k.organisation_id = house and k.kind = p.kind
        and k.subject_id = p.id and k.until_on > today)
    order by p.kind, p.since_on, p.id limit 200
$$;
create function wall.past_time(house uuid, today date, months jsonb)
  returns table (kind text, id uuid, title text, about text, since_on date)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.* from wall.past_time_of(house, today, months) p where house in (select wall.organisations_as('administrator'))
$$;

-- Lets go of one thing that is past its time. What is still in use is not let go of. A person is erased by wall.erase_person.
create function wall.let_go(house uuid, wanted text, subject uuid, today date, months jsonb) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from wall.past_time(house, today, months) p where p.kind = wanted and p.id = subject) then
    return false; end if;
  if wanted = 'contact' then
    update byg.contact set name = '', email = '', phone = '', source = '', informed_on = null, confirmed_on = null,
      revision = revision + 1 where id = subject;
  elsif wanted = 'guest-link' then
    update byg.capability set name = '', function = '', email = ('slettet-' || id || '@slettet.invalid')::public.citext,
      revoked_at = coalesce(revoked_at, now()) where id = subject;
  elsif wanted = 'quiet-member' then
    update byg.membership set ended_at = now() where id = subject;
  else return false; end if;
  return true;
end $$;
create function wall.person_of_membership(house uuid, subject uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select person_id from byg.membership where id = subject and organisation_id = house
    and house in (select wall.organisations_as('administrator'))
$$;
grant execute on function wall.past_time, wall.let_go, wall.person_of_membership to :"app";

-- Who is told, once a year, that something is past its time.
create function wall.clean_ups_due(today date, months jsonb)
  returns table (organisation_id uuid, organisation_name text, past integer, person_id uuid, email text, language text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.id, o.name, due.past, h.id, h.email::text, h.language
    from byg.organisation o
    join lateral (select count(*)::int as past from wall.past_time_of(o.id, today, months)) due on due.past > 0
    join byg.membership m on m.organisation_id = o.id and m.ended_at is null and 'administrator' = any (m.roles)
    join byg.person h on h.id = m.person_id
    where exists (select from byg.membership a where a.organisation_id = o.id and a.ended_at is null)
      and not exists (select from byg.retention_reminder r where r.organisation_id = o.id
        and r.year = extract(year from today)::int)
    order by o.id, h.id limit 1000
$$;
create function wall.mark_clean_up(house uuid, today date) returns boolean
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into byg.retention_reminder (organisation_id, year) values (house, extract(year from today)::int)
    on conflict do nothing returning true
$$;
grant execute on function wall.clean_ups_due, wall.mark_clean_up to :"keeper";

-- Somebody saw something private: written down for the organisation they act for, at most once an hour for the same thing.
create function wall.note_read(entry uuid, room uuid, seen text, what text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  house uuid;
begin
  if room is not null then
    select p.organisation_id into house from wall.seats() s join byg.party p on p.id = s.party_id
      where s.partnership_id = room order by p.position, p.id limit 1;
    if house is null then
      select p.organisation_id into house from byg.party p where p.partnership_id = room and p.left_at is null
        and p.organisation_id in (select wall.organisations_as(variadic '{}')) order by p.position, p.id limit 1;
    end if;
  else
    select m.organisation_id into house from byg.membership m where m.person_id = wall.person() and m.ended_at is null
      order by m.created_at, m.id limit 1;
  end if;
  if house is null or exists (select from byg.audit_read r where r.organisation_id = house and r.person_id = wall.asker()
      and r.partnership_id is not distinct from room and r.kind = seen and r.subject = what
      and r.at > now() - interval '1 hour') then return false; end if;
  insert into byg.audit_read (id, organisation_id, partnership_id, kind, subject) values (entry, house, room, seen, left(what, 300));
  return true;
end $$;

-- The log of one organisation: what its people saw, and what they changed. Nothing of another party.
create function wall.audit_log(house uuid, before uuid, most integer, wanted text, words text, from_on date, to_on date)
  returns table (id uuid, at timestamptz, person_name text, way text, kind text, details jsonb, partnership_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with own as (select house as id where house in (select wall.organisations_as('administrator')))
  select * from (
    (select r.id, r.at, r.person_name, 'read' as way, r.kind, jsonb_build_object('subject', r.subject) as details,
        coalesce(s.name, '') as partnership_name
      from own join byg.audit_read r on r.organisation_id = own.id left join byg.partnership s on s.id = r.partnership_id
      where wanted <> 'write' and r.id < before and (words = '' or r.person_name ilike '%' || words || '%'
        or s.name ilike '%' || words || '%') and (from_on is null or r.at >= from_on) and (to_on is null or r.at < to_on + 1)
      order by r.id desc limit most)
    union all
    (select e.id, e.at, e.person_name, 'write', e.kind, e.details, s.name
      from own join byg.party p on p.organisation_id = own.id join byg.history_event e on e.party_id = p.id
      join byg.partnership s on s.id = p.partnership_id
      where wanted <> 'read' and e.id < before and (words = '' or e.person_name ilike '%' || words || '%'
        or s.name ilike '%' || words || '%') and (from_on is null or e.at >= from_on) and (to_on is null or e.at < to_on + 1)
      order by e.id desc limit most)
  ) lines order by 1 desc limit most
$$;
grant execute on function wall.note_read, wall.audit_log to :"app";
create index history_event_by_party on byg.history_event (party_id, id desc) where party_id is not null;
