-- Nobody real is called into a demonstration; who is made up may be a colleague there.
create or replace function wall.invite_nobody_real() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not wall.is_made_up(new.email::text)
      and exists (select from byg.organisation where id = new.organisation_id and demonstration_id is not null) then
    raise insufficient_privilege using message = 'a demonstration is one’s own';
  end if;
  return new;
end $$;
