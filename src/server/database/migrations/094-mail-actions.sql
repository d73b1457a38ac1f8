-- What can be done from a link in a mail, without signing in: one thing, by one person, for a while. Only the hash of
-- the link is kept; what it leads to is read and done in that person's own name, through the same walls as always.

create table byg.mail_action (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  person_id uuid not null default wall.person() references byg.person on delete cascade,
  kind text not null check (kind in ('minutes', 'promise', 'handover')),
  thing_id uuid not null,
  expires_at timestamptz not null
);
create index mail_action_by_person on byg.mail_action (person_id);

alter table byg.mail_action enable row level security, force row level security;
do $$
begin
  execute format('create policy mail_action_owner on byg.mail_action to %I using (true) with check (true)', current_user);
end $$;
-- Made for oneself by the one who writes one's letters; read by nobody but the door below.
grant insert (token_hash, kind, thing_id, expires_at) on byg.mail_action to :"app";
create policy mail_action_add on byg.mail_action for insert to :"app" with check (person_id = (select wall.person()));

-- For the people of a meeting whose minutes the asker has put forward.
create function wall.action_for_attendee(hash bytea, attendee uuid, until timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into byg.mail_action (token_hash, person_id, kind, thing_id, expires_at)
    select hash, a.person_id, 'minutes', a.meeting_id, until from byg.meeting_attendee a
    where a.id = attendee and a.person_id is not null and a.ended_at is null
      and exists (select from byg.minutes m where m.meeting_id = a.meeting_id and m.state = 'put-forward'
        and m.put_forward_by = wall.asker());
  return found;
end $$;
create function wall.action_by_link(hash bytea) returns table (person_id uuid, kind text, thing_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.person_id, a.kind, a.thing_id from byg.mail_action a where a.token_hash = hash and a.expires_at > now()
$$;
grant execute on function wall.action_for_attendee, wall.action_by_link to :"app";

create or replace function wall.sweep_mail_stops() returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from byg.mail_stop where expires_at < now();
  delete from byg.mail_action where expires_at < now()
$$;
