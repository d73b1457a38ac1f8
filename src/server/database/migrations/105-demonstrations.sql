-- A demonstration library of one's own, to play with and delete: made-up organisations, people and partnerships that
-- nobody but its owner sees, that no mail leaves, and that go as a whole.

create table byg.demonstration (
  id uuid primary key,
  person_id uuid not null unique default wall.person() references byg.person,
  made_at timestamptz not null default now(),
  used_on date not null
);
create index demonstration_by_use on byg.demonstration (used_on);
-- People who are made up; they have no account, and their addresses lead nowhere.
create table byg.demonstration_person (
  person_id uuid primary key references byg.person,
  demonstration_id uuid not null references byg.demonstration
);
create index demonstration_person_by_demonstration on byg.demonstration_person (demonstration_id);
-- Null for everything real.
alter table byg.organisation add column demonstration_id uuid references byg.demonstration;
alter table byg.partnership add column demonstration_id uuid references byg.demonstration;
create index organisation_of_demonstration on byg.organisation (demonstration_id) where demonstration_id is not null;
create index partnership_of_demonstration on byg.partnership (demonstration_id) where demonstration_id is not null;

do $$
declare
  kept text;
begin
  foreach kept in array array['demonstration', 'demonstration_person'] loop
    execute format('alter table byg.%I enable row level security, force row level security', kept);
    execute format('create policy %I on byg.%I to %I using (true) with check (true)', kept || '_owner', kept, current_user);
  end loop;
end $$;
grant select on byg.demonstration to :"app";
create policy demonstration_read on byg.demonstration for select to :"app" using (person_id = (select wall.person()));

-- Those the asker owns, or is made up in.
create function wall.own_demonstrations() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select id from byg.demonstration where person_id = wall.person()
  union all
  select demonstration_id from byg.demonstration_person where person_id = wall.asker()
$$;
create function wall.is_made_up(address text) returns boolean
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  select lower(address) like '%.demonstration.invalid'
$$;
grant execute on function wall.own_demonstrations, wall.is_made_up to :"app";

-- What is made up stands in nobody else's register or list, not even the administrator's.
create policy organisation_apart on byg.organisation as restrictive for select to :"app"
  using (demonstration_id is null or demonstration_id = any (array(select wall.own_demonstrations())));
create policy person_apart on byg.person as restrictive for select to :"app"
  using (not wall.is_made_up(email::text) or id = (select wall.asker()) or id = any (array(select wall.known_people())));

-- One for each person, and no more than `most` in the house. `there` when the person has one already.
create function wall.begin_demonstration(fresh uuid, today date, most integer) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if wall.person() is null then
    raise insufficient_privilege using message = 'only who is signed in has a demonstration';
  end if;
  if exists (select from byg.demonstration where person_id = wall.person()) then return 'there'; end if;
  if (select count(*) from byg.demonstration) >= most then return 'full'; end if;
  insert into byg.demonstration (id, used_on) values (fresh, today) on conflict (person_id) do nothing;
  return case when found then 'begun' else 'there' end;
end $$;

-- Somebody who does not exist: only in the very transaction that makes the asker's demonstration.
create function wall.make_up_person(fresh uuid, word text, called text, does text) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  made byg.demonstration;
  address text;
begin
  select * into made from byg.demonstration where person_id = wall.person() and made_at = now();
  if made.id is null or word !~ '^[a-z]{1,20}$'
      or (select count(*) from byg.demonstration_person where demonstration_id = made.id) >= 20 then
    raise insufficient_privilege using message = 'nobody is made up now';
  end if;
  address := word || '@' || made.id || '.demonstration.invalid';
  insert into byg.person (id, email, name, function, language)
    select fresh, address::public.citext, called, does, language from byg.person where id = wall.person();
  insert into byg.demonstration_person (person_id, demonstration_id) values (fresh, made.id);
  return address;
end $$;

create function wall.use_demonstration(today date) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update byg.demonstration set used_on = today where person_id = wall.person() and used_on < today
$$;

-- An organisation that comes to be in the transaction that makes a demonstration belongs to it.
create function wall.mark_organisation() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  select d.id into new.demonstration_id from byg.demonstration d where d.made_at = now()
    and (d.person_id = new.created_by or exists (select from byg.demonstration_person m
      where m.demonstration_id = d.id and m.person_id = new.created_by));
  return new;
end $$;
create trigger mark_organisation before insert on byg.organisation
  for each row execute function wall.mark_organisation();

-- Made up and real never sit in one room. What a made-up organisation begins is made up; and an organisation that the
-- player has just added, and that is nothing to anybody, becomes part of the play.
create function wall.keep_demonstration_apart() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  house byg.organisation;
  room byg.partnership;
begin
  select * into house from byg.organisation where id = new.organisation_id;
  select * into room from byg.partnership where id = new.partnership_id;
  if house.demonstration_id is not distinct from room.demonstration_id then return new; end if;
  if room.demonstration_id is null and new.lead and not exists (select from byg.party where partnership_id = room.id) then
    update byg.partnership set demonstration_id = house.demonstration_id, example = true where id = room.id;
    return new;
  end if;
  if house.demonstration_id is null and room.demonstration_id in (select id from byg.demonstration where person_id = house.created_by)
      and not exists (select from byg.membership where organisation_id = house.id)
      and not exists (select from byg.party where organisation_id = house.id) then
    update byg.organisation set demonstration_id = room.demonstration_id where id = house.id;
    return new;
  end if;
  raise insufficient_privilege using message = 'a demonstration is apart';
end $$;
create trigger a_keep_demonstration_apart before insert on byg.party
  for each row execute function wall.keep_demonstration_apart();
create function wall.keep_template_apart() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from byg.template_version v join byg.template t on t.id = v.template_id
      join byg.organisation o on o.id = t.organisation_id join byg.partnership p on p.id = new.partnership_id
      where v.id = new.template_version and o.demonstration_id is distinct from p.demonstration_id
        and o.demonstration_id is not null) then
    raise insufficient_privilege using message = 'a demonstration is apart';
  end if;
  return new;
end $$;
-- After: which template it is follows from the tool.
create trigger keep_template_apart after insert on byg.sheet
  for each row when (new.template_version is not null) execute function wall.keep_template_apart();
-- Nobody real is called into it.
create function wall.invite_nobody_real() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from byg.organisation where id = new.organisation_id and demonstration_id is not null) then
    raise insufficient_privilege using message = 'a demonstration is one’s own';
  end if;
  return new;
end $$;
create trigger a_invite_nobody_real before insert on byg.organisation_invitation
  for each row execute function wall.invite_nobody_real();

-- No mail is even kept to who is made up, whoever writes it.
create function wall.write_nobody() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  return case when wall.is_made_up(new.to_address) then null else new end;
end $$;
create trigger a_write_nobody before insert on byg.mail for each row execute function wall.write_nobody();

-- The rooms of a demonstration among those asked about, and all that is made up in it.
create function wall.demonstration_rooms(wanted uuid[]) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select id from byg.partnership where id = any (wanted) and demonstration_id is not null
$$;

grant execute on function wall.begin_demonstration, wall.make_up_person, wall.use_demonstration,
  wall.demonstration_rooms to :"app";
