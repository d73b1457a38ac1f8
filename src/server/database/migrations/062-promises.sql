-- Promises: what a party has said that it will do, wherever it was said; and what became of each.

create table byg.promise (
  id uuid primary key,
  partnership_id uuid not null references byg.partnership,
  text text not null check (char_length(text) between 1 and 500),
  party_id uuid not null references byg.party,
  owner_id uuid references byg.person,
  due_on date,
  state text not null default 'open' check (state in ('open', 'done', 'taken-back', 'lapsed')),
  source_kind text not null check (source_kind in
    ('own', 'meeting', 'clause', 'phase', 'risk', 'workshop', 'evaluation', 'communication', 'handover')),
  source_id text check (char_length(source_id) between 1 and 100),
  source_key text check (char_length(source_key) between 1 and 100),
  offer_party_id uuid references byg.party,
  offer_person_id uuid references byg.person,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid not null default wall.asker() references byg.person,
  check (offer_party_id is null or state = 'open'),
  check (offer_person_id is null or offer_party_id is not null)
);
-- By the day, and what has none comes last.
create index promise_by_room on byg.promise (partnership_id, (coalesce(due_on, date '9999-12-31')), id);
create index promise_by_source on byg.promise (source_id, source_kind) where source_id is not null;
create index promise_open_by_party on byg.promise (party_id) where state = 'open';
create index promise_offered on byg.promise (offer_party_id) where offer_party_id is not null;
-- One source's promise is made once, however often the deed is tried.
create unique index promise_once on byg.promise (partnership_id, source_kind, source_id, source_key)
  where source_key is not null;

create table byg.promise_change (
  id uuid primary key,
  promise_id uuid not null references byg.promise,
  kind text not null check (kind in ('made', 'done', 'moved', 'offered', 'taken', 'declined', 'reopened',
    'taken-back', 'amended', 'lapsed')),
  because text not null default '' check (char_length(because) <= 500),
  from_due date,
  to_due date,
  to_party_id uuid references byg.party,
  -- The party in whose name it was done, and who did it, as they were called then.
  party_id uuid not null references byg.party,
  party_name text not null default '',
  person_id uuid not null default wall.asker() references byg.person,
  person_name text not null default '',
  at timestamptz not null default now()
);
create index promise_change_by_promise on byg.promise_change (promise_id, id desc);
create trigger sign_line before insert on byg.promise_change for each row execute function wall.sign_line();

alter table byg.promise enable row level security, force row level security;
alter table byg.promise_change enable row level security, force row level security;
do $$
begin
  execute format('create policy promise_owner on byg.promise to %I using (true) with check (true)', current_user);
  execute format('create policy promise_change_owner on byg.promise_change to %I using (true) with check (true)', current_user);
end $$;

grant select on byg.promise, byg.promise_change to :"app";
grant insert (id, partnership_id, text, party_id, owner_id, due_on, source_kind, source_id, source_key)
  on byg.promise to :"app";
grant update (text, party_id, owner_id, due_on, state, offer_party_id, offer_person_id, revision)
  on byg.promise to :"app";
grant insert (id, promise_id, kind, because, from_due, to_due, to_party_id, party_id) on byg.promise_change to :"app";

create function wall.party_is_here(wanted uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from byg.party where id = wanted and left_at is null)
$$;
create function wall.room_of_promise(wanted uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select partnership_id from byg.promise where id = wanted
$$;

-- Read by everyone in the room. Written down by any party, also what another has said, for a party of the room.
create policy promise_read on byg.promise for select to :"app"
  using (partnership_id = any (array(select wall.seen_partnerships())));
create policy promise_add on byg.promise for insert to :"app" with check (
  created_by = (select wall.asker()) and wall.partnership_of(party_id) = partnership_id
  and (partnership_id = any (array(select wall.partnerships_for('answer')))
    or (source_kind = 'clause' and partnership_id = any (array(select wall.partnerships_for('accept'))))));
-- Changed by the party that gave it and by the one that is asked to take it; by any when its party has left; and
-- what comes from the agreement by whoever makes the agreement: there all have said yes.
create policy promise_change_it on byg.promise for update to :"app"
  using (party_id = any (array(select wall.parties_for('answer')))
    or offer_party_id = any (array(select wall.parties_for('answer')))
    or (not wall.party_is_here(party_id) and partnership_id = any (array(select wall.partnerships_for('answer'))))
    or (source_kind = 'clause' and partnership_id = any (array(select wall.partnerships_for('accept')))))
  with check (wall.partnership_of(party_id) = partnership_id
    and (offer_party_id is null or wall.partnership_of(offer_party_id) = partnership_id));

create policy promise_change_read on byg.promise_change for select to :"app"
  using (wall.room_of_promise(promise_id) = any (array(select wall.seen_partnerships())));
create policy promise_change_add on byg.promise_change for insert to :"app" with check (
  person_id = (select wall.asker())
  and (party_id = any (array(select wall.parties_for('answer'))) or party_id = any (array(select wall.parties_for('accept'))))
  and wall.partnership_of(party_id) = wall.room_of_promise(promise_id));

grant execute on function wall.party_is_here, wall.room_of_promise to :"app";
