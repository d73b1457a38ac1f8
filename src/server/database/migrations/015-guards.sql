-- What no save may forget or undo, whoever makes it: history, evidence, and names as they were.
-- (Only the restoring of an archive works without these guards: it brings back what they once let through.)

-- A line of history, an acceptance and a past text are never changed or removed.
create function wall.refuse_change() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise insufficient_privilege using message = format('%I is never changed', tg_table_name);
end $$;
create trigger history_event_stays before update or delete on byg.history_event
  for each row execute function wall.refuse_change();
create trigger acceptance_stays before update or delete on byg.acceptance
  for each row execute function wall.refuse_change();
create trigger clause_history_stays before update or delete on byg.clause_history
  for each row execute function wall.refuse_change();

-- Every text that was saved is kept, with who saved it.
create function wall.keep_clause() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into byg.clause_history (agreement_id, clause_id, revision, included, text_da, text_en, person_id, person_name)
    select new.agreement_id, new.clause_id, new.revision, new.included, new.text_da, new.text_en, new.updated_by,
      coalesce((select name from byg.person where id = new.updated_by), '');
  return null;
end $$;
create trigger keep_clause after insert or update on byg.clause for each row execute function wall.keep_clause();

-- Names are written down as they are at the moment, by the database and not by the caller.
create function wall.sign_line() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.person_name := coalesce((select name from byg.person where id = new.person_id), '');
  new.party_name := coalesce((select o.name from byg.party p join byg.organisation o on o.id = p.organisation_id
    where p.id = new.party_id), '');
  return new;
end $$;
create trigger sign_line before insert on byg.history_event
  for each row execute function wall.sign_line();
create trigger sign_line before insert on byg.clause_comment
  for each row execute function wall.sign_line();

create function wall.sign_acceptance() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  select o.name into strict new.party_name from byg.party p join byg.organisation o on o.id = p.organisation_id
    where p.id = new.party_id;
  return new;
end $$;
create trigger sign_acceptance before insert on byg.acceptance
  for each row execute function wall.sign_acceptance();

-- A version is locked from the moment it is put forward: only its state moves, and `accepted` is true or refused.
create function wall.guard_version() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (to_jsonb(new) - 'state') is distinct from (to_jsonb(old) - 'state') then
    raise insufficient_privilege using message = 'a version that was put forward is never changed';
  end if;
  if (old.state, new.state) not in (('put-forward', 'accepted'), ('put-forward', 'withdrawn'),
      ('put-forward', 'superseded'), ('accepted', 'superseded')) then
    raise insufficient_privilege using message = format('a version does not go from %s to %s', old.state, new.state);
  end if;
  if new.state = 'accepted' and exists (select from byg.agreement a join byg.party p using (partnership_id)
      where a.id = new.agreement_id and p.left_at is null
      and not exists (select from byg.acceptance x where x.version_id = new.id and x.party_id = p.id)) then
    raise insufficient_privilege using message = 'not every party has accepted';
  end if;
  -- What is accepted is set aside only by an accepted successor.
  if old.state = 'accepted' and not exists (select from byg.agreement_version later
      where later.agreement_id = new.agreement_id and later.number > new.number and later.state = 'accepted') then
    raise insufficient_privilege using message = 'an accepted version stands until a later one is accepted';
  end if;
  return new;
end $$;
create trigger guard_version before update on byg.agreement_version for each row execute function wall.guard_version();

-- The partnership is agreed the moment the agreement is, also when a guest's acceptance was the last.
create function wall.agree_partnership() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update byg.partnership p set state = 'agreed', revision = p.revision + 1
    from byg.agreement a where a.id = new.agreement_id and p.id = a.partnership_id and p.state in ('exploring', 'building');
  return null;
end $$;
create trigger agree_partnership after update of state on byg.agreement_version
  for each row when (new.state = 'accepted' and old.state <> 'accepted') execute function wall.agree_partnership();
