-- When somebody was last in a room, for "what has happened since you were last here". Each one's own, read by nobody else.

create table byg.room_visit (
  person_id uuid not null default wall.asker() references byg.person,
  partnership_id uuid not null references byg.partnership,
  -- The visit before this one ended; null the first time. A visit is over when an hour has passed.
  before_at timestamptz,
  at timestamptz not null default now(),
  primary key (person_id, partnership_id)
);
create index room_visit_by_partnership on byg.room_visit (partnership_id);

alter table byg.room_visit enable row level security, force row level security;
do $$
begin
  execute format('create policy room_visit_owner on byg.room_visit to %I using (true) with check (true)', current_user);
end $$;

grant select on byg.room_visit to :"app";
grant insert (partnership_id) on byg.room_visit to :"app";
grant update (before_at, at) on byg.room_visit to :"app";

create policy room_visit_read on byg.room_visit for select to :"app" using (person_id = (select wall.asker()));
create policy room_visit_add on byg.room_visit for insert to :"app" with check (
  person_id = (select wall.asker()) and partnership_id = any (array(select wall.seen_partnerships())));
create policy room_visit_change on byg.room_visit for update to :"app"
  using (person_id = (select wall.asker()) and partnership_id = any (array(select wall.seen_partnerships())));
