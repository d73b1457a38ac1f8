-- Asked for twice at once it is made once; and nobody is kept from leaving by the colleagues they made up.

create or replace function wall.begin_demonstration(fresh uuid, today date, most integer) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if wall.person() is null then
    raise insufficient_privilege using message = 'only who is signed in has a demonstration';
  end if;
  -- One that is being made at this moment is as good as there: nobody waits for it inside the database.
  if not pg_try_advisory_xact_lock(hashtextextended('demonstration ' || wall.person()::text, 0)) then return 'there'; end if;
  if exists (select from byg.demonstration where person_id = wall.person()) then return 'there'; end if;
  if (select count(*) from byg.demonstration) >= most then return 'full'; end if;
  insert into byg.demonstration (id, used_on) values (fresh, today) on conflict (person_id) do nothing;
  return case when found then 'begun' else 'there' end;
end $$;

create or replace function wall.erasure_hinder(target uuid) returns text
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  own boolean := coalesce(target = wall.person(), false);
begin
  if wall.person() is null or not exists (select from byg.person where id = target)
    or exists (select from byg.erasure where person_id = target) then return 'not-found'; end if;
  if not own and not exists (select from byg.membership m where m.person_id = target
      and m.organisation_id in (select wall.organisations_as('administrator'))) then return 'not-found'; end if;
  if not own and (exists (select from byg.person where id = target and site_admin)
    or exists (select from byg.membership m where m.person_id = target and m.ended_at is null
      and m.organisation_id not in (select wall.organisations_as('administrator'))
      and not exists (select from byg.organisation d where d.id = m.organisation_id and d.demonstration_id is not null))
    or exists (select from byg.party_person s join byg.party p on p.id = s.party_id where s.person_id = target
      and s.ended_at is null and p.left_at is null
      and p.organisation_id not in (select wall.organisations_as('administrator'))
      and not exists (select from byg.organisation d where d.id = p.organisation_id and d.demonstration_id is not null))) then return 'person-elsewhere'; end if;
  if exists (select from byg.membership m where m.person_id = target and m.ended_at is null and 'administrator' = any (m.roles)
      and not exists (select from byg.organisation d where d.id = m.organisation_id and d.demonstration_id is not null)
      and exists (select from byg.membership o where o.organisation_id = m.organisation_id and o.ended_at is null
        and o.person_id <> target)
      and not exists (select from byg.membership o where o.organisation_id = m.organisation_id and o.ended_at is null
        and o.person_id <> target and 'administrator' = any (o.roles)))
    or exists (select from byg.person where id = target and site_admin)
      and not exists (select from byg.person where id <> target and site_admin) then return 'last-administrator'; end if;
  return null;
end $$;
