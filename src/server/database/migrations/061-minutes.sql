-- Minutes: what was put forward of a meeting, as canonical JSON with its checksum, and which parties approved it.

create table byg.minutes (
  id uuid primary key,
  meeting_id uuid not null references byg.meeting,
  number integer not null check (number >= 1),
  content jsonb not null check (octet_length(content::text) <= 1000000),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  state text not null default 'put-forward' check (state in ('put-forward', 'approved', 'withdrawn', 'superseded')),
  note text not null default '' check (char_length(note) <= 1000),
  put_forward_at timestamptz not null default now(),
  put_forward_by uuid not null default wall.asker() references byg.person,
  unique (meeting_id, number)
);
-- At most one at a time waits: otherwise two could be approved beside each other.
create unique index minutes_one_waiting on byg.minutes (meeting_id) where state = 'put-forward';

create table byg.minutes_approval (
  minutes_id uuid not null references byg.minutes,
  party_id uuid not null references byg.party,
  party_name text not null default '',
  person_id uuid not null default wall.asker() references byg.person,
  person_name text not null default '',
  at timestamptz not null default now(),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (minutes_id, party_id)
);

do $$
declare
  kept text;
begin
  foreach kept in array array['minutes', 'minutes_approval'] loop
    execute format('alter table byg.%I enable row level security, force row level security', kept);
    execute format('create policy %I on byg.%I to %I using (true) with check (true)', kept || '_owner', kept, current_user);
  end loop;
end $$;

grant select on byg.minutes, byg.minutes_approval to :"app";
grant insert (id, meeting_id, number, content, sha256, note) on byg.minutes to :"app";
grant update (state) on byg.minutes to :"app";
grant insert (minutes_id, party_id, sha256) on byg.minutes_approval to :"app";

create function wall.seen_minutes() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select id from byg.minutes where meeting_id = any (array(select wall.seen_meetings()))
$$;
-- To say that minutes are right binds nobody to anything new: whoever answers for the party may.
create function wall.may_approve(wanted uuid, party uuid, checksum text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select party in (select wall.parties_for('answer')) and exists (select from byg.minutes m
    where m.id = wanted and m.state = 'put-forward' and m.sha256 = checksum and wall.party_of_meeting(party, m.meeting_id))
$$;
grant execute on function wall.seen_minutes, wall.may_approve to :"app";

create policy minutes_read on byg.minutes for select to :"app"
  using (meeting_id = any (array(select wall.seen_meetings())));
create policy minutes_add on byg.minutes for insert to :"app" with check (
  state = 'put-forward' and put_forward_by = (select wall.asker())
  and meeting_id = any (array(select wall.meetings_for('answer'))));
create policy minutes_change on byg.minutes for update to :"app"
  using (meeting_id = any (array(select wall.meetings_for('answer'))));
create policy minutes_approval_read on byg.minutes_approval for select to :"app"
  using (minutes_id = any (array(select wall.seen_minutes())));
create policy minutes_approval_add on byg.minutes_approval for insert to :"app" with check (
  person_id = (select wall.asker()) and wall.may_approve(minutes_id, party_id, sha256));

create trigger sign_line before insert on byg.minutes_approval for each row execute function wall.sign_line();
create trigger minutes_approval_stays before update or delete on byg.minutes_approval
  for each row execute function wall.refuse_change();

create function wall.guard_minutes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (to_jsonb(new) - 'state') is distinct from (to_jsonb(old) - 'state') then
    raise insufficient_privilege using message = 'minutes that were put forward are never changed';
  end if;
  if (old.state, new.state) not in (('put-forward', 'approved'), ('put-forward', 'withdrawn'), ('approved', 'superseded')) then
    raise insufficient_privilege using message = format('minutes do not go from %s to %s', old.state, new.state);
  end if;
  if new.state = 'approved' and exists (select from byg.meeting m join byg.party p using (partnership_id)
      where m.id = new.meeting_id and p.left_at is null
      and not exists (select from byg.minutes_approval a where a.minutes_id = new.id and a.party_id = p.id)) then
    raise insufficient_privilege using message = 'not every party has approved';
  end if;
  -- What is approved is set aside only by an approved successor.
  if old.state = 'approved' and not exists (select from byg.minutes later where later.meeting_id = new.meeting_id
      and later.number > new.number and later.state = 'approved') then
    raise insufficient_privilege using message = 'approved minutes stand until later ones are approved';
  end if;
  return new;
end $$;
create trigger guard_minutes before update on byg.minutes for each row execute function wall.guard_minutes();

-- People from outside who were asked to come may read what came of it.
create function wall.minutes_by_link(hash bytea) returns table (id uuid, meeting_id uuid, number integer, content jsonb,
    sha256 text, state text, note text, put_forward_at timestamptz, put_forward_by uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.id, m.meeting_id, m.number, m.content, m.sha256, m.state, m.note, m.put_forward_at, m.put_forward_by
    from byg.minutes m where m.state = 'approved' and m.meeting_id = (wall.open_meeting(hash)).meeting_id
$$;
grant execute on function wall.minutes_by_link to :"app";
