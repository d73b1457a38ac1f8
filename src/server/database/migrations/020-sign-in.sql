-- What sign-in, mail and reminders need of people's data, and no more.

-- The account goes with the person.
alter table auth."user" add foreign key (id) references byg.person (id) on delete cascade;

-- The outbox in the hands of the courier: it takes what waits, and blots out a secret once it is delivered.
grant select, delete on byg.mail to :"keeper";
grant insert (id, to_address, subject, text, html, headers, kind, dedupe_key) on byg.mail to :"keeper";
grant update (sent_at, attempts, last_error, next_attempt_at, failed_at, text, html) on byg.mail to :"keeper";
create policy mail_keeper on byg.mail for all to :"keeper" using (true) with check (true);

-- Reminders are mailed to who has not declined them.
alter table byg.person add column reminders boolean not null default true;
grant select, insert on byg.reminder to :"keeper";
create policy reminder_keeper_read on byg.reminder for select to :"keeper" using (true);
create policy reminder_keeper_add on byg.reminder for insert to :"keeper" with check (true);

-- The dates of partnerships that are not over: their own, and those of the version that all have accepted.
-- A draft reminds nobody: its dates are not agreed.
create function wall.dated_partnerships() returns table (id uuid, name text, starts_on date, ends_on date, dates jsonb)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, p.name, p.starts_on, p.ends_on, (
      select v.content -> 'dates' from byg.agreement_version v join byg.agreement a on a.id = v.agreement_id
      where a.partnership_id = p.id and v.state = 'accepted' order by v.number desc limit 1)
    from byg.partnership p where p.state <> 'ended'
$$;

-- Who is reminded of a partnership's dates: those with a living seat in a party that has not left.
create function wall.reminded_people(partnership uuid) returns table (id uuid, email text, language text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct h.id, h.email::text, h.language
    from byg.party p join byg.party_person s on s.party_id = p.id join byg.person h on h.id = s.person_id
    left join byg.capability c on c.id = s.capability_id
    where p.partnership_id = partnership and p.left_at is null and s.ended_at is null and h.reminders
      and (c.id is null or (c.revoked_at is null and c.expires_at > now()))
$$;

create function wall.set_reminders(reader uuid, wanted boolean) returns boolean
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update byg.person set reminders = wanted where id = reader returning true
$$;

-- Guests' sessions and codes that have ended.
create function wall.sweep_guests() returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from byg.guest_session where expires_at < now();
  delete from byg.confirmation_code where expires_at < now() - interval '1 day'
$$;

grant execute on function wall.dated_partnerships, wall.reminded_people, wall.set_reminders, wall.sweep_guests
  to :"keeper";
